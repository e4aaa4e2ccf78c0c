import Interview

/// Presses of the mouse that may belong together.
struct Click: Hashable, Sendable {
  let row: Int
  let column: Int
  let uptime: Duration
  let times: Int

  /// - Parameter last: the press before this one.
  init(_ mouse: Mouse, at uptime: Duration, after last: Click?) {
    row = mouse.row
    column = mouse.column
    self.uptime = uptime
    let goesOn =
      last.map {
        $0.row == mouse.row && $0.column == mouse.column
          && uptime - $0.uptime <= .milliseconds(400)
      } ?? false
    times = goesOn ? (last?.times ?? 0) % 3 + 1 : 1
  }
}

extension App {
  /// What the mouse does: in a text as anywhere, elsewhere the wheel scrolls.
  mutating func point(_ mouse: Mouse) -> [AppEffect] {
    // A question is answered with a key; it is too easily clicked away.
    guard question == nil else { return [] }
    if mouse.act == .press { notice = nil }
    if mouse.act == .press, let target = frame().target(atRow: mouse.row, column: mouse.column) {
      return click(target)
    }
    if case .interview(let screen) = stack.last {
      pointInInterview(mouse, screen)
      return []
    }
    let action: Action
    switch mouse.act {
    case .wheelUp: action = .up
    case .wheelDown: action = .down
    case .press, .drag, .release: return []
    }
    guard setting.keys.bindings(in: context).contains(where: { $0.action == action }) else {
      return []
    }
    let rows = context.isList ? 1 : 3
    for _ in 0..<rows where obstacle(to: action) == nil {
      _ = perform(action)
      fit()
    }
    return []
  }

  /// A line is marked first, so that nobody does by a slip what can't be undone.
  private mutating func click(_ target: Frame.Target.Act) -> [AppEffect] {
    let action: Action
    switch target {
    case .line(let index):
      guard isMarked(index) else {
        mark(index)
        return []
      }
      action = .open
    case .action(let asked): action = asked
    }
    if let obstacle = obstacle(to: action) {
      notice = Notice(text: obstacle, isError: false)
      return []
    }
    return perform(action)
  }

  private func isMarked(_ index: Int) -> Bool {
    var marked = self
    marked.mark(index)
    return marked.frame() == frame()
  }

  /// Marks a line of the list on the screen.
  private mutating func mark(_ index: Int) {
    switch stack.last {
    case .start(var screen):
      screen.selected = index
      replaceTop(.start(screen))
    case .prompts(var screen):
      screen.selected = index
      replaceTop(.prompts(screen))
    case .transcripts(var screen):
      screen.selected = index
      replaceTop(.transcripts(screen))
    case .drills(var screen):
      screen.selected = index
      replaceTop(.drills(screen))
    case .rewriteChoice(var screen):
      screen.selected = index
      replaceTop(.rewriteChoice(screen))
    case .exportChoice(var screen):
      screen.selected = index
      replaceTop(.exportChoice(screen))
    case .palette(var screen):
      screen.selected = index
      replaceTop(.palette(screen))
    case .welcome(var screen):
      screen.selected = index
      replaceTop(.welcome(screen))
    case .guide(var screen):
      screen.selected = index
      replaceTop(.guide(screen))
    default: break
    }
  }

  private mutating func pointInInterview(_ mouse: Mouse, _ screen: InterviewScreen) {
    let area = screen.layout(layout.body).editor
    guard screen.session.stage != .finished, area.rows > 0 else { return }
    var screen = screen
    let row = mouse.row - area.row
    let column = mouse.column - area.column
    switch mouse.act {
    case .wheelUp: screen.editor.scroll(by: -3)
    case .wheelDown: screen.editor.scroll(by: 3)
    case .press:
      guard (0..<area.rows).contains(row), (-1...area.columns).contains(column) else { return }
      let click = Click(mouse, at: now.uptime, after: screen.lastClick)
      screen.editor.press(row: row, column: column, times: click.times)
      screen.lastClick = click
      screen.isDragging = true
    case .drag:
      guard screen.isDragging else { return }
      screen.editor.drag(row: row, column: column)
    case .release: screen.isDragging = false
    }
    replaceTop(.interview(screen))
  }

  mutating func toggleMouse() -> [AppEffect] {
    usesMouse.toggle()
    let text =
      usesMouse
      ? "The mouse is Tradeoff's: click, drag, wheel."
      : "The mouse is the terminal's again, to select and copy with it."
    notice = Notice(text: text, isError: false)
    return [.useMouse(usesMouse)]
  }
}

extension KeyContext {
  /// Whether going up and down moves a mark from line to line.
  fileprivate var isList: Bool {
    switch self {
    case .start, .prompts, .transcripts, .rewriteChoice, .exportChoice, .palette, .welcome, .guide,
      .drills:
      true
    case .interview, .find, .reading, .report, .question, .help, .why, .dispute, .sample,
      .guidePage, .glossary, .drill, .drillGrade, .progress, .panel, .interviewDate:
      false
    case .compare, .replay, .note:
      false
    }
  }
}
