import Interview
import RubricEngine

/// A finished interview once more, part by part, with the time that each took.
struct ReplayScreen: Sendable {
  let transcript: Transcript
  let title: String
  var step = 0
  var place = ScrollPlace()

  var parts: [Part] { transcript.parts }
  var part: Part { parts[min(step, parts.count - 1)] }
  var isLast: Bool { step + 1 >= parts.count }

  var headings: [Heading] {
    let words = PartWords(part).title
    let right = "\(step + 1) of \(parts.count)"
    return ["Replay: \(title) · \(words)", "Replay · \(words)"].map {
      Heading(left: $0, right: right)
    }
  }

  func document(columns: Int) -> Document {
    var document = Document(columns: min(columns, 100))
    document.add(transcript.promptText, .quiet)
    switch part {
    case .followUp(let index):
      document.add(transcript.submission.followUps[index].question)
      if let reason = transcript.reason(ofFollowUp: index) { document.add(reason, .quiet) }
    case .press(let index):
      document.add(transcript.submission.followUps[index].question, .quiet)
      if let press = transcript.press(onFollowUp: index) { document.add(press) }
    case .framing, .tradeoffs, .examples, .answer: break
    }
    document.blank()
    document.add(time, .accent)
    document.add("")
    let text = transcript.submission.text(of: part) ?? ""
    if text.isBlank {
      document.add("not attempted", .quiet)
    } else {
      document.add(text.trimmed)
    }
    return document
  }

  /// How long this part took, and all up to its end.
  private var time: String {
    guard let seconds = transcript.seconds[part] else { return "The time is not known." }
    let words = (transcript.submission.text(of: part) ?? "").split(whereSeparator: \.isWhitespace)
    let sum = parts.prefix(step + 1).compactMap { transcript.seconds[$0] }.reduce(0, +)
    let count = words.count == 1 ? "1 word" : "\(words.count) words"
    let own = "\(count) in \(InterviewScreen.clock(.seconds(seconds)))"
    return step == 0 ? own : "\(own) · \(InterviewScreen.clock(.seconds(sum))) so far"
  }

  mutating func fit(_ body: Area) {
    place.fit(body, rows: document(columns: body.columns).rows.count)
  }
}

extension App {
  mutating func perform(_ action: Action, on screen: ReplayScreen) -> [AppEffect] {
    var screen = screen
    switch action {
    case .open:
      guard !screen.isLast else {
        pop()
        showReport(of: screen.transcript, isSaved: true)
        return []
      }
      screen.step += 1
      screen.place = ScrollPlace()
    case .previousPart:
      screen.step = max(0, screen.step - 1)
      screen.place = ScrollPlace()
    case .back:
      pop()
      return []
    default:
      screen.place.scroll(
        action, rows: screen.document(columns: screen.place.body.columns).rows.count)
    }
    replaceTop(.replay(screen))
    return []
  }

  func draw(_ screen: ReplayScreen, in area: Area, _ frame: inout Frame) {
    frame.put(screen.document(columns: area.columns), in: area, first: screen.place.top)
  }
}
