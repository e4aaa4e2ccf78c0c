import ContentBank
import Interview
import RubricEngine
import TerminalUI

/// An interview as questions and lines, for screen readers, pipes and terminals without a screen.
struct PlainInterview {
  let bank: Bank
  let columns: Int
  var recorder: InterviewRecorder
  /// The next line of input without its end, or nil at the end of input.
  let readLine: () -> Line?
  let write: (String) -> Void
  let now: () -> (uptime: Duration, date: Timestamp)
  /// Whether the report follows; in a mock interview the panel speaks at the end.
  var hasReport = true

  enum Line: Hashable {
    case text(String)
    /// A line over the limit, of which nothing was kept.
    case tooLong
  }

  /// How the interview ended.
  enum End: Hashable {
    case finished(TranscriptID)
    /// The input ended first; `isKept` unless nothing was written.
    case left(isKept: Bool)
  }

  /// Asks until the report is written or the input ends.
  mutating func run(_ start: Session) throws -> End {
    var session = start
    introduce(session)
    while let part = session.stage.part {
      ask(part, of: session)
      guard try readPart(part, of: &session) else {
        try handle(.left, in: &session)
        return .left(isKept: !session.draft.isEmpty)
      }
      tellTime(of: session)
      try handle(.answered, in: &session)
    }
    guard let transcript = recorder.transcript else {
      preconditionFailure("a finished session has kept its transcript")
    }
    guard hasReport else { return .finished(transcript.id) }
    for (index, followUp) in transcript.submission.followUps.enumerated() {
      guard let reason = transcript.reason(ofFollowUp: index) else { continue }
      paragraph("Why you were asked “\(Printable.line(followUp.question))”: \(reason)")
    }
    if let unpressed = UnpressedGrade(
      transcript.submission, by: recorder.grader, for: start.prompt.rubric)
    {
      paragraph(unpressed.sentence(with: transcript.grade.assessment))
    }
    let page = TranscriptPage(transcript: transcript, bank: bank)
    write("\n\(page.report(columns: columns))\n")
    write(
      "Kept as \(transcript.id): 'tradeoff transcripts show \(transcript.id)' shows it again.\n")
    return .finished(transcript.id)
  }

  private mutating func handle(_ event: Session.Event, in session: inout Session) throws {
    let (uptime, date) = now()
    for effect in session.handle(event, at: uptime) {
      if let answer = try recorder.perform(effect, of: session, at: uptime, on: date) {
        try handle(answer, in: &session)
      }
    }
  }

  /// True where the part was ended, false where the input was.
  private mutating func readPart(_ part: Part, of session: inout Session) throws -> Bool {
    while let line = readLine() {
      switch line {
      case .text("."): return true
      case .text(let line):
        let text = session.text + (session.text.isEmpty ? "" : "\n") + line
        guard text.utf8.count <= GivenAnswer.largestText else {
          write("This part is full at 1 MiB, so that line was left out.\n")
          continue
        }
        let wasInterrupted = session.draft.interruption != nil
        try handle(.edited(text), in: &session)
        if !wasInterrupted, let interruption = session.draft.interruption {
          paragraph("The interviewer cuts in: \(Printable.line(interruption.chosen.question))")
          paragraph("Take it up where you are, and go on.")
        }
      case .tooLong: write("That line is over 1 MiB and was left out.\n")
      }
    }
    return false
  }

  /// Says how a timed part stands with its clock, which in lines can only be told afterwards.
  private func tellTime(of session: Session) {
    guard let left = session.timeLeft(at: now().uptime) else { return }
    let seconds = TranscriptPage.duration(Int(abs(left / .seconds(1)).rounded()))
    paragraph(left < .zero ? "(\(seconds) over the time for this part.)" : "(\(seconds) to spare.)")
  }

  private func introduce(_ session: Session) {
    paragraph("Question: \(Printable.line(session.draft.promptText))")
    paragraph(
      """
      End each part with a line that holds nothing but a full stop. The end of input keeps what \
      you wrote as a draft.
      """)
  }

  private func ask(_ part: Part, of session: Session) {
    let words = PartWords(part)
    if let followUp = session.followUp {
      let question = session.press ?? followUp.question
      paragraph("\(words.title): \(Printable.line(question))")
    } else {
      let place =
        switch part {
        case .framing: ", part 1 of 3"
        case .tradeoffs: ", part 2 of 3"
        case .examples: ", part 3 of 3"
        default: ""
        }
      let cue = words.cue.map { " End with: \($0)" } ?? ""
      paragraph("\(words.title)\(place): \(words.purpose)\(cue)")
    }
    if let left = session.timeLeft(at: now().uptime), left > .zero {
      let seconds = Int((left / .seconds(1)).rounded(.up))
      paragraph("(You have \(TranscriptPage.duration(seconds)).)")
    }
    if !session.text.isEmpty {
      paragraph("So far you wrote:")
      paragraph(Printable.lines(session.text), indent: 2)
    }
  }

  private func paragraph(_ text: String, indent: Int = 0) {
    let rows = Wrapping(columns: columns).rows(text, indent: indent)
    write("\n" + rows.joined(separator: "\n") + "\n")
  }
}
