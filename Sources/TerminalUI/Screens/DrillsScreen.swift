import Interview
import RubricEngine

/// What is due, at one glance.
struct DrillsScreen: Hashable, Sendable {
  /// Only drills against this mistake.
  let mistake: MistakeID?
  /// Whether drills are done out of turn, without changing the schedule.
  var isCramming: Bool
  var selected = 0

  init(against mistake: MistakeID? = nil, isCramming: Bool = false) {
    self.mistake = mistake
    self.isCramming = isCramming
  }
}

extension App {
  /// The drills that a list shows, in the order in which they come.
  func drills(of screen: DrillsScreen) -> [Drill] {
    screen.isCramming
      ? deck.crammed(against: screen.mistake).filter { !crammed.contains($0.id) }
      : deck.due(against: screen.mistake)
  }

  mutating func perform(_ action: Action, on screen: DrillsScreen) -> [AppEffect] {
    var screen = screen
    let drills = drills(of: screen)
    switch action {
    case .up, .down, .pageUp, .pageDown:
      screen.selected = moved(screen.selected, action, drills.count)
    case .open:
      guard !drills.isEmpty else { return [] }
      begin(
        drills[min(screen.selected, drills.count - 1)],
        practice: screen.isCramming ? .cram : .scheduled)
      return []
    case .cram:
      screen.isCramming.toggle()
      screen.selected = 0
      crammed = []
    case .interviewDate:
      stack.append(.interviewDate(InterviewDateScreen(practice?.settings.interview)))
      return []
    case .back:
      pop()
      return []
    default: break
    }
    replaceTop(.drills(screen))
    return []
  }

  func heading(of screen: DrillsScreen) -> Heading {
    let count = drills(of: screen).count
    let mistake = screen.mistake.map { " · \(setting.titles[$0] ?? VerdictWords.name($0))" } ?? ""
    return Heading(
      left: (screen.isCramming ? "Cramming" : "Drills") + mistake,
      right: screen.isCramming ? "\(count) left" : "\(count) due")
  }

  func draw(_ screen: DrillsScreen, in area: Area, _ frame: inout Frame) {
    let deck = deck
    let drills = drills(of: screen)
    var intro = Document(columns: min(area.columns, 76))
    intro.add(sentence(on: screen, deck, drills))
    let summary = DueSummary(deck, at: now.date)
    if let interview = summary.interviewSentence, area.rows > 10 { intro.add(interview, .accent) }
    intro.add("")
    frame.put(intro, in: area, first: 0)
    let list = Area(
      row: area.row + intro.rows.count, column: area.column,
      rows: area.rows - intro.rows.count, columns: min(area.columns, 76))
    guard !drills.isEmpty else { return }
    let selected = min(screen.selected, drills.count - 1)
    let top = firstVisible(selected, drills.count, list.rows)
    for (index, drill) in drills.enumerated().dropFirst(top).prefix(list.rows) {
      drawLine(
        line(drill, deck, columns: list.columns), isSelected: index == selected,
        row: list.row + index - top, list, &frame, index: index)
    }
  }

  private func sentence(on screen: DrillsScreen, _ deck: DrillDeck, _ drills: [Drill]) -> String {
    if setting.drills.isEmpty, deck.drills.isEmpty {
      return "There are no drills yet. d on a report makes one of a finding."
    }
    if screen.isCramming {
      return drills.isEmpty
        ? "That was all of it. Esc goes back."
        : "Everything, the least remembered first. The schedule stays as it is."
    }
    guard drills.isEmpty else {
      let minutes = drills.count * DrillDeck.minutesPerDrill
      return "About \(minutes) minutes. Enter begins; each drill is kept once it is graded."
    }
    return screen.mistake == nil
      ? "\(DueSummary(deck, at: now.date).sentence) c practises anyway."
      : "Nothing against this mistake is due. c practises anyway."
  }

  private func line(_ drill: Drill, _ deck: DrillDeck, columns: Int) -> String {
    let state =
      attempts[drill.id] != nil
      ? "begun"
      : deck.isRepeated(drill.id)
        ? "again" : drill.origin != nil ? "yours" : deck.isNew(drill.id) ? "new" : "due"
    guard columns >= 70 else { return DisplayWidth.shortened(drill.title, to: columns - 2) }
    return DisplayWidth.padded(drill.title, to: 32) + DisplayWidth.padded(drill.kind.title, to: 28)
      + state
  }
}
