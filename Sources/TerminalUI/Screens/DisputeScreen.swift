import Interview
import RubricEngine

/// The place to say why a finding is wrong.
struct DisputeScreen: AskingScreen, Hashable, Sendable {
  let transcript: Transcript
  let finding: Finding
  let title: String
  var editor: TextEditor

  static let example = "Such as: I did give the reason."

  init(transcript: Transcript, finding: Finding, title: String) {
    self.transcript = transcript
    self.finding = finding
    self.title = title
    let earlier = transcript.disputes.first { $0.mistake == finding.mistake }
    editor = TextEditor(earlier?.reason ?? "", limit: Self.longestReason)
  }

  static let longestReason = 2_000

  /// The reason on one line.
  var reason: String {
    editor.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  var isDisputed: Bool { transcript.disputes.contains { $0.mistake == finding.mistake } }

  /// The transcript's disputes as they are when this one is kept, or withdrawn where it is empty.
  func disputes(at date: Timestamp) -> [Dispute] {
    let others = transcript.disputes.filter { $0.mistake != finding.mistake }
    guard !reason.isEmpty else { return others }
    let own = Dispute(mistake: finding.mistake, reason: reason, disputedAt: date)
    return (others + [own]).sorted { $0.mistake < $1.mistake }
  }

  /// What is disputed, in as many rows as leave room for the reason.
  func intro(_ body: Area) -> Document {
    var intro = Document(columns: min(body.columns, 76))
    intro.add(StyledText(finding.message, .accent))
    if body.rows >= 12 {
      intro.blank()
      intro.add(
        "A disputed finding is struck from the score beside yours. The grade itself stays, and "
          + "your reason is kept with it.", .quiet)
    }
    intro.blank()
    intro.add(isDisputed ? "Why is it wrong? Leave it empty to withdraw." : "Why is it wrong?")
    return intro
  }
}

extension App {
  /// Asks why the finding that was gone to last, or the first one, is wrong.
  mutating func dispute(_ screen: ReportScreen) {
    let findings = screen.subject.findings
    let number = screen.finding ?? 0
    guard findings.indices.contains(number) else { return }
    let finding = findings[number]
    stack.append(
      .dispute(
        DisputeScreen(
          transcript: screen.transcript, finding: finding,
          title: screen.subject.title(finding.mistake))))
  }

  /// Keys that belong to the reason; nil where the key is not one of them.
  mutating func typeReason(_ key: Key) -> [AppEffect]? {
    guard case .dispute(var screen) = stack.last, key != .enter else { return nil }
    switch screen.editor.handle(key) {
    case .ignored: return nil
    case .moved, .edited: replaceTop(.dispute(screen))
    case .refused(let reason): notice = Notice(text: reason, isError: true)
    }
    return []
  }

  mutating func perform(_ action: Action, on screen: DisputeScreen) -> [AppEffect] {
    switch action {
    case .back: pop()
    case .confirm:
      pop()
      return [.keepDisputes(screen.transcript.id, screen.disputes(at: now.date))]
    default: break
    }
    return []
  }

  /// The disputes are on disk and may be shown.
  mutating func take(_ disputes: [Dispute], of id: TranscriptID) {
    if let index = transcripts?.firstIndex(where: { $0.id == id }) {
      transcripts?[index].disputes = disputes
    }
    var kept = "Disputed, and kept with your reason."
    for (index, screen) in stack.enumerated() {
      guard case .report(var report) = screen, report.transcript.id == id else { continue }
      let isLess = disputes.count < report.transcript.disputes.count
      var transcript = report.transcript
      transcript.disputes = disputes
      if isLess {
        kept = "The dispute is withdrawn."
      } else if let undisputed = transcript.undisputed {
        kept =
          "Disputed: \(undisputed.score) of 100 without it. The grade itself stays, at "
          + "\(transcript.grade.assessment.score)."
      }
      report.replace(transcript, subject: subject(of: transcript))
      stack[index] = .report(report)
    }
    notice = Notice(text: kept, isError: false)
  }
}
