import Foundation
import Glibc
import Testing

/// Writing in a real terminal: its mouse, its slow lines, its size, and what is sent to it.
@Suite(.serialized) struct WritingTests {
  private func writing(_ text: String, environment: [String: String] = [:]) throws -> Tmux {
    let terminal = try Tmux(environment: environment)
    try terminal.startTrainer("interview card-fraud", shows: "Framing (1 of 3)")
    try terminal.write(text)
    return terminal
  }

  /// What a terminal sends for the mouse; rows and columns count from 1.
  private func mouse(_ button: Int, row: Int, column: Int, isRelease: Bool = false) -> String {
    "\u{1B}[<\(button);\(column);\(row)\(isRelease ? "m" : "M")"
  }

  /// The row, counted from 1, on which the screen shows a text.
  private func row(of text: String, in terminal: Tmux) throws -> Int {
    let lines = try terminal.screen().split(separator: "\n", omittingEmptySubsequences: false)
    guard let index = lines.firstIndex(where: { $0.contains(text) }) else {
      throw Tmux.Failure(description: "the screen doesn't show “\(text)”")
    }
    return index + 1
  }

  @Test func `a click puts the cursor and a drag selects`() throws {
    let terminal = try writing("one two three")
    let row = try row(of: "one two three", in: terminal)
    #expect(try terminal.state("mouse_button_flag") == "1")
    #expect(try terminal.state("mouse_sgr_flag") == "1")
    try terminal.type(
      mouse(0, row: row, column: 2) + mouse(0, row: row, column: 2, isRelease: true))
    try terminal.write("X: one")
    try terminal.wait(for: "X: oneone two three")
    try terminal.type(
      mouse(0, row: row, column: 2) + mouse(32, row: row, column: 6)
        + mouse(32, row: row, column: 8) + mouse(0, row: row, column: 8, isRelease: true))
    try terminal.type("Y ")
    try terminal.wait(for: "Y one two three")
    try terminal.leaveTrainer()
    #expect(try terminal.state("mouse_button_flag") == "0")
  }

  @Test func `the mouse can be switched off, before and meanwhile`() throws {
    let off = try writing("words", environment: ["TRADEOFF_MOUSE": "off"])
    #expect(try off.state("mouse_button_flag") == "0")
    try off.press("F8")
    try off.wait("the mouse is on") { _ in try off.state("mouse_button_flag") == "1" }
    try off.press("F8")
    try off.wait("the mouse is off") { _ in try off.state("mouse_button_flag") == "0" }
    try off.leaveTrainer()
  }

  @Test func `the mouse is given back for the shell and taken again`() throws {
    let terminal = try writing("words")
    try terminal.press("C-z")
    try terminal.wait(for: "Stopped")
    #expect(try terminal.state("mouse_button_flag") == "0")
    try terminal.run("fg")
    try terminal.wait(for: "words")
    #expect(try terminal.state("mouse_button_flag") == "1")
    try terminal.signal(SIGTERM)
    try terminal.wait("the screen is given back") { _ in
      try terminal.state("alternate_on") == "0"
    }
    #expect(try terminal.state("mouse_button_flag") == "0")
  }

  @Test func `flow control is off, so that Ctrl-S and Ctrl-Q are keys`() throws {
    let terminal = try writing("words")
    let settings = try terminal.terminalSettings()
    #expect(settings.contains("-ixon"))
    try terminal.press("C-s")
    try terminal.wait(for: "Tradeoffs (2 of 3)")
    try terminal.write("typed after it")
    try terminal.leaveTrainer()
  }

  @Test func `alt over a slow line is still alt`() throws {
    let terminal = try writing("one two", environment: ["SSH_TTY": "/dev/pts/9"])
    try terminal.type("\u{1B}")
    usleep(120_000)
    try terminal.type("b")
    try terminal.write("X")
    try terminal.wait(for: "one Xtwo")
    try terminal.leaveTrainer()
  }

