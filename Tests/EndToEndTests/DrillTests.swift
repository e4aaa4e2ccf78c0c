import Foundation
import GRDB
import Testing

/// Practising in a real terminal and through pipes.
@Suite(.serialized) struct DrillTests {
  private static let attempt =
    "The machines stand idle all day because a concert may be announced, so a small hotel pays for nothing."

  @Test func `a drill is graded, kept at once, and survives a kill`() throws {
    let terminal = try Tmux()
    try terminal.startTrainer()
    try terminal.press("Escape")
    try terminal.wait(for: "Drills: 5 due")
    try terminal.press("d")
    try terminal.wait(for: "5 due")
    try terminal.press("Enter")
    try terminal.wait(for: "Write your attempt here.")
    try terminal.write("It depends on the requirements.")
    try terminal.press("C-s")
    try terminal.wait(for: "A model reply")
    try terminal.signal(9)
    try terminal.wait(for: "ended with 137")
    let rows = try terminal.rows("SELECT rating, graded, practice, attempt FROM reviews")
    #expect(rows.map { $0["attempt"] as String } == ["It depends on the requirements."])
    #expect(rows.map { $0["rating"] as Int } == [1])
    #expect(rows.map { $0["practice"] as String } == ["scheduled"])
  }

  @Test func `an attempt survives a kill while it is typed`() throws {
    let home = try TestHome()
    let terminal = try Tmux(home: home)
    try terminal.startTrainer("drill", shows: "5 due")
    try terminal.press("Enter")
    try terminal.wait(for: "Write your attempt here.")
    try terminal.write("half of an attempt, 批处理")
    try terminal.signal(9)
    try terminal.wait(for: "ended with 137")
    let next = try Tmux(home: home)
    try next.startTrainer("drill", shows: "begun")
    try next.press("Enter")
    try next.wait(for: "half of an attempt, 批处理")
    try next.write(" and its end")
    try next.press("C-s")
    try next.wait(for: "A model reply")
    try next.leaveTrainer()
    #expect(home.files(in: "kept/state/attempts").isEmpty)
    let rows = try next.rows("SELECT attempt FROM reviews")
    #expect(
      rows.map { $0["attempt"] as String } == ["half of an attempt, 批处理 and its end"])
  }

  @Test func `the day of the interview is set on the screen, and planned for`() throws {
    let terminal = try Tmux()
    try terminal.startTrainer("drill", shows: "5 due")
    try terminal.press("i")
    try terminal.wait(for: "yyyy-mm-dd")
    try terminal.type("2099-01-01")
    try terminal.press("Enter")
    try terminal.wait(for: "Every drill returns before that day.")
    try terminal.wait(for: "in 1 session")
    try terminal.press("Escape")
    try terminal.wait(for: "Your interview is in")
    try terminal.leaveTrainer()
    try terminal.run("clear; tradeoff due --plan | head -5")
    try terminal.wait(for: "drills in")
  }

  @Test func `one mistake is practised from the command line, overruled, and taken back`() throws {
    let terminal = try Tmux()
    try terminal.startTrainer(
      "drill --mistake listed-tradeoffs", shows: "Drills · Listed tradeoffs")
    try terminal.press("Enter")
    try terminal.wait(for: "Write your attempt here.")
    try terminal.write("Batch is cheaper and real time is faster but complex.")
    try terminal.press("C-s")
    try terminal.wait(for: "comes back")
    try terminal.press("4")
    try terminal.wait(for: "by you; the engine said again")
    #expect(try terminal.rows("SELECT rating FROM reviews").map { $0["rating"] as Int } == [4])
    try terminal.press("u")
    try terminal.wait(for: "The grade is taken back.")
    #expect(try terminal.rows("SELECT rating FROM reviews").isEmpty)
    try terminal.press("C-s")
    try terminal.wait(for: "comes back")
    try terminal.leaveTrainer()
    try terminal.expectRestored()
  }

  @Test func `d on a report makes the finding a drill, which is due in the next run`() throws {
    let home = try TestHome()
    let terminal = try Tmux(home: home)
    try terminal.startTrainer()
    try terminal.choosePrompt("card-fraud")
    try terminal.answerEverything()
    try terminal.press("d")
    try terminal.wait(for: "Write your attempt here.")
    try terminal.leaveTrainer()
    #expect(try terminal.rows("SELECT transcript FROM cards").count == 1)
    let next = try Tmux(home: home)
    try next.run("clear; tradeoff due")
    try next.wait(for: "1 from your own interviews")
  }

  @Test func `drills go line by line through pipes`() throws {
    let home = try TestHome()
    try Data(
      "?\nBatch is cheap.\n.\n3\n\(Self.attempt)\n.\nu\nAgain.\n.\n\n".utf8
    ).write(to: URL(fileURLWithPath: home.path("input")))
    let terminal = try Tmux(home: home)
    try terminal.run(
      "clear; tradeoff drill --plain --mistake listed-tradeoffs < input > out; echo ended with $?")
    try terminal.wait(for: "ended with 0")
    let said = try String(contentsOfFile: home.path("out"), encoding: .utf8)
    #expect(said.contains("Hint: "))
    #expect(said.contains("It counts as good."))
    #expect(said.contains("Taken back. Try again."))
    #expect(said.contains("A model reply: "))
    let rows = try terminal.rows("SELECT attempt, hints, rating FROM reviews ORDER BY sequence")
    #expect(rows.map { $0["attempt"] as String } == ["Batch is cheap.", "Again."])
    #expect(rows.map { $0["hints"] as Int } == [1, 0])
    #expect(rows[0]["rating"] as Int == 3)
  }

  @Test func `cramming writes reviews that change no schedule, and due keeps its settings`() throws
  {
    let home = try TestHome()
    let terminal = try Tmux(home: home)
    try terminal.run(
      "clear; printf 'One two three.\\n.\\n\\n' | tradeoff drill --cram > out; tradeoff due; "
        + "mkdir -p kept/config; echo 'daily_limit: 3' > kept/config/config.yaml; "
        + "tradeoff due --interview-date 2099-01-01; tradeoff due --format json > due.json; tradeoff due --interview-date tomorrow; echo ended with $?"
    )
    let shown = try terminal.wait(for: "ended with 2")
    #expect(shown.contains("5 drills are due, about 15 minutes."))
    #expect(shown.contains("3 drills are due, about 9 minutes."))
    #expect(shown.contains("Your interview is in"))
    #expect(
      try terminal.rows("SELECT practice FROM reviews").map { $0["practice"] as String } == ["cram"]
    )
    let json = try Data(contentsOf: URL(fileURLWithPath: home.path("due.json")))
    let object = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    #expect(object["due"] as? Int == 3)
    #expect((object["plan"] as? [Any])?.isEmpty == false)
  }
}
