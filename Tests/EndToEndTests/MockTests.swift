import Foundation
import Testing

/// A mock interview in a real terminal and through pipes.
@Suite(.serialized) struct MockTests {
  @Test func `two prompts in a row end in the panel's view`() throws {
    let terminal = try Tmux()
    try terminal.startTrainer("mock --minutes 30 --seed 3", shows: "prompt 1 of 2")
    for number in 1...2 {
      try terminal.write(Tmux.answer.framing)
      try terminal.press("C-s")
      try terminal.wait(for: "Tradeoffs (2 of 3)")
      try terminal.write(Tmux.answer.tradeoffs)
      try terminal.press("C-s")
      try terminal.wait(for: "Examples (3 of 3)")
      try terminal.write(Tmux.answer.examples)
      try terminal.press("C-s")
      try terminal.wait(for: "Go on?")
      try terminal.press("y")
      try terminal.wait(for: "First follow-up")
      try terminal.write(Tmux.answer.first)
      try terminal.press("C-s")
      try terminal.wait(for: "Second follow-up")
      try terminal.write(Tmux.answer.second)
      try terminal.press("C-s")
      try terminal.wait(for: number == 1 ? "prompt 2 of 2" : "The panel's view")
    }
    try terminal.leaveTrainer()
    try terminal.expectRestored()
    let prompts = try terminal.rows("SELECT prompt_id FROM transcripts")
    #expect(Set(prompts.map { $0["prompt_id"] as String }).count == 2)
  }

  @Test func `a killed mock interview is gone on with, its time counts down, and the panel speaks`()
    throws
  {
    let home = try TestHome()
    let terminal = try Tmux(home: home)
    try terminal.startTrainer("mock --minutes 45 --seed 3", shows: "mock 1 of 3")
    try terminal.wait(for: "44:5")
    try terminal.write(Tmux.answer.framing)
    try terminal.signal(9)
    try terminal.wait(for: "ended with 137")
    let next = try Tmux(home: home)
    try next.startTrainer(shows: "mock 1 of 3")
    try next.press("c")
    try next.wait(for: Tmux.answer.framing.suffix(9).description)
    try next.press("C-s")
    try next.wait(for: "Tradeoffs (2 of 3)")
    try next.write(Tmux.answer.tradeoffs)
    try next.press("C-s")
    try next.wait(for: "Examples (3 of 3)")
    try next.write(Tmux.answer.examples)
    try next.press("C-s")
    try next.wait(for: "Go on?")
    try next.press("y")
    try next.wait(for: "First follow-up")
    try next.write(Tmux.answer.first)
    try next.press("C-s")
    try next.wait(for: "Second follow-up")
    try next.write(Tmux.answer.second)
    try next.press("C-s")
    try next.wait(for: "prompt 2 of 3")
    try next.press("Escape")
    try next.wait(for: "The panel's view")
    try next.leaveTrainer()
    #expect(try next.rows("SELECT value FROM settings WHERE name = 'mock'").isEmpty)
  }

  @Test func `a mock interview goes line by line, and the end of input keeps what there is`() throws
  {
    let home = try TestHome()
    let answer = [
      Tmux.answer.framing, Tmux.answer.tradeoffs, Tmux.answer.examples, Tmux.answer.first,
      Tmux.answer.second,
    ].map { "\($0)\n.\n" }.joined()
    try Data((answer + "half a thought\n").utf8)
      .write(to: URL(fileURLWithPath: home.path("input")))
    let terminal = try Tmux(home: home)
    try terminal.run(
      "clear; tradeoff mock --minutes 45 --plain --seed 1 < input > out; echo ended with $?")
    try terminal.wait(for: "ended with 0")
    let said = try String(contentsOfFile: home.path("out"), encoding: .utf8)
    #expect(said.contains("Prompt 2 of 3"))
    #expect(said.contains("The panel's view"))
    #expect(said.contains("Do this next"))
    #expect(try terminal.rows("SELECT id FROM transcripts").count == 1)
    #expect(terminal.draftFiles.count == 1)
  }
}
