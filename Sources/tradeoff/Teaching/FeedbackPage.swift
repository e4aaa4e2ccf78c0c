import Interview
import RubricEngine

/// What one person gets back.
struct FeedbackPage {
  let person: ClassSummary.Person
  let titles: [MistakeID: String]

  var page: PrintedPage {
    var page = PrintedPage(title: "Feedback for \(person.name)")
    for answer in person.answers { add(answer, to: &page) }
    page.add(
      .paragraph(
        "The grades come from a program that reads words by rules; it can be wrong, and where your "
          + "teacher has written something, that counts."))
    return page
  }

  private func add(_ answer: ClassAnswer, to page: inout PrintedPage) {
    let assessment = answer.assessment
    page.add(.heading(2, answer.promptTitle))
    if let finished = answer.finishedAt {
      page.add(.paragraph("Finished \(finished.dateAndTime)\(answer.isLate ? ", late" : "")."))
    }
    if let override = answer.override {
      let grade = override.overall.map { "\(Self.verdict($0)). " } ?? ""
      page.add(.list([.init(label: "Your teacher:", text: grade + override.comment)]))
    }
    page.add(
      .paragraph(
        "The program: \(Self.verdict(assessment.overall)) (\(assessment.score) of 100)."))
    if let advisory = assessment.advisory { page.add(.paragraph(advisory.message)) }
    let scores = ScoreID.allCases.compactMap { id in
      assessment.scores[id].map { [Words.name(id), Words.tenths($0)] }
    }
    if !scores.isEmpty { page.add(.table(head: ["score", "of 4"], rows: scores)) }
    if !assessment.strengths.isEmpty {
      page.add(.heading(3, "What worked"))
      page.add(
        .list(
          assessment.strengths.map {
            .init(label: "", text: $0.message, quotes: Self.quotes($0.evidence))
          }))
    }
    if !answer.made.isEmpty {
      page.add(.heading(3, "Mistakes"))
      page.add(
        .list(
          answer.made.map { finding in
            .init(
              label: "\(titles[finding.mistake] ?? finding.mistake.name) "
                + "(\(Words.name(finding.severity)))",
              text: "\(finding.message) Instead: \(finding.fix)",
              quotes: Self.quotes(finding.evidence))
          }))
    }
    if !assessment.advice.isEmpty, assessment.advisory == nil {
      page.add(.heading(3, "What would raise each score most"))
      page.add(
        .list(
          assessment.advice.map {
            .init(label: "\(Words.name($0.score)):", text: "\($0.message) \($0.fix)")
          }))
    }
  }

  private static func verdict(_ overall: Int) -> String {
    "\(overall) of 5, \(Words.verdict(overall))"
  }

  private static func quotes(_ evidence: [Evidence]) -> [String] {
    evidence.prefix(2).map { one in
      one.text.isEmpty
        ? "\(Words.name(one.part)): missing here"
        : "\(Words.name(one.part)): “\(TextReport.shortened(one.text))”"
    }
  }
}
