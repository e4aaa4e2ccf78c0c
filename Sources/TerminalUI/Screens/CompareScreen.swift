import Interview
import RubricEngine

/// Two attempts, side by side where there is room.
struct CompareScreen: Sendable {
  /// The one that the others are compared with.
  let subject: Transcript
  /// What it may be compared with, the latest first; never empty.
  let others: [Transcript]
  let titles: [MistakeID: String]
  let title: String
  private(set) var comparison: AttemptComparison
  private(set) var other = 0
  var place = ScrollPlace()
  private var written: Document?

  init(
    _ subject: Transcript, with others: [Transcript], titles: [MistakeID: String], title: String
  ) {
    self.subject = subject
    self.others = others
    self.titles = titles
    self.title = title
    comparison = AttemptComparison(subject, others.first ?? subject)
  }

  /// Goes to the next attempt or to the one before, round and round.
  mutating func go(by step: Int) {
    guard !others.isEmpty else { return }
    other = (other + step + others.count) % others.count
    comparison = AttemptComparison(subject, others[other])
    written = nil
    place = ScrollPlace()
  }

  var headings: [Heading] {
    let (then, now) = (comparison.older.finishedAt, comparison.newer.finishedAt)
    // Two attempts of one day are told apart by the hour.
    let dates =
      then.date == now.date
      ? "\(then.dateAndTime) → \(now.dateAndTime.dropFirst(then.date.count + 1))"
      : "\(then.date) → \(now.date)"
    let number = others.count > 1 ? " · \(other + 1) of \(others.count)" : ""
    return [
      Heading(left: "\(title) · Compared", right: dates + number),
      Heading(left: "Compared", right: dates),
    ]
  }

  mutating func fit(_ body: Area) {
    if written == nil || place.body != body {
      written = ComparisonPage(comparison: comparison, titles: titles).document(
        columns: body.columns)
    }
    place.fit(body, rows: document.rows.count)
  }

  var document: Document { written ?? Document(columns: 1) }
}

extension App {
  /// The other attempts at the prompt of a transcript, the latest first.
  func otherAttempts(_ transcript: Transcript) -> [Transcript] {
    (transcripts ?? []).filter { AttemptComparison($0, transcript).isSamePrompt }
      .filter { $0.id != transcript.id }
  }

  /// Compares a report's answer with an earlier one to the same prompt.
  mutating func compare(_ report: ReportScreen) {
    let others = otherAttempts(report.transcript)
    // The attempt before this one is what people want to see; later ones come after it.
    let earlier = others.filter { $0.finishedAt <= report.transcript.finishedAt }
    openComparison(
      of: report.transcript,
      with: earlier + others.filter { $0.finishedAt > report.transcript.finishedAt })
  }

  mutating func openComparison(of transcript: Transcript, with others: [Transcript]) {
    guard !others.isEmpty else { return }
    stack.append(
      .compare(
        CompareScreen(
          transcript, with: others, titles: setting.titles, title: title(of: transcript.promptID))))
  }

  mutating func perform(_ action: Action, on screen: CompareScreen) -> [AppEffect] {
    var screen = screen
    switch action {
    case .nextAttempt: screen.go(by: 1)
    case .previousAttempt: screen.go(by: -1)
    case .back:
      pop()
      return []
    default: screen.place.scroll(action, rows: screen.document.rows.count)
    }
    replaceTop(.compare(screen))
    return []
  }

  func draw(_ screen: CompareScreen, in area: Area, _ frame: inout Frame) {
    var screen = screen
    screen.fit(area)
    frame.put(screen.document, in: area, first: screen.place.top)
  }
}
