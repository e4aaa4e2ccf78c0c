import ContentBank
import RubricEngine

/// What there is to say of a content folder.
struct ContentReport {
  let text: String
  let hasErrors: Bool

  init(_ check: ContentCheck, title: String? = nil) {
    let counted =
      (title.map { "\($0): " } ?? "")
      + (check.bank.map(Self.summary) ?? Words.count(check.fileCount, "file"))
    let errors = Words.count(check.errorCount, "error")
    let warnings = check.warningCount > 0 ? ", \(Words.count(check.warningCount, "warning"))" : ""
    let separator = check.bank == nil ? "," : ";"
    let rows =
      check.problems.map(\.description) + ["\(counted)\(separator) \(errors)\(warnings)"]
    text = Printable.lines(rows.joined(separator: "\n")) + "\n"
    hasErrors = check.errorCount > 0
  }

  init(failing errors: ContentErrors) {
    text = Printable.lines(errors.description) + "\n"
    hasErrors = true
  }

  /// Everything that a bank holds, family by family.
  static func list(_ bank: Bank, in folder: String) -> String {
    var rows = ["\(Printable.line(folder)), version \(bank.version)", "", "prompts"]
    rows += bank.prompts.map { "  \($0.domain)/\($0.id)  \($0.title)" }
    rows += bank.packs.flatMap { pack in
      ["", Printable.line("\(pack.title), in \(pack.folder)")] + pack.prompts.map { "  \($0)" }
    }
    rows += ["", "mistakes"]
    for mistake in bank.rubric.mistakes {
      rows.append("  \(mistake.id)  \(mistake.title)")
      rows += mistake.rules.map { rule in
        "    \(rule.id)  \(rule.triggers.count) triggers, \(rule.allows.count) allows"
      }
    }
    rows += ["", "lexicon"]
    rows += bank.rubric.concepts.map {
      "  \($0.name)  \(Words.count($0.phrases.count, "phrase"))"
    }
    rows += ["", "scores"]
    rows += bank.rubric.weights.map {
      "  \($0.target)  \(Words.count($0.weights.count, "weight"))"
    }
    rows += ["", "remarks"] + bank.rubric.remarks.map { "  \($0.id)" }
    rows += ["", "drills"]
    rows += bank.drills.map { "  \($0.id)  \($0.kind.rawValue), \($0.title)" }
    rows += ["", "guide"] + bank.guide.map { "  \($0.id)  \($0.title)" }
    rows += ["", "glossary"] + bank.glossary.map { "  \($0.name)" }
    rows += ["", "samples"] + bank.samples.map { "  \($0.id)  \($0.promptID)" }
    return (rows + ["", summary(bank)]).joined(separator: "\n") + "\n"
  }

  private static func summary(_ bank: Bank) -> String {
    let rules = bank.rubric.mistakes.reduce(0) { $0 + $1.rules.count }
    return [
      Words.count(bank.prompts.count, "prompt"), Words.count(bank.rubric.concepts.count, "concept"),
      Words.count(bank.rubric.mistakes.count, "mistake"), Words.count(rules, "rule"),
      Words.count(bank.rubric.weights.count, "score"),
      Words.count(bank.rubric.remarks.count, "remark"),
      Words.count(bank.guide.count, "guide page"), Words.count(bank.glossary.count, "term"),
      Words.count(bank.samples.count, "sample"),
      Words.count(bank.drills.count, "drill"),
    ].joined(separator: ", ")
  }
}
