import Interview
import RubricEngine

/// The section of a report that shows the candidate's own words with the evidence in them.
struct AnswerWords {
  let subject: ReportSubject
  /// Whether the findings' messages stand elsewhere on the screen.
  let isBesideVerdict: Bool

  func write(to document: inout Document) {
    document.heading("Your words")
    if subject.assessment.strengths.contains(where: { !$0.evidence.isEmpty }) {
      document.add("[1] a finding by its number, [+] a strength", .quiet, indent: 2)
    }
    let submission = subject.submission
    if let answer = submission.freeAnswer {
      part(.answer, answer, question: nil, &document)
    } else {
      part(.framing, submission.framing, question: nil, &document)
      part(.tradeoffs, submission.tradeoffs, question: nil, &document)
      part(.examples, submission.examples, question: nil, &document)
    }
    for (index, reply) in submission.followUps.enumerated() {
      part(
        .followUp(index), reply.answer, question: reply.question,
        reason: subject.reasons.indices.contains(index) ? subject.reasons[index] : nil, &document)
      guard let press = reply.press else { continue }
      part(
        .press(index), press,
        question: subject.presses.indices.contains(index) ? subject.presses[index] : nil, &document)
    }
    if let unpressed = subject.unpressed {
      document.blank()
      document.add(unpressed.sentence(with: subject.assessment), .quiet, indent: 2)
    }
  }

  private func part(
    _ part: Part, _ text: String, question: String?, reason: String? = nil,
    _ document: inout Document
  ) {
    document.blank()
    document.add(PartWords(part).title, .accent, indent: 2)
    if let question { document.add("Asked: \(question)", .quiet, indent: 2) }
    if let reason { document.add("Why: \(reason)", .quiet, indent: 2) }
    let marks = marks(in: part)
    guard !text.isBlank else {
      for mark in marks { if let finding = mark.finding { document.mark(.words(finding)) } }
      document.add("not attempted", .quiet, indent: 2)
      notes(marks.compactMap(\.finding), &document)
      return
    }
    for line in MarkedLine.lines(of: text, marks: marks) {
      let first = document.rows.count
      let starts = document.add(line.styled, indent: 2)
      for (finding, offset) in line.starts.sorted(by: { $0.key < $1.key }) {
        let row = first + max(0, (starts.firstIndex { $0 > offset } ?? starts.count) - 1)
        document.mark(.words(finding), row: row)
      }
      notes(line.findings, &document)
    }
  }

  /// Names the findings whose signs stand just above.
  private func notes(_ findings: [Int], _ document: inout Document) {
    guard !isBesideVerdict else { return }
    var seen: Set<Int> = []
    for number in findings where seen.insert(number).inserted {
      let finding = subject.findings[number]
      let style: Style = finding.severity == .plain ? .mistake : .watch
      var note = StyledText(subject.title(finding.mistake) + ": ", .accent)
      note.append(finding.message)
      document.add(note, indent: 10, label: StyledText("      [\(number + 1)]", style))
    }
  }

  private func marks(in part: Part) -> [WordMark] {
    var marks: [WordMark] = []
    for (number, finding) in subject.findings.enumerated() {
      for evidence in finding.evidence where evidence.part == part {
        marks.append(
          WordMark(
            span: evidence.span, style: finding.severity == .plain ? .mistake : .watch,
            sign: "[\(number + 1)]", finding: number))
      }
    }
    for strength in subject.assessment.strengths {
      for evidence in strength.evidence where evidence.part == part && !evidence.span.isEmpty {
        // Several strengths may rest on the same words; one sign is enough.
        if marks.contains(where: { $0.finding == nil && $0.span == evidence.span }) { continue }
        marks.append(WordMark(span: evidence.span, style: .strength, sign: "[+]", finding: nil))
      }
    }
    return marks
  }
}

/// The section of a report that shows how a strong candidate might answer.
struct ModelWords {
  let subject: ReportSubject

  func write(to document: inout Document) {
    document.blank()
    document.mark(.model)
    document.add("A model answer", .title)
    guard let prompt = subject.prompt else {
      document.add("This prompt is no longer in the bank, so there is no model answer.", indent: 2)
      return
    }
    document.add(
      "One strong way among several; yours may differ and be as good.", .quiet, indent: 2)
    part(.framing, prompt.modelAnswer.framing, &document)
    part(.tradeoffs, prompt.modelAnswer.tradeoffs, &document)
    part(.examples, prompt.modelAnswer.examples, &document)
    for (index, reply) in subject.submission.followUps.enumerated() {
      guard let followUp = prompt.followUps.first(where: { $0.id == reply.id }) else { continue }
      part(.followUp(index), followUp.modelReply, question: followUp.question, &document)
    }
  }

  private func part(
    _ part: Part, _ text: String, question: String? = nil, _ document: inout Document
  ) {
    document.blank()
    document.add(PartWords(part).title, .accent, indent: 2)
    if let question { document.add("Asked: \(question)", .quiet, indent: 2) }
    document.add(text.trimmed, indent: 2)
  }
}

extension String {
  var trimmed: String {
    var text = Substring(self)
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text.drop(while: \.isWhitespace))
  }
}
