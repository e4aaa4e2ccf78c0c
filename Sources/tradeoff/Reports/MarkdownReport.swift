import Interview
import RubricEngine

/// A verdict as Markdown, for a file or a comment.
struct MarkdownReport {
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
    var heading = "## " + Self.escaped(answer.given.id)
    if let prompt = answer.promptTitle ?? answer.given.promptID {
      heading += " · " + Self.escaped(prompt)
    }
    if let author = answer.given.author { heading += " · " + Self.escaped(author) }
    var rows = [
      heading, "",
      "**Overall \(assessment.overall) of 5, \(Words.verdict(assessment.overall))** "
        + "(\(assessment.score) of 100)",
    ]
    if let advisory = assessment.advisory {
      rows += ["", Self.escaped(advisory.message)] + quotes(advisory.evidence, indent: "")
    }
    return rows
  }

  private func scores(_ answer: GradedAnswer) -> [String] {
    ["| score | of 4 |", "|---|---|"]
      + ScoreID.allCases.compactMap { id in
        answer.assessment.scores[id].map { "| \(Words.name(id)) | \(Words.tenths($0)) |" }
      }
  }

  private func strengths(_ answer: GradedAnswer) -> [String] {
    guard !answer.assessment.strengths.isEmpty else { return [] }
    return ["### What worked", ""]
      + answer.assessment.strengths.flatMap { strength in
        ["- " + Self.escaped(strength.message)] + quotes(strength.evidence, indent: "  ")
      }
  }

  private func mistakes(_ answer: GradedAnswer) -> [String] {
    var rows = ["### Mistakes", ""]
    for finding in answer.made {
      let title = Self.escaped(answer.title(of: finding.mistake))
      rows += ["- **\(title)** (\(Words.name(finding.severity)))"] + body(finding)
    }
    if !answer.clean.isEmpty {
      let names = answer.clean.map { Self.escaped(answer.title(of: $0)) }
      rows.append("- Clean: " + names.joined(separator: ", "))
    }
    return rows
  }

  private func questions(_ answer: GradedAnswer) -> [String] {
    guard !answer.questions.isEmpty else { return [] }
    return ["### Worth a second look (not counted)", ""]
      + answer.questions.flatMap { finding in
        ["- **\(Self.escaped(answer.title(of: finding.mistake)))**"] + body(finding)
      }
  }

  private func body(_ finding: Finding) -> [String] {
    ["", "  " + Self.escaped(finding.message)] + quotes(finding.evidence, indent: "  ")
      + ["", "  *Instead:* " + Self.escaped(finding.fix)]
  }

  private func advice(_ answer: GradedAnswer) -> [String] {
    guard !answer.assessment.advice.isEmpty, answer.assessment.advisory == nil else { return [] }
    return ["### What would raise each score most", ""]
      + answer.assessment.advice.map { advice in
        "- **\(Words.name(advice.score))**: \(Self.escaped(advice.message)) "
          + Self.escaped(advice.fix)
      }
  }

  private func next(_ answer: GradedAnswer) -> [String] {
    answer.next.map { ["**Next:** " + Self.escaped($0)] } ?? []
  }

  private func quotes(_ evidence: [Evidence], indent: String) -> [String] {
    evidence.flatMap { one in
      let quote =
        one.text.isEmpty
        ? "missing here" : "“\(Self.escaped(TextReport.shortened(one.text)))”"
      return ["", "\(indent)> \(Words.name(one.part)): \(quote)"]
    }
  }

  /// Text on one line that Markdown shows as it is.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in Printable.line(text) {
      if "\\`*_[]<>|#&~".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
