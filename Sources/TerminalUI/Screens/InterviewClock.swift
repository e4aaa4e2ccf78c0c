import Interview
import RubricEngine

/// The title row of an interview: how much there is, how long it takes to say, and the time.
extension InterviewScreen {
  /// What the title row may say, the best first; the part is in all of them.
  ///
  /// - Parameter mock: how the mock interview stands, in whose place no other clock is needed.
  func headings(at uptime: Duration, showsClock: Bool, mock: MockText? = nil) -> [Heading] {
    let title = PartWords(part).title
    let left = "\(session.prompt.title) · \(title)"
    var more = ""
    if session.draft.revision != nil {
      more = ", rewritten"
    } else if let number = [Part.framing: 1, .tradeoffs: 2, .examples: 3][part] {
      more = " (\(number) of 3)"
    }
    let count = editor.wordCount
    let words = count == 1 ? "1 word" : "\(count) words"
    let spoken = SpeakingTime(words: count).text.map { ["~\($0) aloud"] } ?? []
    var clock = clockText(at: uptime, isShown: showsClock).map { [$0] } ?? []
    if let mock { clock = (session.draft.isTimed ? clock : []) + [mock.text] }
    let isUrgent =
      session.timeLeft(at: uptime).map { $0 < .seconds(30) } ?? mock?.isUrgent ?? false
    let (full, short) = ([words] + spoken + clock, [words] + clock)
    let choices = [
      (left + more, full), (left, full), (left + more, short), (left, short),
      (title + more, short), (title, clock),
    ]
    return choices.map { left, right in
      Heading(left: left, right: right.joined(separator: " · "), isUrgent: isUrgent)
    }
  }

  private func clockText(at uptime: Duration, isShown: Bool) -> String? {
    let isPaused = session.pauses.contains(.byCandidate)
    guard isShown else {
      if isPaused { return "clock paused" }
      return session.timeLeft(at: uptime).flatMap { $0 < .zero ? "time is up" : nil }
    }
    let suffix = isPaused ? ", paused" : ""
    guard let left = session.timeLeft(at: uptime) else {
      return Self.clock(session.elapsed(at: uptime)) + suffix
    }
    // A part is over once its last second is, not before.
    return left < .zero
      ? "\(Self.clock(.zero - left)) over" + suffix
      : "\(Self.clock(left + .milliseconds(999))) left" + suffix
  }

  static func clock(_ time: Duration) -> String {
    let seconds = Int(max(.zero, time).components.seconds)
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let hours = seconds / 3600
    return (hours > 0 ? "\(hours):" : "") + two(seconds / 60 % 60) + ":" + two(seconds % 60)
  }
}

/// How long it takes to say so many words, at the pace of somebody who thinks meanwhile.
struct SpeakingTime: Hashable {
  let words: Int

  private static let wordsPerMinute = 140

  /// Such as `40 s` or `1:20 min`, to five seconds; nil where there is next to nothing to say.
  var text: String? {
    let seconds = (words * 60 * 2 / Self.wordsPerMinute + 5) / 10 * 5
    guard seconds > 0 else { return nil }
    if seconds < 60 { return "\(seconds) s" }
    let rest = seconds % 60
    return "\(seconds / 60):\(rest < 10 ? "0" : "")\(rest) min"
  }
}

extension App {
  mutating func toggleClockPause() -> [AppEffect] {
    guard case .interview(let screen) = stack.last else { return [] }
    return screen.session.pauses.contains(.byCandidate)
      ? resumeSession(.byCandidate) : pauseSession(.byCandidate)
  }

  mutating func toggleTimed() {
    isTimed.toggle()
    let text =
      isTimed
      ? "New interviews are timed: each part has an interviewer's clock, and hints stay shut."
      : "New interviews take the time you take."
    notice = Notice(text: text, isError: false)
  }
}
