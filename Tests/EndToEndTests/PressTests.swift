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
