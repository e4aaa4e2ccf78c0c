import GRDB
import Testing

/// The way through the program that every candidate takes.
@Suite(.serialized) struct InterviewTests {
  @Test func `a whole interview is graded, kept, and found again in another run`() throws {
    let home = try TestHome()
    let first = try Tmux(home: home)
    try first.startTrainer()
    try first.choosePrompt("card-fraud")
    try first.answerEverything()
    try first.press("G")
    try first.wait(for: Tmux.answer.second)
    try first.leaveTrainer()
    try first.expectRestored()

    let rows = try first.rows(
      "SELECT prompt_id, started_at <= finished_at AS ends FROM transcripts")
    #expect(rows.map { $0["prompt_id"] as String } == ["card-fraud"])
    #expect(rows.map { $0["ends"] as Bool } == [true])
    let texts = try first.rows("SELECT text FROM parts").map { $0["text"] as String }
    #expect(texts.contains(Tmux.answer.framing))
    #expect(first.draftFiles == [])

    let second = try Tmux(home: home)
    try second.startTrainer(shows: "Your interviews: 1 so far")
    try second.press("t")
    try second.wait(for: "Card fraud")
    try second.press("Enter")
    try second.wait(for: "Report")
    try second.press("G")
    try second.wait(for: Tmux.answer.second)
    try second.leaveTrainer()
    try second.run("clear; tradeoff transcripts list")
    try second.wait(for: "card-fraud")
  }

  @Test func `a prompt can be named on the command line`() throws {
    let terminal = try Tmux()
    try terminal.startTrainer("interview feed-ranking", shows: "Home feed")
    try terminal.wait(for: "Framing (1 of 3)")
  }

  @Test func `an unknown prompt is answered with a suggestion before any screen opens`() throws {
    let terminal = try Tmux()
    try terminal.run("tradeoff interview card-frad; echo ended with $?")
    try terminal.wait(for: "ended with 2")
    try terminal.wait(for: "card-fraud")
  }

  @Test func `leaving in the middle keeps the words and offers them first`() throws {
    let terminal = try Tmux()
    try terminal.startTrainer()
    try terminal.choosePrompt("card-fraud")
    try terminal.write("half a thought")
    try terminal.press("Escape")
    try terminal.wait(for: "Continue: Card fraud")
    try terminal.press("Enter")
    try terminal.wait(for: "half a thought")
    try terminal.leaveTrainer()
    #expect(terminal.draftFiles.count == 1)
  }

  @Test func `who only looks leaves no draft behind`() throws {
    let terminal = try Tmux()
    try terminal.startTrainer()
    try terminal.choosePrompt("card-fraud")
    try terminal.leaveTrainer()
    #expect(terminal.draftFiles == [])
  }

  @Test func `everything that is kept can be read by its owner alone`() throws {
    let terminal = try Tmux()
    try terminal.startTrainer("interview card-fraud", shows: "Framing (1 of 3)")
    try terminal.write("my own words")
    try terminal.leaveTrainer()
    try terminal.run("clear; find kept | wc -l; find kept -perm /077; echo found $?")
    let shown = try terminal.wait(for: "found 0")
    let lines = shown.split(separator: "\n").drop { Int($0) == nil }
    #expect((lines.first.flatMap { Int($0) } ?? 0) >= 5)
    #expect(lines.dropFirst().first == "found 0")
  }

  @Test func `wide characters, emoji and accents are typed and kept`() throws {
    let terminal = try Tmux()
    try terminal.startTrainer("interview card-fraud", shows: "Framing (1 of 3)")
    try terminal.write("批量处理 or naïve é 👍 end of line")
    try terminal.press("C-s")
    try terminal.wait(for: "Tradeoffs (2 of 3)")
    try terminal.press("F3")
    try terminal.wait(for: "批量处理 or naïve é 👍 end of line")
    try terminal.leaveTrainer()
  }

  @Test func `two trainers at once don't spoil each other's drafts`() throws {
    let home = try TestHome()
    let first = try Tmux(home: home)
    try first.startTrainer("interview card-fraud", shows: "Framing (1 of 3)")
    try first.write("words of the first")
    let second = try Tmux(home: home)
    try second.startTrainer()
    #expect(try !second.screen().contains("Continue"))
    try second.choosePrompt("feed-ranking")
    try second.write("words of the second")
    try second.leaveTrainer()
    try first.write(" and more of them")
    try first.leaveTrainer()
    #expect(first.draftFiles.count == 2)
    let third = try Tmux(home: home)
    try third.startTrainer()
    try third.wait(for: "Continue: Card fraud")
    try third.wait(for: "Continue: Home feed")
  }
}
