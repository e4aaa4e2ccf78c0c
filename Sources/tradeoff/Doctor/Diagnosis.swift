import Interview

/// What the program found out about itself and its surroundings, without any text of answers.
struct Diagnosis: Hashable {
  private(set) var sections: [Section] = []
  /// What should be mended, as sentences.
  private(set) var problems: [String] = []

  struct Section: Hashable {
    let name: String
    var facts: [JSON.Member]
  }

  mutating func begin(_ name: String) {
    sections.append(Section(name: name, facts: []))
  }

  mutating func add(_ name: String, _ value: JSON) {
    guard !sections.isEmpty else { return }
    sections[sections.count - 1].facts.append(JSON.Member(name, value))
  }

  mutating func add(_ name: String, _ value: String?) { add(name, JSON.optional(value)) }

  mutating func complain(_ sentence: String) { problems.append(sentence) }

  /// Puts `~` in the place of the home folder, whose name is nobody's business in a bug report.
  func hiding(home: String?) -> Diagnosis {
    guard let home, home.count > 1 else { return self }
    func hidden(_ text: String) -> String {
      text.replacing(home + "/", with: "~/")
    }
    var copy = self
    copy.problems = problems.map(hidden)
    copy.sections = sections.map { section in
      Section(
        name: section.name,
        facts: section.facts.map { fact in
          guard case .string(let text) = fact.value else { return fact }
          return JSON.Member(fact.key, .string(hidden(text)))
        })
    }
    return copy
  }

  var json: String {
    var members = [JSON.Member("schema", .integer(1))]
    members += sections.map { section in
      JSON.Member(section.name, .object(section.facts))
    }
    members.append(JSON.Member("problems", .array(problems.map(JSON.string))))
    return JSON.object(members).line + "\n"
  }

  var text: String {
    let width = sections.flatMap(\.facts).map(\.key.count).max() ?? 0
    var rows: [String] = []
    for section in sections {
      rows.append(section.name)
      rows += section.facts.map { fact in
        // Variables of the environment keep their names.
        let isWord = fact.key == fact.key.lowercased()
        let name = isWord ? fact.key.replacing("_", with: " ") : fact.key
        let padding = String(repeating: " ", count: width - fact.key.count)
        return "  \(name)\(padding)  \(Self.shown(fact.value))"
      }
    }
    rows.append("")
    if problems.isEmpty {
      rows.append("no problems found")
    } else {
      rows.append(Words.count(problems.count, "problem"))
      rows += problems.map { "  - " + Printable.line($0) }
    }
    return rows.joined(separator: "\n") + "\n"
  }

  private static func shown(_ value: JSON) -> String {
    switch value {
    case .null: "none"
    case .bool(let flag): flag ? "yes" : "no"
    case .string(let text): Printable.line(text)
    default: value.line
    }
  }
}
