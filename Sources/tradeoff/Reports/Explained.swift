import ContentBank
import RubricEngine

/// What a name on the command line stands for.
enum Explained: Hashable {
  case mistake(MistakeGuide)
  case rule(MistakeRule, of: MistakeGuide)

  /// Takes ids, rules without their mistake, and beginnings that fit one only.
  static func find(_ name: String, in mistakes: [MistakeGuide]) throws(CommandFailure) -> Explained
  {
    let all = mistakes.map { (name: $0.id.name, explained: Explained.mistake($0)) }
    let rules = mistakes.flatMap { mistake in
      mistake.rules.map { (name: $0.id, explained: Explained.rule($0, of: mistake)) }
    }
    let short = rules.map { (name: Self.lastName($0.name), explained: $0.explained) }
    for names in [all, rules, short] {
      let exact = names.filter { $0.name == name }
      if exact.count == 1 { return exact[0].explained }
    }
    for names in [all, rules, short] where !name.isEmpty {
      let fitting = names.filter { $0.name.hasPrefix(name) }
      if fitting.count == 1 { return fitting[0].explained }
      if fitting.count > 1 {
        throw CommandFailure(
          "'\(Printable.line(name))' fits \(fitting.map { $0.name }.joined(separator: ", ")); "
            + "write more of it")
      }
    }
    let known = (all + rules + short).map { $0.name }
    let advice = Spelling.advice(
      for: name, among: known, otherwise: "the mistakes are \(list(mistakes))")
    throw CommandFailure("there is no mistake or rule '\(Printable.line(name))'; \(advice)")
  }

  private static func lastName(_ id: String) -> String {
    id.split(separator: "/").last.map(String.init) ?? id
  }

  private static func list(_ mistakes: [MistakeGuide]) -> String {
    mistakes.map(\.id.name).joined(separator: ", ")
  }
}
