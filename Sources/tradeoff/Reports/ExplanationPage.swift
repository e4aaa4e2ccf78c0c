import ContentBank
import RubricEngine

/// What a mistake or a rule is, why it counts and how to mend it.
struct ExplanationPage {
  let ink: Ink
  let wrapping: Wrapping

  init(ink: Ink, columns: Int) {
    self.ink = ink
    wrapping = Wrapping(columns: columns)
  }

  /// A mistake with one example of each of its rules.
  func text(_ mistake: MistakeGuide) -> String {
    var rows = [ink(mistake.title, .title) + "  " + ink(mistake.id.name, .quiet), ""]
    rows += reasons(mistake.message, mistake.why, mistake.fix)
    if let drill = mistake.drill { rows += wrapping.rows("Drill: \(drill)", indent: 0) }
    for rule in mistake.rules {
      rows += ["", ink(rule.id, .title)]
      rows += wrapping.rows(rule.why, indent: 2)
      rows += examples(rule.triggers.prefix(1), "fires", indent: 2)
      rows += examples(rule.allows.prefix(1), "fine", indent: 2)
    }
    return rows.map(Self.rightTrimmed).joined(separator: "\n") + "\n"
  }

  /// A rule with all its examples.
  func text(_ rule: MistakeRule, of mistake: MistakeGuide) -> String {
    var rows = [ink(rule.id, .title), ""]
    rows += wrapping.rows(
      "A rule of: \(mistake.title). Read in: \(Words.name(rule.part))", indent: 0)
    rows += reasons(rule.message, rule.why, rule.fix)
    rows += ["", ink("Fires", .title)] + examples(rule.triggers[...], "-", indent: 0)
    rows += ["", ink("Stays silent", .title)] + examples(rule.allows[...], "-", indent: 0)
    return rows.map(Self.rightTrimmed).joined(separator: "\n") + "\n"
  }

  private func reasons(_ message: String, _ why: String, _ fix: String) -> [String] {
    let spoken = message.replacing("{quote}", with: "“…”")
    return [("What", spoken), ("Why", why), ("Instead", fix)].flatMap { label, text in
      wrapping.rows(text, indent: 9, first: label).enumerated().map { index, row in
        index == 0 ? ink(label, .quiet) + row.dropFirst(label.count) : row
      }
    }
  }

  private func examples(
    _ examples: ArraySlice<String>, _ label: String, indent: Int
  ) -> [String] {
    let left = indent + (label == "-" ? 2 : 7)
    return examples.flatMap { example -> [String] in
      let rows = wrapping.rows(example, indent: left)
      return underlined(rows).enumerated().map { index, row in
        guard index == 0 else { return row }
        let blanks = String(repeating: " ", count: indent)
        return blanks + label
          + String(repeating: " ", count: left - indent - label.count) + row.dropFirst(left)
      }
    }
  }

  /// With colour the marked words are underlined; without it the marks stay.
  private func underlined(_ rows: [String]) -> [String] {
    guard ink.isColored else { return rows }
    var isMarked = false
    return rows.map { row in
      var result = ""
      var run = ""
      func flush() {
        let blanks = result.isEmpty ? String(run.prefix { $0 == " " }) : ""
        result += isMarked ? blanks + ink(String(run.dropFirst(blanks.count)), .evidence) : run
        run = ""
      }
      for character in row {
        if character == "⟦" || character == "⟧" {
          flush()
          isMarked = character == "⟦"
        } else {
          run.append(character)
        }
      }
      flush()
      return result
    }
  }

  private static func rightTrimmed(_ row: String) -> String {
    var row = row
    while row.last == " " { row.removeLast() }
    return row
  }
}
