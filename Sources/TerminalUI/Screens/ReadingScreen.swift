import Interview
import RubricEngine

/// The question and all that was answered so far, to read but not to change.
struct ReadingScreen: Hashable, Sendable {
  let session: Session
  let readAt: Duration
  var top = 0
  private(set) var body = Area(row: 0, column: 0, rows: 0, columns: 0)

  init(_ session: Session, at uptime: Duration) {
    self.session = session
    readAt = uptime
  }

  mutating func fit(_ body: Area) {
    self.body = body
    top = max(0, min(top, document.rows.count - body.rows))
  }

  /// Whether nothing has to be scrolled to.
  var isWhole: Bool { document.rows.count <= body.rows }

  var document: Document {
    var document = Document(columns: min(body.columns, 100))
    document.add(session.prompt.text, .accent)
    for part in session.submission.parts {
      let text = session.text(of: part)
      let isHere = part == session.stage.part
      guard !text.isBlank || isHere else { continue }
      let time = session.elapsed(on: part, at: readAt)
      // A part that was written in another interview has no time here.
      let taken = time < .seconds(1) ? [] : [InterviewScreen.clock(time)]
      document.heading(([PartWords(part).title] + taken).joined(separator: " · "))
      if part == .answer, let interruption = session.draft.interruption {
        document.add("Dropped in: \(interruption.chosen.question)", .accent)
      }
      if case .followUp(let index) = part, session.draft.followUps.indices.contains(index) {
        let asked = session.draft.followUps[index]
        document.add(asked.question, .accent)
        // Why it was asked would help with the reply, so it is said afterwards.
        if let reason = asked.reason, !isHere { document.add(reason, .quiet) }
      }
      if case .press(let index) = part, let press = session.draft.followUps[index].press {
        document.add(press, .accent)
      }
      if text.isBlank {
        document.add("Nothing yet.", .quiet)
      } else {
        document.add(text.trimmed)
      }
    }
    return document
  }
}

extension App {
  mutating func openReading() {
    guard case .interview(let screen) = stack.last else { return }
    stack.append(.reading(ReadingScreen(screen.session, at: now.uptime)))
  }

  mutating func perform(_ action: Action, on screen: ReadingScreen) -> [AppEffect] {
    var screen = screen
    let page = max(1, screen.body.rows - 2)
    switch action {
    case .back:
      pop()
      return []
    case .up: screen.top -= 1
    case .down: screen.top += 1
    case .pageUp: screen.top -= page
    case .pageDown: screen.top += page
    case .top: screen.top = 0
    case .bottom: screen.top = screen.document.rows.count
    default: break
    }
    replaceTop(.reading(screen))
    return []
  }

  func draw(_ screen: ReadingScreen, in area: Area, _ frame: inout Frame) {
    var screen = screen
    screen.fit(area)
    frame.put(screen.document, in: area, first: screen.top)
  }
}
