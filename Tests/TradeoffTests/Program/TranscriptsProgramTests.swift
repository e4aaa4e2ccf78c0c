import Foundation
import Testing

/// The commands that do what the screens of transcripts do.
@Suite struct TranscriptsProgramTests {
  /// A home with two attempts at card fraud, the second of which has another framing.
  private func home() throws -> String {
    let home = FileManager.default.temporaryDirectory.appendingPathComponent("home-\(UUID())").path
    let lines = ["The deadline of 200 ms decides.", "Money decides, and 200 ms."].map {
      """
      {"prompt_id": "card-fraud", "framing": "\($0)", "tradeoffs": "Latency, cost and freshness.", \
      "examples": "One payment at noon."}

      """
    }
    for line in lines {
      let run = try Program.run(
        ["transcripts", "import", "-"], input: Array(line.utf8), home: home)
      #expect(run.code == 0, "\(run.errors)")
      // Imported answers are dated by the second.
      usleep(1_100_000)
    }
    return home
  }

  private func ids(_ home: String, _ arguments: String...) throws -> [String] {
    let run = try Program.run(["transcripts", "list"] + arguments, home: home)
    #expect(run.code == 0, "\(run.errors)")
    return run.output.split(separator: "\n").dropLast().filter { !$0.hasPrefix(" ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
  }

  @Test func `transcripts are noted, listed by tag, sorted and compared`() throws {
    let home = try home()
    defer { try? FileManager.default.removeItem(atPath: home) }
    let all = try ids(home)
    #expect(all.count == 2)
    for order in ["date", "score", "prompt", "mistakes"] {
      #expect(try Set(ids(home, "--sort", order)) == Set(all))
    }

    let noted = try Program.run(["transcripts", "note", all[0], "look", "#again"], home: home)
    #expect(noted.code == 0 && noted.errors.hasPrefix("noted on"))
    #expect(
      try Program.run(["transcripts", "note", all[0]], home: home).output == "look #again\n")
    #expect(try ids(home, "--tag", "again") == [all[0]])
    let json = try Program.run(["transcripts", "list", "--format", "json"], home: home)
    #expect(json.output.contains("\"tags\": [\"again\"]"))

    let compared = try Program.run(["transcripts", "compare", all[0]], home: home)
    #expect(compared.code == 0, "\(compared.errors)")
    #expect(compared.output.contains("[-The deadline of-]"))
    #expect(compared.output.contains("{+Money decides, and+} 200"))
    #expect(compared.output.contains("the same in both: Latency"))
    let machine = try Program.run(
      ["transcripts", "compare", all[1], all[0], "--format", "json"], home: home)
    #expect(machine.output.hasPrefix("{\"older\": {\"id\": \"\(all[1])\""))

    let removed = try Program.run(["transcripts", "note", all[0], "--remove"], home: home)
    #expect(removed.code == 0)
    #expect(try ids(home, "--tag", "again") == [])
  }

  @Test func `what can't be compared or listed is told with what to do`() throws {
    let home = try home()
    defer { try? FileManager.default.removeItem(atPath: home) }
    let all = try ids(home)
    for (arguments, message) in [
      (["compare", all[1]], "is the first attempt at its prompt"),
      (["compare", all[0], all[0]], "give two different ones"),
      (["list", "--mistake", "no-such"], "choose of definition-only"),
      (["note", all[0], " "], "the note is blank"),
    ] {
      let run = try Program.run(["transcripts"] + arguments, home: home)
      #expect(run.code == 2 && run.errors.contains(message), "\(arguments): \(run.errors)")
    }
  }
}
