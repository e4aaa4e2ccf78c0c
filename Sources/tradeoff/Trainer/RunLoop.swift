import Interview
import TerminalUI

/// The loop between the terminal and the app: keys in, frames and effects out.
struct RunLoop {
  private let terminal: CursesTerminal
  private var backstage: Backstage
  private var app: App
  private var nextTick: Duration?

  /// Why the loop ended.
  enum End: Hashable {
    case left
    /// The terminal is gone; nothing more can be said to anybody.
    case hungUp
    case terminated(signal: Int32)
  }

  init(terminal: CursesTerminal, backstage: Backstage, app: App) {
    self.terminal = terminal
    self.backstage = backstage
    self.app = app
  }

  /// Runs until somebody or something ends it; drafts are closed then.
  mutating func run(from opening: Opening) -> End {
    defer { backstage.end() }
    let end =
      perform(app.firstEffects) ?? perform(app.open(opening, at: .now)) ?? loop()
    if end != .left { _ = take(.ending) }
    return end
  }

  private mutating func loop() -> End {
    while true {
      terminal.draw(app.frame())
      switch terminal.nextInput(milliseconds: patience()) {
      case .key(let key):
        if let end = takeWaiting(from: key) { return end }
      case .nothing:
        nextTick = nil
        backstage.syncIfDue()
        if let end = take(.tick) { return end }
      case .called:
        if let end = takeFinished() { return end }
      case .hungUp: return .hungUp
      case .terminated(let signal): return .terminated(signal: signal)
      }
    }
  }

  /// Lets the app know what was read in the background.
  private mutating func takeFinished() -> End? {
    backstage.finishedOutline().flatMap { take($0) }
  }

  /// Milliseconds until the next tick, or nil where the app wants none.
  private mutating func patience() -> Int? {
    guard app.wantsTicks else {
      nextTick = nil
      return nil
    }
    let now = WallClock.uptime
    let due = nextTick ?? now + .seconds(1)
    nextTick = due
    return max(0, Int((due - now) / .milliseconds(1)))
  }

  /// Takes a key and all that wait behind it, so that a slow terminal gets one frame for many keys.
  private mutating func takeWaiting(from first: Key) -> End? {
    let start = WallClock.uptime
    var next = CursesTerminal.Input.key(first)
    while case .key(let key) = next {
      if let end = take(.key(key)) { return end }
      // A key that is held down must still be seen to do something.
      guard WallClock.uptime - start < .milliseconds(40) else { return nil }
      next = terminal.nextInput(milliseconds: 0)
    }
    switch next {
    case .hungUp: return .hungUp
    case .terminated(let signal): return .terminated(signal: signal)
    case .called: return takeFinished()
    case .key, .nothing: return nil
    }
  }

  /// Lets the app handle an event and performs what it asks for.
  private mutating func take(_ event: AppEvent) -> End? {
    perform(app.handle(event, at: .now))
  }

  /// Performs effects in their order, and then those that their results bring about.
  private mutating func perform(_ effects: [AppEffect]) -> End? {
    var effects = effects[...]
    while let effect = effects.popFirst() {
      let event: AppEvent?
      switch effect {
      case .quit: return .left
      case .suspend:
        terminal.suspend()
        event = .continued
      case .redraw:
        terminal.repaint()
        event = nil
      case .useMouse(let isWanted):
        terminal.useMouse(isWanted)
        event = nil
      case .editExternally(let text): event = backstage.edit(text, on: terminal)
      case .grade:
        // Grading takes a moment; the screen says so meanwhile.
        terminal.draw(app.frame())
        event = backstage.perform(effect)
      default: event = backstage.perform(effect)
      }
      if let event { effects += app.handle(event, at: .now) }
    }
    return nil
  }
}

extension Moment {
  static var now: Moment { Moment(uptime: WallClock.uptime, date: WallClock.now) }
}
