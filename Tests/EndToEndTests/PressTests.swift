import Foundation
import Testing

/// A thin reply in a real terminal, and a free answer.
@Suite(.serialized) struct PressTests {
  @Test func `a thin reply is pressed once, and the pressed reply is kept`() throws {
    let terminal = try Tmux()
    try terminal.startTrainer()
    try terminal.choosePrompt("card-fraud")
    for (text, next) in [
      (Tmux.answer.framing, "Tradeoffs (2 of 3)"), (Tmux.answer.tradeoffs, "Examples (3 of 3)"),
    ] {
      try terminal.write(text)
      try terminal.press("C-s")
      try terminal.wait(for: next)
    }
    try terminal.write(Tmux.answer.examples)
    try terminal.press("C-s")
    try terminal.wait(for: "Go on?")
    try terminal.press("y")
    try terminal.wait(for: "First follow-up")
    try terminal.write("I would drop it.")
    try terminal.press("C-s")
    try terminal.wait(for: "Why?")
    try terminal.write("It costs more than it saves.")
    try terminal.press("C-s")
    try terminal.wait(for: "Second follow-up")
    try terminal.write(Tmux.answer.second)
    try terminal.press("C-s")
    try terminal.wait(for: "Report")
    try terminal.leaveTrainer()
    let rows = try terminal.rows("SELECT press FROM followups ORDER BY position")
    #expect(rows.map { $0["press"] as String? } == ["Why?", nil])
    let parts = try terminal.rows("SELECT text FROM parts WHERE name = 'followups.0.press'")
    #expect(parts.map { $0["text"] as String } == ["It costs more than it saves."])
  }

  @Test func `a constraint is dropped into a free answer, survives a kill, and gets a reply`()
    throws
  {
    let home = try TestHome()
    let terminal = try Tmux(home: home)
    try terminal.startTrainer(
      "interview card-fraud --free --surprise --seed 5", shows: "Card fraud · Answer")
    let answer = "\(Tmux.answer.framing) \(Tmux.answer.tradeoffs) \(Tmux.answer.examples)"
    try terminal.type("\(answer) \(answer) \(Tmux.answer.framing) \(Tmux.answer.tradeoffs) ")
    try terminal.wait(for: "Cutting in:")
    try terminal.write(Tmux.answer.first)
    try terminal.signal(9)
    try terminal.wait(for: "ended with 137")
    let next = try Tmux(home: home)
    try next.startTrainer(shows: "Continue: Card fraud")
    try next.press("c")
    try next.wait(for: "Cutting in:")
    try next.press("C-s")
    try next.wait(for: "One more follow-up comes next")
    try next.press("y")
    try next.wait(for: "Second follow-up")
    try next.write(Tmux.answer.second)
    try next.press("C-s")
    try next.wait(for: "Report")
    try next.leaveTrainer()
    let parts = try next.rows("SELECT name, text FROM parts ORDER BY name")
    #expect(parts.map { $0["name"] as String } == ["answer", "followups.0", "followups.1"])
    #expect((parts[1]["text"] as String).contains(Tmux.answer.first))
    let reasons = try next.rows("SELECT reason FROM followups ORDER BY position")
    #expect((reasons[0]["reason"] as String).hasPrefix("Dropped in while you wrote."))
  }

  @Test func `a free answer goes line by line too, with the reasons at the end`() throws {
    let home = try TestHome()
    try Data(
      """
      \(Tmux.answer.framing) \(Tmux.answer.tradeoffs) \(Tmux.answer.examples)
      .
      \(Tmux.answer.first)
      .
      \(Tmux.answer.second)
      .

      """.utf8
    ).write(to: URL(fileURLWithPath: home.path("input")))
    let terminal = try Tmux(home: home)
    try terminal.run(
      "clear; tradeoff interview card-fraud --free --plain < input > out; echo ended with $?")
    try terminal.wait(for: "ended with 0")
    let said = try String(contentsOfFile: home.path("out"), encoding: .utf8)
    #expect(said.contains("Why you were asked"))
    let names = try terminal.rows("SELECT name FROM parts ORDER BY name")
    #expect(names.map { $0["name"] as String } == ["answer", "followups.0", "followups.1"])
  }
}
