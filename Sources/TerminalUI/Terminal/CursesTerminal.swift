import CTerminal

/// The full screen of the terminal; only this and its cells see ncurses.
package final class CursesTerminal {
  /// What waiting for a key ended with.
  package enum Input: Hashable, Sendable {
    case key(Key)
    /// The time was over.
    case nothing
    /// Another thread has called.
    case called
    /// The terminal is gone.
    case hungUp
    /// A signal asks the program to end.
    case terminated(signal: Int32)
  }

  /// Why the full screen can't be used, and what to do about it.
  package struct Failure: Error, Hashable, CustomStringConvertible {
    package let description: String
  }

  package private(set) var columns = 0
  package private(set) var rows = 0
  private let theme: Theme
  private let palette: Palette
  private var looks: [Style: Look] = [:]
  private var shown: Frame?
  private var decoder: KeyDecoder
  private var waiting: ArraySlice<Key> = []
  private var hasHungUp = false
  private var lastRead = ContinuousClock.now

  /// Attributes and number of the colour pair of a style.
  private struct Look {
    let attributes: Int32
    let pair: Int32
  }

  /// Whether standard input and output are a terminal at all.
  package static var isPossible: Bool { ct_is_terminal() }

  /// - Parameters:
  ///   - palette: how many colours to use where the terminal has them.
  ///   - type: the value of `TERM`, to be named in messages.
  ///   - escapePatience: milliseconds after which an escape that nothing followed is a key.
  package init(
    theme: Theme, palette: Palette = .sixteen, type: String, escapePatience: Int = 50
  ) throws {
    let opening = ct_open(theme != .none)
    if let problem = Self.problem(opening, type) { throw Failure(description: problem) }
    self.theme = Self.theme(theme, colours: Int(ct_colours()))
    self.palette = ct_colours() < palette.rawValue ? .sixteen : palette
    decoder = KeyDecoder(erase: ct_erase_byte(), escapePatience: escapePatience)
    definePairs()
    readSize()
  }

  deinit { ct_close() }

  /// Gives the terminal back; nothing may be drawn afterwards.
  package func close() { ct_close() }

  /// Keeps what is written to standard error away from the screen, at the end of a file.
  ///
  /// - Parameter advice: what to tell the user after a crash.
  package func keepErrors(in file: String, advice: String) { ct_keep_errors(file, advice) }

  /// Shows a frame; nothing is written where it is the one that is shown.
  package func draw(_ frame: Frame) {
    guard frame != shown else { return }
    if shown?.columns != frame.columns || shown?.rows != frame.rows {
      shown = nil
      ct_erase()
    }
    for row in 0..<min(rows, frame.rows) {
      guard var changed = frame.changedColumns(ofRow: row, since: shown) else { continue }
      if let shown, frame.hasWideGlyph(row, changed) || shown.hasWideGlyph(row, changed) {
        // Half of a wide character that is written over takes the other half away with it, and
        // ncurses and terminals don't agree on when.
        ct_clear_row(Int32(row), Int32(changed.lowerBound))
        changed = changed.lowerBound..<frame.columns
      }
      var column = changed.lowerBound
      while column < min(columns, changed.upperBound) {
        let width = frame.columnsOfGlyph(row, column)
        let cell = frame[row, column]
        put(cell, row: row, column: column, width: width)
        column += width
        if DisplayWidth.isDisputed(cell.text) { ct_settle(Int32(row), Int32(column)) }
      }
    }
    shown = frame
    let cursor = frame.cursor.flatMap { $0.row < rows && $0.column < columns ? $0 : nil }
    ct_show(Int32(cursor?.row ?? -1), Int32(cursor?.column ?? -1))
  }

  /// The next key, or what else ended the wait; waits for ever where no time is given.
  package func nextInput(milliseconds: Int? = nil) -> Input {
    while true {
      if let key = waiting.popFirst() { return .key(key) }
      if ct_terminating() != 0 { return .terminated(signal: ct_terminating()) }
      if hasHungUp { return .hungUp }
      // Counted from the last byte: a wait that ends for another reason must not begin it anew.
      let patience = decoder.patience.map { max(0, $0 - millisecondsSinceRead) }
      let time = [milliseconds, patience].compactMap { $0 }.min() ?? -1
      let woken = Int(ct_wait(Int32(clamping: time)))
      if woken == 0 {
        let keys = patience.map { $0 <= time || time < 0 } == true ? decoder.flush() : []
        waiting = keys[...]
        if keys.isEmpty, milliseconds != nil { return .nothing }
        continue
      }
      if woken & CT_RESIZED != 0 || woken & CT_CONTINUED != 0 { adoptSize(woken) }
      if woken & CT_SUSPEND != 0 { waiting.append(.control("z")) }
      if woken & CT_INPUT != 0 { read() }
      if woken & CT_HANGUP != 0 { hasHungUp = true }
      if woken & CT_CALLED != 0, waiting.isEmpty { return .called }
    }
  }

  /// Ends the wait for a key with `called`; for other threads.
  package static func call() { ct_call() }

  /// Draws the next frame from scratch, as when something else has written on the screen.
  package func repaint() {
    ct_repaint()
    shown = nil
  }

  /// Has the terminal report the mouse, or leave it to itself.
  package func useMouse(_ wanted: Bool) { ct_use_mouse(wanted) }

  /// Stops the program as the shell's suspend key does, until it is continued.
  package func suspend() {
    ct_suspend()
    comeBack()
  }

  /// Gives the terminal to another program and takes it back when that has ended.
  ///
  /// - Returns: its exit status, or nil where it couldn't be started or was ended by a signal.
  package func run(_ arguments: [String]) -> Int? {
    guard !arguments.isEmpty else { return nil }
    ct_leave()
    defer { comeBack(afterLeaving: true) }
    let copies = arguments.map { $0.withCString { duplicate($0) } }
    defer { for copy in copies { copy.deallocate() } }
    var pointers: [UnsafePointer<CChar>?] = copies.map { UnsafePointer($0) }
    pointers.append(nil)
    let status = pointers.withUnsafeBufferPointer { ct_run($0.baseAddress) }
    guard status >= 0, status & 0x7F == 0 else { return nil }
    return Int(status >> 8 & 0xFF)
  }

  /// Ends the process by a signal's default action, so that a parent sees the reason.
  package static func die(of signal: Int32) { ct_die_of(signal) }

  private func duplicate(_ text: UnsafePointer<CChar>) -> UnsafeMutablePointer<CChar> {
    var count = 0
    while text[count] != 0 { count += 1 }
    let copy = UnsafeMutablePointer<CChar>.allocate(capacity: count + 1)
    copy.initialize(from: text, count: count + 1)
    return copy
  }

  private func comeBack(afterLeaving: Bool = false) {
    if afterLeaving { ct_return() }
    shown = nil
    let before = (columns, rows)
    readSize()
    if before != (columns, rows) { waiting.append(.resize(columns: columns, rows: rows)) }
  }

  private func adoptSize(_ woken: Int) {
    if woken & CT_CONTINUED != 0 {
      // The shell may have changed the terminal's modes meanwhile.
      ct_return()
    } else {
      ct_adopt_size()
    }
    shown = nil
    readSize()
    waiting.append(.resize(columns: columns, rows: rows))
  }

  private func readSize() {
    var rows: Int32 = 0
    var columns: Int32 = 0
    ct_size(&rows, &columns)
    self.rows = Int(rows)
    self.columns = Int(columns)
  }

  private var millisecondsSinceRead: Int {
    Int((ContinuousClock.now - lastRead) / .milliseconds(1))
  }

  private func read() {
    lastRead = .now
    var bytes = [UInt8](repeating: 0, count: 65536)
    let count = ct_read(&bytes, bytes.count)
    if count > 0 {
      waiting.append(contentsOf: decoder.decode(bytes[..<count]))
    } else {
      hasHungUp = true
    }
  }

  private func put(_ cell: Cell, row: Int, column: Int, width: Int) {
    let look = looks[cell.style] ?? Look(attributes: 0, pair: 0)
    for part in TerminalCells.cells(of: cell.text, columns: width) {
      ct_put(
        Int32(row), Int32(column + part.column), part.scalars, Int32(part.scalars.count),
        look.attributes, look.pair)
    }
  }

  private func definePairs() {
    var pairs: [[Int]: Int32] = [:]
    for style in Style.allCases {
      let look = theme.attributes(of: style, palette: palette)
      var pair: Int32 = 0
      if ct_colours() > 0, look.foreground != nil || look.background != nil {
        let colours = [look.foreground ?? -1, look.background ?? -1]
        pair = pairs[colours] ?? Int32(pairs.count + 1)
        pairs[colours] = pair
        ct_define_pair(pair, Int32(colours[0]), Int32(colours[1]))
      }
      var attributes = 0
      if look.isBold { attributes |= CT_BOLD }
      if look.isDim { attributes |= CT_DIM }
      if look.isUnderlined { attributes |= CT_UNDERLINE }
      if look.isReversed { attributes |= CT_REVERSE }
      looks[style] = Look(attributes: Int32(attributes), pair: pair)
    }
  }

  /// The theme that this many colours allow.
  private static func theme(_ wanted: Theme, colours: Int) -> Theme {
    switch wanted {
    case .highContrast, .none: wanted
    case _ where colours == 0: .none
    // Its brighter colours are beyond the first eight.
    case .dark where colours < 16: .terminal
    default: wanted
    }
  }

  private static func problem(_ opening: ct_opening, _ type: String) -> String? {
    switch opening {
    case CT_OPENED: nil
    case CT_NO_TERMINAL:
      "standard input and output are no terminal; use --plain to answer line by line"
    case CT_UNKNOWN_TYPE:
      "the terminal type '\(type)' is unknown; set TERM to yours, such as xterm-256color, or use --plain"
    case CT_NO_CURSOR_ADDRESSING:
      "a terminal of type '\(type)' can't show full screens; use --plain to answer line by line"
    default:
      "the full screen can't be opened on a terminal of type '\(type)'; use --plain to answer line by line"
    }
  }
}
