import ContentBank
import Interview
import RubricEngine

/// One transcript to read: what was asked, what was answered, and the report.
struct TranscriptPage {
  let transcript: Transcript
  private let graded: GradedAnswer
  /// What was said under pressure, and what it changed.
  private let unpressed: UnpressedGrade?

  /// Without a bank, prompt and mistakes go by their ids.
  init(transcript: Transcript, bank: Bank?) {
    self.transcript = transcript
    unpressed = bank.flatMap { bank in
      UnpressedGrade(
        transcript.submission, by: Grader(rubric: bank.rubric),
        for: bank.promptRubric(of: transcript))
    }
    let titles = (bank?.rubric.mistakes ?? []).map { ($0.id, $0.title) }
    graded = GradedAnswer(
      given: GivenAnswer(
        id: transcript.id.name, promptID: transcript.promptID?.name,
        promptText: transcript.promptText, submission: transcript.submission),
      submission: transcript.submission, assessment: transcript.grade.assessment,
      promptTitle: transcript.promptID.flatMap { bank?.prompt($0)?.title },
      titles: Dictionary(titles, uniquingKeysWith: { first, _ in first }))
  }

  func text(columns: Int) -> String {
    let wrapping = Wrapping(columns: columns)
    var rows = [facts, ""] + wrapping.rows(Printable.lines(transcript.promptText), indent: 0)
    for part in transcript.parts {
      rows += ["", heading(of: part)]
      if let (question, reason) = followUp(at: part) {
        rows += wrapping.rows(Printable.line(question), indent: 2)
        if let reason { rows += wrapping.rows("(\(Printable.line(reason)))", indent: 2) }
        rows.append("")
      }
      let text = transcript.submission.text(of: part) ?? ""
      rows += wrapping.rows(text.isEmpty ? "not attempted" : Printable.lines(text), indent: 2)
    }
    if let unpressed {
      rows.append("")
      rows += wrapping.rows(unpressed.sentence(with: transcript.grade.assessment), indent: 2)
    }
    return rows.joined(separator: "\n") + "\n\n" + report(columns: columns)
      + disputes.text(columns: columns)
  }

  /// The report alone.
  func report(columns: Int) -> String {
    TextReport(ink: Ink(isColored: false), columns: columns).text(graded)
  }

  var markdown: String {
    var blocks = [
      "# "
        + MarkdownReport.escaped(graded.promptTitle ?? transcript.promptID?.name ?? "Transcript"),
      facts, "> " + MarkdownReport.escaped(Printable.line(transcript.promptText)),
    ]
    for part in transcript.parts {
      blocks.append("## " + heading(of: part))
      if let (question, reason) = followUp(at: part) {
        blocks.append("> " + MarkdownReport.escaped(Printable.line(question)))
        if let reason { blocks.append("*\(MarkdownReport.escaped(Printable.line(reason)))*") }
      }
      let text = transcript.submission.text(of: part) ?? ""
      blocks.append(text.isEmpty ? "*not attempted*" : Self.paragraph(text))
    }
    if let unpressed {
      blocks.append("*\(unpressed.sentence(with: transcript.grade.assessment))*")
    }
    return (blocks + [MarkdownReport().text(graded)]).joined(separator: "\n\n")
      + disputes.markdown
  }

  private var disputes: DisputeNotes {
    DisputeNotes(transcript: transcript, titles: graded.titles)
  }

  private var facts: String {
    var facts = [transcript.id.name, transcript.finishedAt.dateAndTime]
    let seconds = transcript.seconds.values.reduce(0, +)
    if seconds > 0 { facts.append(Self.duration(seconds)) }
    if let original = transcript.revisionOf { facts.append("rewritten from \(original)") }
    return facts.joined(separator: " · ")
  }

  private func heading(of part: Part) -> String {
    let name = Words.name(part)
    let title = name.prefix(1).uppercased() + name.dropFirst()
    return transcript.seconds[part].map { "\(title) (\(Self.duration($0)))" } ?? title
  }

  private func followUp(at part: Part) -> (question: String, reason: String?)? {
    switch part {
    case .followUp(let index):
      let reply = transcript.submission.followUps[index]
      return (reply.question, transcript.reason(ofFollowUp: index))
    case .press(let index): return transcript.press(onFollowUp: index).map { ($0, nil) }
    default: return nil
    }
  }

  static func duration(_ seconds: Int) -> String {
    seconds < 60 ? "\(seconds) s" : "\(seconds / 60) min \(seconds % 60) s"
  }

  /// The candidate's lines as lines, whatever Markdown would make of them.
  private static func paragraph(_ text: String) -> String {
    Printable.lines(text).split(separator: "\n", omittingEmptySubsequences: false)
      .map { MarkdownReport.escaped(String($0)) }.joined(separator: "  \n")
  }
}
