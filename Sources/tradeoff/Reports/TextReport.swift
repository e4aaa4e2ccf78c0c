import Interview
import RubricEngine

/// A verdict for people to read in a terminal.
struct TextReport {
  let ink: Ink
  let wrapping: Wrapping

  private static let longestQuote = 240

  init(ink: Ink, columns: Int) {
    self.ink = ink
    wrapping = Wrapping(columns: columns)
  }

  func text(_ answer: GradedAnswer) -> String {
    let sections = [
      opening(answer), scores(answer), strengths(answer), mistakes(answer), questions(answer),
      advice(answer), next(answer),
    ]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  private func opening(_ answer: GradedAnswer) -> [String] {
    let assessment = answer.assessment
    var heading = Printable.line(answer.given.id)
    if let prompt = answer.promptTitle ?? answer.given.promptID {
      heading += " · \(Printable.line(prompt))"
    }
    if let author = answer.given.author { heading += " · \(Printable.line(author))" }
    var rows = wrapping.rows(heading, indent: 0).map { ink($0, .title) }
    rows.append(
      "Overall \(assessment.overall) of 5, \(Words.verdict(assessment.overall)) "
        + "(\(assessment.score) of 100)")
    if let advisory = assessment.advisory {
      rows += point("!", advisory.message, .bad)
      rows += quotes(advisory.evidence)
    }
    return rows
  }

  private func scores(_ answer: GradedAnswer) -> [String] {
    ScoreID.allCases.compactMap { id in
      answer.assessment.scores[id].map { value in
        let name = Words.name(id)
        let padding = String(repeating: " ", count: 12 - name.count)
        let role: Ink.Role = value >= 3 ? .good : value >= 2 ? .watch : .bad
        return "  \(name)\(padding)" + ink(Words.bar(value, of: 4, columns: 20), role)
          + " \(Words.tenths(value)) of 4"
      }
    }
  }

  private func strengths(_ answer: GradedAnswer) -> [String] {
    guard !answer.assessment.strengths.isEmpty else { return [] }
    return [ink("What worked", .title)]
      + answer.assessment.strengths.flatMap { point("+", $0.message, .good) + quotes($0.evidence) }
  }

  private func mistakes(_ answer: GradedAnswer) -> [String] {
    var rows = [ink("Mistakes", .title)]
    for finding in answer.made {
      let role: Ink.Role = finding.severity == .plain ? .bad : .watch
      let label = "\(answer.title(of: finding.mistake)) (\(Words.name(finding.severity)))"
      rows += point("!", label, role) + body(finding)
    }
    if !answer.clean.isEmpty {
      let names = answer.clean.map(answer.title(of:)).joined(separator: ", ")
      rows += wrapping.rows("Clean: \(Printable.line(names))", indent: 4, first: "  ✓ ")
    }
    return rows
  }

  private func questions(_ answer: GradedAnswer) -> [String] {
    guard !answer.questions.isEmpty else { return [] }
    return [ink("Worth a second look (not counted)", .title)]
      + answer.questions.flatMap { point("?", answer.title(of: $0.mistake), .watch) + body($0) }
  }

  private func body(_ finding: Finding) -> [String] {
    sentences(finding.message) + quotes(finding.evidence) + fix(finding.fix)
      + wrapping.rows("tradeoff explain \(finding.rule)", indent: 4).map { ink($0, .quiet) }
  }

  private func advice(_ answer: GradedAnswer) -> [String] {
    guard !answer.assessment.advice.isEmpty, answer.assessment.advisory == nil else { return [] }
    return [ink("What would raise each score most", .title)]
      + answer.assessment.advice.flatMap { advice in
        point("-", "\(Words.name(advice.score)): \(advice.message)", .quiet)
          + quotes(advice.evidence) + fix(advice.fix)
      }
  }

  private func next(_ answer: GradedAnswer) -> [String] {
    answer.next.map { wrapping.rows("Next: \(Printable.line($0))", indent: 0) } ?? []
  }

  private func point(_ mark: String, _ text: String, _ role: Ink.Role) -> [String] {
    var rows = wrapping.rows(Printable.line(text), indent: 4, first: "  \(mark) ")
    if let first = rows.first {
      rows[0] = "  " + ink(mark, role) + first.dropFirst(3)
    }
    return rows
  }

  private func sentences(_ text: String) -> [String] {
    wrapping.rows(Printable.line(text), indent: 4)
  }

  private func fix(_ text: String) -> [String] {
    text.isEmpty ? [] : wrapping.rows(Printable.line(text), indent: 6, first: "    → ")
  }

  private func quotes(_ evidence: [Evidence]) -> [String] {
    evidence.flatMap { one in
      let part = Words.name(one.part)
      guard !one.text.isEmpty else {
        return wrapping.rows("\(part): missing here", indent: 4).map { ink($0, .quiet) }
      }
      let quote = "\(part): “\(Self.shortened(Printable.line(one.text)))”"
      return wrapping.rows(quote, indent: 4).map {
        "    " + ink(String($0.dropFirst(4)), .evidence)
      }
    }
  }

  static func shortened(_ text: String) -> String {
    text.count <= longestQuote ? text : text.prefix(longestQuote - 1) + "…"
  }
}
