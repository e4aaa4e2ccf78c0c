import Foundation
import Testing

/// Lists, comparison, replay and outline in a real terminal.
@Suite(.serialized) struct ListTests {
  /// A terminal with two attempts at card fraud in the database.
  private func terminal(columns: Int = 80, rows: Int = 24, home: TestHome? = nil) throws -> Tmux {
    let terminal = try Tmux(home: home, columns: columns, rows: rows)
    for (framing, pause) in [("The deadline of 200 ms decides.", 1.1), ("Money decides.", 0)] {
      let line = """
        {"prompt_id": "card-fraud", "framing": "\(framing)", "tradeoffs": "Latency and cost.", \
        "examples": "One payment at noon."}
        """
      try Data((line + "\n").utf8).write(
        to: terminal.home.url.appendingPathComponent("answer.jsonl"))
      try terminal.run("clear; tradeoff transcripts import answer.jsonl; echo ended with $?")
      try terminal.wait(for: "ended with 0")
      try terminal.run("clear; sleep \(pause)")
    }
    return terminal
  }

  @Test func `a line is clicked to mark it and again to open it`() throws {
    let terminal = try terminal()
    try terminal.startTrainer(shows: "Your interviews: 2 so far")
    let row = try #require(
      terminal.screen().split(separator: "\n", omittingEmptySubsequences: false)
        .firstIndex { $0.contains("Your interviews") })
    for _ in 0..<2 {
      try terminal.click(row: row, column: 8)
    }
    try terminal.wait(for: "latest first")
    try terminal.leaveTrainer()
  }

  @Test func `a key of the footer can be clicked`() throws {
    let terminal = try Tmux()
    try terminal.startTrainer("interview card-fraud", shows: "Framing (1 of 3)")
    try terminal.write("These words are kept.")
    let lines = try terminal.screen().split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(lines.lastIndex { $0.contains("Esc leave") })
    let line = lines[row]
    let column = try #require(line.range(of: "Esc")).lowerBound
    try terminal.click(row: row, column: line.distance(from: line.startIndex, to: column))
    try terminal.wait(for: "Continue: Card fraud")
    #expect(terminal.draftFiles.count == 1)
  }

  @Test func `words are searched, shown, and lead to the report`() throws {
    let terminal = try terminal()
    try terminal.startTrainer(shows: "Your interviews: 2 so far")
    try terminal.press("t")
    try terminal.wait(for: "2 of 2")
    try terminal.type("deadlines")
    try terminal.wait(for: "1 of 2")
    try terminal.wait(for: "The deadline of 200 ms")
    try terminal.press("Enter")
    try terminal.wait(for: "Card fraud · Report")
    try terminal.leaveTrainer()
  }

  @Test func `a note is written, found by its tag, and in the database`() throws {
    let terminal = try terminal()
    try terminal.startTrainer(shows: "Your interviews: 2 so far")
    try terminal.press("t")
    try terminal.wait(for: "2 of 2")
    try terminal.press("F6")
    try terminal.wait(for: "A note for yourself.")
    try terminal.type("了 look #again")
    try terminal.press("Enter")
    try terminal.wait(for: "The note is kept.")
    try terminal.type("#again")
    try terminal.wait(for: "1 of 2")
    #expect(try terminal.rows("SELECT text FROM notes").map { $0["text"] } == ["了 look #again"])
    try terminal.leaveTrainer()
  }

  @Test(arguments: [(80, 24), (120, 40), (40, 12)])
  func `two attempts are compared at each size`(columns: Int, rows: Int) throws {
    let terminal = try terminal(columns: columns, rows: rows)
    try terminal.startTrainer(shows: "interviews: 2 so far")
    try terminal.press("t")
    try terminal.wait(for: "2 of 2")
    try terminal.press("Enter")
    try terminal.wait(for: "Report")
    try terminal.press("c")
    try terminal.wait(for: "Compared")
    try terminal.wait("both framings were seen") { shown in
      if !shown.contains("Money decides.") { try terminal.press("Down") }
      return shown.contains("Money decides.")
    }
    try terminal.leaveTrainer()
  }

  @Test func `a replay leads to the report`() throws {
    let terminal = try terminal()
    try terminal.startTrainer(shows: "Your interviews: 2 so far")
    try terminal.press("t")
    try terminal.wait(for: "2 of 2")
    try terminal.press("F7")
    try terminal.wait(for: "1 of 3")
    try terminal.press("Enter", "Enter")
    try terminal.wait(for: "3 of 3")
    try terminal.press("Enter")
    try terminal.wait(for: "Report")
    try terminal.leaveTrainer()
  }

  @Test func `an outline comes by itself, and no key waits for it`() throws {
    let terminal = try Tmux()
    try terminal.startTrainer("interview card-fraud", shows: "Framing (1 of 3)")
    try terminal.press("F9")
    try terminal.wait(for: "Said so far")
    // A text so long that reading it takes a while; what is typed meanwhile shows at once.
    let long = String(
      repeating: "The payment waits because the network gives 200 ms. ", count: 4000)
    try terminal.paste(long)
    try terminal.type("Typed meanwhile.")
    try terminal.wait(for: "Typed meanwhile.")
    try terminal.press("C-u", "M-a", "DC")
    try terminal.write("I would score in real time because the payment waits.")
    try terminal.wait(for: "Said so far: real time")
    try terminal.press("F9")
    try terminal.waitUntilGone("Said so far")
    try terminal.leaveTrainer()
    #expect(terminal.draftFiles.count == 1)
  }

  @Test func `ten minutes are a drill and then a prompt`() throws {
    let terminal = try Tmux()
    try terminal.startTrainer(shows: "Begin with an easy one")
    try terminal.press("Escape")
    try terminal.wait(for: "Ten minutes")
    try terminal.press("o")
    try terminal.wait(for: "Ten minutes: this drill first")
    try terminal.write("It is cheap because the machines are rented for an hour, so nobody pays.")
    try terminal.press("C-s")
    try terminal.wait(for: "Enter next")
    #expect(try terminal.rows("SELECT * FROM reviews").count == 1)
    try terminal.press("Enter")
    try terminal.wait(for: "Framing (1 of 3)")
    try terminal.leaveTrainer()
  }

  @Test func `a paste of a megabyte is taken whole`() throws {
    let terminal = try Tmux()
    try terminal.startTrainer("interview card-fraud", shows: "Framing (1 of 3)")
    let line = "Each payment waits for its score, 批处理 comes too late. "
    let text = String(repeating: line, count: 1_000_000 / line.utf8.count)
    try terminal.paste(text)
    try terminal.press("C-End")
    try terminal.type("The end.")
    try terminal.wait(for: "The end.")
    try terminal.leaveTrainer()
    let draft = try #require(terminal.draftFiles.first)
    let size =
      try FileManager.default.attributesOfItem(
        atPath: terminal.home.path("kept/state/drafts/" + draft))[.size] as? Int
    #expect(try #require(size) > text.utf8.count)
  }

  @Test(arguments: ["terminal", "dark", "light", "high-contrast", "none"])
  func `every theme shows a list, a report and a text`(theme: String) throws {
    let home = try TestHome()
    let terminal = try terminal(home: home)
    try terminal.run(
      "mkdir -p kept/config; printf 'theme: \(theme)\\n' > kept/config/config.yaml; "
        + "tradeoff config check; echo ended with $?")
    try terminal.wait(for: "ended with 0")
    try terminal.startTrainer(shows: "Your interviews: 2 so far")
    let coloured = try Regex("\u{1B}\\[[0-9;]*[39][0-7]m")
    let isColoured = try terminal.colouredScreen().contains(coloured)
    #expect(isColoured == !["high-contrast", "none"].contains(theme))
    // The marked line is told without any colour.
    #expect(try terminal.colouredScreen().contains(Regex("\u{1B}\\[[0-9;]*7[0-9;]*m")))
    try terminal.press("t")
    try terminal.wait(for: "2 of 2")
    try terminal.press("Enter")
    try terminal.wait(for: "What worked")
    try terminal.leaveTrainer()
    try terminal.expectRestored()
  }
}

extension Tmux {
  /// Presses and releases the left button, as a terminal reports it.
  func click(row: Int, column: Int) throws {
    for end in ["M", "m"] { try type("\u{1B}[<0;\(column + 1);\(row + 1)\(end)") }
  }
}
