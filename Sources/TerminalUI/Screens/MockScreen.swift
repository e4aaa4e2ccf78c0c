import Interview
import RubricEngine

/// A mock interview under way.
struct MockRun: Hashable, Sendable {
  let plan: MockPlan
  let seed: Int
  /// The transcripts of the prompts that were answered.
  var done: [TranscriptID] = []

  /// The prompt that comes next, if there is one and time for it.
  func next(after seconds: Int) -> PromptID? {
    done.count < plan.prompts.count && plan.hasTime(after: seconds)
      ? plan.prompts[done.count] : nil
  }
}

/// What the panel writes after a mock interview, to scroll through.
struct PanelScreen: Sendable {
  let page: PanelPage
  var top = 0
}

extension App {
  /// Begins a mock interview with its first prompt.
  mutating func beginMock(minutes: Int, seed: Int) -> [AppEffect] {
    let seen = Set((transcripts ?? []).compactMap(\.promptID))
    let plan = MockPlan(minutes: minutes, bank: setting.prompts, seen: seen, seed: seed)
    mock = MockRun(plan: plan, seed: seed)
    return beginNextOfMock(after: 0) ?? []
  }

  /// The next prompt; nil where none is left or the time is over.
  private mutating func beginNextOfMock(after seconds: Int) -> [AppEffect]? {
    guard let mock, let id = mock.next(after: seconds),
      let prompt = setting.prompts.first(where: { $0.id == id })
    else { return nil }
    let effects = begin(prompt, seed: mock.seed + mock.done.count)
    self.mock = mock
    notice = Notice(
      text: "Mock interview of \(mock.plan.minutes) minutes: prompt \(mock.done.count + 1) of "
        + "\(mock.plan.prompts.count).", isError: false)
    return effects
  }

  /// Goes on after a prompt was saved; nil where no mock interview is under way.
  mutating func continueMock(after transcript: Transcript) -> [AppEffect]? {
    guard var mock else { return nil }
    mock.done.append(transcript.id)
    self.mock = mock
    let done = mock.done.compactMap { id in transcripts?.first { $0.id == id } }
    let seconds = done.reduce(0) { $0 + $1.seconds.values.reduce(0, +) }
    if let effects = beginNextOfMock(after: seconds) { return effects }
    self.mock = nil
    guard let summary = PanelSummary(done) else { return [] }
    let page = PanelPage(
      summary: summary, transcripts: done, prompts: setting.prompts, titles: setting.titles)
    stack = [.start(StartScreen()), .panel(PanelScreen(page: page))]
    notice = nil
    return []
  }

  mutating func perform(_ action: Action, on screen: PanelScreen) -> [AppEffect] {
    var screen = screen
    let body = layout.body
    let page = max(1, body.rows - 2)
    let rows = screen.page.document(columns: min(body.columns, 84)).rows.count
    switch action {
    case .up: screen.top -= 1
    case .down: screen.top += 1
    case .pageUp: screen.top -= page
    case .pageDown: screen.top += page
    case .top: screen.top = 0
    case .bottom: screen.top = rows
    case .back:
      pop()
      return []
    default: break
    }
    screen.top = max(0, min(screen.top, rows - body.rows))
    replaceTop(.panel(screen))
    return []
  }

  func draw(_ screen: PanelScreen, in area: Area, _ frame: inout Frame) {
    let document = screen.page.document(columns: min(area.columns, 84))
    frame.put(
      document, in: area, first: max(0, min(screen.top, document.rows.count - area.rows)))
  }
}
