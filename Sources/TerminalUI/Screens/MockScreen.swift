import Interview
import RubricEngine

/// What the panel writes after a mock interview, to scroll through.
struct PanelScreen: Sendable {
  let page: PanelPage
  var top = 0
}

/// How a mock interview stands, for the title row.
struct MockText: Hashable {
  let text: String
  let isUrgent: Bool
}

extension App {
  /// Begins a mock interview with its first prompt.
  mutating func beginMock(minutes: Int, seed: Int) -> [AppEffect] {
    let seen = Set((transcripts ?? []).compactMap(\.promptID))
    let plan = MockPlan(minutes: minutes, bank: setting.prompts, seen: seen, seed: seed)
    mock = MockRun(plan: plan, seed: seed)
    return beginNextOfMock(after: 0) ?? []
  }

  /// Takes up the mock interview of an earlier run of the program.
  mutating func takeUp(_ kept: MockRun?) -> [AppEffect] {
    guard mock == nil, let kept else { return [] }
    // Without its draft nothing leads back to it.
    guard drafts.contains(where: { $0.id == kept.current }) else { return [.keepMock(nil)] }
    mock = kept
    return []
  }

  /// The next prompt; nil where none is left or the time is over.
  private mutating func beginNextOfMock(after seconds: Int) -> [AppEffect]? {
    guard var run = mock, let id = run.next(after: seconds),
      let prompt = setting.prompts.first(where: { $0.id == id })
    else { return nil }
    let effects = begin(prompt, seed: run.seed + run.done.count)
    if case .interview(let screen) = stack.last { run.current = screen.session.draft.id }
    mock = run
    notice = Notice(
      text: "Mock interview of \(run.plan.minutes) minutes: prompt \(run.done.count + 1) of "
        + "\(run.plan.prompts.count).", isError: false)
    return effects + [.keepMock(run)]
  }

  /// Goes on after a prompt was saved; nil where it belongs to no mock interview.
  mutating func continueMock(after transcript: Transcript) -> [AppEffect]? {
    guard var run = mock, run.current == transcript.id else { return nil }
    run.done.append(transcript.id)
    run.current = nil
    mock = run
    let seconds = seconds(of: answers(of: run))
    return beginNextOfMock(after: seconds) ?? showPanel(of: run)
  }

  /// Ends a mock interview whose prompt under way is given up: the panel speaks of the others.
  mutating func endMock(without draft: TranscriptID) -> [AppEffect] {
    guard let run = mock, run.current == draft else { return [] }
    return showPanel(of: run)
  }

  private mutating func showPanel(of run: MockRun) -> [AppEffect] {
    mock = nil
    let done = answers(of: run)
    guard let summary = PanelSummary(done) else { return [.keepMock(nil)] }
    let page = PanelPage(
      summary: summary, transcripts: done, prompts: setting.prompts, titles: setting.titles)
    stack = [.start(StartScreen()), .panel(PanelScreen(page: page))]
    notice = nil
    return [.keepMock(nil)]
  }

  private func answers(of run: MockRun) -> [Transcript] {
    run.done.compactMap { id in transcripts?.first { $0.id == id } }
  }

  private func seconds(of answers: [Transcript]) -> Int {
    answers.reduce(0) { $0 + $1.seconds.values.reduce(0, +) }
  }

  /// How the mock interview stands that an interview belongs to; nil where it belongs to none.
  func mockText(of screen: InterviewScreen) -> MockText? {
    guard let mock, mock.current == screen.session.draft.id else { return nil }
    let place = "mock \(mock.done.count + 1) of \(mock.plan.prompts.count)"
    guard showsClock else { return MockText(text: place, isUrgent: false) }
    let spent =
      Duration.seconds(seconds(of: answers(of: mock))) + screen.session.elapsed(at: now.uptime)
    let left = Duration.seconds(mock.plan.minutes * 60) - spent
    let clock =
      left < .zero
      ? "\(InterviewScreen.clock(.zero - left)) over"
      : "\(InterviewScreen.clock(left + .milliseconds(999))) left"
    let pause = screen.session.pauses.contains(.byCandidate) ? ", paused" : ""
    return MockText(text: "\(place), \(clock)\(pause)", isUrgent: left < .seconds(120))
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
    case .drill:
      stack.append(.drills(DrillsScreen(against: screen.page.summary.next?.mistake)))
      return [.loadPractice]
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