  @Test func `after a glyph of disputed width the cursor goes to an absolute place`() throws {
    let terminal = try writing("start:")
    let sent = try terminal.sent {
      try terminal.type(" 👍🏽 b e\u{301} c — d")
      try terminal.wait(for: "— d")
    }
    for glyph in ["👍", "e\u{301}", "—"] {
      let pieces = sent.components(separatedBy: glyph)
      #expect(pieces.count > 1, "\(glyph)")
      for piece in pieces.dropFirst() {
        #expect(piece.range(of: "^\u{1B}\\[[0-9]+;[0-9]+H", options: .regularExpression) != nil)
      }
    }
    try terminal.leaveTrainer()
  }

  @Test func `a key sends little, and nothing is sent where nothing changes`() throws {
    let terminal = try writing(String(repeating: "words ", count: 60) + "the end.")
    try terminal.press("F6")
    try terminal.wait("the clock is hidden") { !$0.contains("00:0") }
    let key = try terminal.sent {
      try terminal.type("x")
      try terminal.wait(for: "the end.x")
    }
    #expect(key.utf8.count < 60)
    let nothing = try terminal.sent {
      try terminal.press("Right", "Right", "C-e", "F12")
      usleep(1_500_000)
    }
    #expect(nothing == "")
    try terminal.leaveTrainer()
  }

  @Test func `resizing while typing loses no key and leaves no trace of the old size`() throws {
    let terminal = try writing("批处理 it:")
    try terminal.type(" 👩‍👩‍👧 ")
    for (index, size) in [(60, 20), (120, 40), (41, 12), (100, 30), (80, 24)].enumerated() {
      try terminal.type("w\(index)a ")
      try terminal.resize(columns: size.0, rows: size.1)
      try terminal.type("w\(index)b ")
    }
    let words = (0..<5).map { "w\($0)a w\($0)b" }.joined(separator: " ")
    let shown = try terminal.wait("all words are there") {
      $0.replacing("\n", with: " ").split(separator: " ").joined(separator: " ").contains(words)
    }
    #expect(shown.components(separatedBy: "w0a").count == 2)
    #expect(shown.components(separatedBy: "Framing").count == 2)
    try terminal.leaveTrainer()
  }

  @Test func `a hint, find and the earlier parts work in a terminal`() throws {
    let terminal = try writing("one two one")
    try terminal.press("F2")
    try terminal.wait(for: "What must be true")
    try terminal.press("C-r")
    try terminal.type("one")
    try terminal.wait(for: "1 of 2")
    try terminal.press("Escape")
    try terminal.wait(for: "F2 checklist")
    try terminal.press("F7")
    try terminal.wait(for: "so far")
    try terminal.press("F7")
    try terminal.wait(for: "one two one")
    try terminal.leaveTrainer()
  }

  @Test func `a timed interview counts down, stands still in the editor, and gives no hints`()
    throws
  {
    let home = try TestHome()
    try home.script("editor", "sleep 2")
    let terminal = try Tmux(home: home, environment: ["VISUAL": home.path("editor")])
    try terminal.startTrainer("interview card-fraud --timed", shows: "left")
    try terminal.press("F2")
    try terminal.wait(for: "Hints stay shut")
    try terminal.press("F5")
    try terminal.wait(for: "paused")
    try terminal.press("F5")
    try terminal.waitUntilGone("paused")
    let before = try seconds(in: terminal.screen())
    try terminal.press("C-g")
    try terminal.wait("the editor is over") { !$0.contains("left") }
    let after = try seconds(in: terminal.wait(for: "left"))
    #expect(before - after <= 1)
    try terminal.leaveTrainer()
  }

  private func seconds(in screen: String) throws -> Int {
    guard let match = screen.firstMatch(of: /0(\d):(\d\d) left/), let minutes = Int(match.1),
      let seconds = Int(match.2)
    else { throw Tmux.Failure(description: "no clock in\n\(screen)") }
    return minutes * 60 + seconds
  }
}

extension Tmux {
  /// What the program writes to its terminal meanwhile.
  func sent(_ steps: () throws -> Void) throws -> String {
    let file = home.path("sent-\(UUID())")
    try startPipe(to: file)
    try steps()
    try stopPipe()
    try wait("the pipe is written") { _ in
      FileManager.default.fileExists(atPath: file + ".done")
    }
    return String(
      decoding: (try? Data(contentsOf: URL(fileURLWithPath: file))) ?? Data(), as: UTF8.self)
  }
}
