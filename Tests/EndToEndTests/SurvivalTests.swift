import Foundation
import Glibc
import Testing

/// What may happen to a terminal or a process while somebody writes.
@Suite(.serialized) struct SurvivalTests {
  private func writing(_ text: String, home: TestHome? = nil) throws -> Tmux {
    let terminal = try Tmux(home: home)
    try terminal.startTrainer("interview card-fraud", shows: "Framing (1 of 3)")
    try terminal.write(text)
    return terminal
  }

  /// Starts anew and expects the draft's text.
  private func expectDraft(_ text: String, in home: TestHome) throws {
    let terminal = try Tmux(home: home)
    try terminal.startTrainer(shows: "Continue: Card fraud")
    try terminal.press("c")
    try terminal.wait(for: text)
  }

  @Test(arguments: [(120, 40), (40, 12), (80, 24), (100, 12)])
  func `the size may change while somebody types`(columns: Int, rows: Int) throws {
    let terminal = try writing("before the change")
    try terminal.resize(columns: columns, rows: rows)
    try terminal.type(" and after")
    try terminal.wait("the text is on the screen") {
      $0.replacing("\n", with: " ").split(separator: " ").joined(separator: " ")
        .contains("before the change and after")
    }
    try terminal.leaveTrainer()
  }

  @Test(arguments: [(1, 1), (3, 2), (20, 5), (39, 11)])
  func `a size too small for anything loses nothing`(columns: Int, rows: Int) throws {
    let terminal = try writing("first words")
    try terminal.resize(columns: columns, rows: rows)
    try terminal.type(" second words")
    try terminal.resize(columns: 80, rows: 24)
    try terminal.wait(for: "Framing (1 of 3)")
    try terminal.type(" third")
    try terminal.wait(for: "third")
    try terminal.leaveTrainer()
  }

  @Test func `the suspend key gives the shell its terminal, and fg the screen back`() throws {
    let terminal = try writing("to be continued")
    try terminal.press("C-z")
    try terminal.wait(for: "Stopped")
    #expect(try terminal.state("alternate_on") == "0")
    try terminal.run("clear; stty -a | grep -ow -e '-icanon'; echo shell $((40+2))")
    #expect(try !terminal.wait(for: "shell 42").contains("-icanon"))
    try terminal.run("fg")
    try terminal.wait(for: "Framing (1 of 3)")
    try terminal.wait(for: "to be continued")
    try terminal.write(" after a pause")
    try terminal.press("C-q")
    try terminal.expectRestored()
    #expect(terminal.draftFiles.count == 1)
  }

  @Test func `a stop from outside does as the suspend key`() throws {
    let terminal = try writing("stopped from outside")
    try terminal.signal(SIGTSTP)
    try terminal.wait(for: "Stopped")
    try terminal.run("fg")
    try terminal.wait(for: "Framing (1 of 3)")
    try terminal.wait(for: "stopped from outside")
  }

  @Test func `a resize while suspended is seen afterwards`() throws {
    let terminal = try writing("resized in the background")
    try terminal.press("C-z")
    try terminal.wait(for: "Stopped")
    try terminal.resize(columns: 60, rows: 15)
    try terminal.run("fg")
    try terminal.wait(for: "resized in the background")
    try terminal.wait("the screen is as wide as the terminal") {
      $0.split(separator: "\n").contains { $0.count == 60 }
    }
  }

  @Test(arguments: [(SIGTERM, 143), (SIGINT, 130), (SIGHUP, 129), (SIGQUIT, 131)])
  func `a signal ends it with the terminal restored and the draft kept`(
    signal: Int32, status: Int
  ) throws {
    let home = try TestHome()
    let terminal = try writing("not to be lost", home: home)
    try terminal.signal(signal)
    // An interrupt also breaks the shell's own line, so the status is asked for anew.
    try terminal.wait(for: "shell>")
    if signal == SIGINT { try terminal.run("echo ended with $?") }
    try terminal.wait(for: "ended with \(status)")
    try terminal.expectRestored()
    try expectDraft("not to be lost", in: home)
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGTRAP])
  func `a crash restores the terminal, says where to look, and keeps the draft`(
    signal: Int32
  ) throws {
    let home = try TestHome()
    let terminal = try writing("survives a crash", home: home)
    try terminal.signal(signal)
    try terminal.wait(for: "tradeoff ended unexpectedly")
    try terminal.wait(for: "ended with \(128 + signal)")
    try terminal.expectRestored()
    try expectDraft("survives a crash", in: home)
  }

  @Test func `a kill loses nothing that was typed`() throws {
    let home = try TestHome()
    let terminal = try writing("every word up to here", home: home)
    try terminal.signal(SIGKILL)
    try terminal.wait(for: "ended with 137")
    try expectDraft("every word up to here", in: home)
  }

  @Test func `a closed terminal ends the program and keeps the draft`() throws {
    let home = try TestHome()
    let terminal = try writing("the window is gone", home: home)
    let process = try terminal.processID()
    try terminal.close()
    #expect(Tmux.waitUntilGone(process))
    try expectDraft("the window is gone", in: home)
  }

  @Test func `a paste of several lines is text and not commands`() throws {
    let terminal = try Tmux()
    try terminal.startTrainer("interview card-fraud", shows: "Framing (1 of 3)")
    try terminal.paste("- one\n- two\u{13}\u{11}\n\nlast of the paste")
    let shown = try terminal.wait(for: "last of the paste")
    #expect(shown.contains(" - one\n - two\n\n last of the paste"))
    try terminal.leaveTrainer()
  }

  @Test func `a paste of 900 KB is taken whole and is there after a kill`() throws {
    let home = try TestHome()
    let terminal = try Tmux(home: home)
    try terminal.startTrainer("interview card-fraud", shows: "Framing (1 of 3)")
    let line = "batch or real time, that is what they ask\n"
    try terminal.paste(String(repeating: line, count: 900_000 / line.utf8.count) + "the very end")
    try terminal.wait(for: "the very end")
    try terminal.signal(SIGKILL)
    try terminal.wait(for: "ended with 137")
    try expectDraft("the very end", in: home)
  }

  @Test func `more than a part can hold is refused in words`() throws {
    let terminal = try writing("kept as it was")
    try terminal.paste(String(repeating: "too much of it. ", count: 70_000))
    try terminal.wait(for: "1 MiB")
    try terminal.wait(for: "kept as it was")
    try terminal.leaveTrainer()
  }
}
