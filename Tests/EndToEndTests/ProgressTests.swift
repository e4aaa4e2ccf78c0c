import Foundation
import GRDB
import Testing

/// Progress in a real terminal and as JSON.
@Suite(.serialized) struct ProgressTests {
  @Test func `an interview shows up in progress, on the screen, as text and as JSON`() throws {
    let home = try TestHome()
    let terminal = try Tmux(home: home)
    try terminal.startTrainer()
    try terminal.choosePrompt("card-fraud")
    try terminal.answerEverything()
    try terminal.press("Escape")
    try terminal.wait(for: "Your interviews: 1 so far")
    try terminal.press("p")
    try terminal.wait(for: "Unseen prompts: score of 100")
    try terminal.press("End")
    try terminal.wait(for: "Days of practice")
    try terminal.leaveTrainer()
    try terminal.run(
      "clear; tradeoff progress --format json > p.json; tradeoff progress --ascii > p.txt; "
        + "echo pages $?")
    try terminal.wait(for: "pages 0")
    let json = try Data(contentsOf: URL(fileURLWithPath: home.path("p.json")))
    let object = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    let interviews = try #require(object["interviews"] as? [[String: Any]])
    #expect(interviews.map { $0["kind"] as? String } == ["unseen"])
    #expect((object["days"] as? [Any])?.count == 1)
    let text = try String(contentsOfFile: home.path("p.txt"), encoding: .utf8)
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
    #expect(text.contains("Days of practice"))
  }

  @Test func `an old grade is marked, graded again, kept, and all is written to share`() throws {
    let home = try TestHome()
    let terminal = try Tmux(home: home)
    try terminal.startTrainer("interview card-fraud", shows: "Framing (1 of 3)")
    try terminal.answerEverything()
    try terminal.leaveTrainer()
    let database = try DatabaseQueue(path: home.path("kept/data/transcripts.sqlite"))
    try database.write { try $0.execute(sql: "UPDATE grades SET engine = '0.9.0', score = 3") }
    try database.close()
    try terminal.startTrainer()
    try terminal.press("p")
    try terminal.wait(for: "graded by another version of the engine")
    try terminal.press("r")
    try terminal.wait(for: "1 interview is graded again.")
    try terminal.press("e")
    try terminal.wait(for: "Written to 'tradeoff-progress-")
    try terminal.leaveTrainer()
    let grades = try terminal.rows("SELECT engine FROM grades ORDER BY key")
    #expect(grades.map { $0["engine"] as String } == ["0.9.0", "1.0.0"])
    let name = try #require(home.files(in: ".").first { $0.hasPrefix("tradeoff-progress-") })
    let page = try String(contentsOfFile: home.path(name), encoding: .utf8)
    #expect(page.contains("<svg") && page.contains("by engine 0.9.0"))
    try terminal.run(
      "clear; tradeoff progress --format html | tail -1; "
        + "tradeoff progress --regrade --format json | grep -c earlier")
    try terminal.wait(for: "</html>")
    try terminal.wait(for: "0 interviews graded again")
  }
}
