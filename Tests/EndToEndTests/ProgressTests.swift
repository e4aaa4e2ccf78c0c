import Foundation
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
}
