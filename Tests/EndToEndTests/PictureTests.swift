import Foundation
import Testing

/// The picture of a report in the README, which is a screen of the built program.
@Suite(.serialized) struct PictureTests {
  private static let readme = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("README.md")
  /// Stands in the README before the fence of the picture.
  private static let marker = "<!-- picture: the report, recorded by PictureTests -->"

  private static let answers = [
    """
    An approval can't be taken back, because the goods leave the shop. So the score has to exist \
    before the payment is answered; I assume 200 ms.
    """,
    "The tradeoffs are latency, accuracy, cost, complexity and freshness.",
    "Netflix uses batch, and card fraud uses real time.",
    "The model shrinks, because the new limit leaves no time; scoring before the answer stays.",
    "A second model that needs only the message takes over, since each payment is still answered.",
  ]

  @Test func `the README's picture is what the trainer shows`() throws {
    let shown = try report()
    let lines = try String(contentsOf: Self.readme, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let start = try #require(lines.firstIndex(of: Self.marker), "the README has no picture") + 2
    let end = try #require(lines[start...].firstIndex(of: "```"))
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      let text = (lines[..<start] + shown + lines[end...]).joined(separator: "\n")
      try Data(text.utf8).write(to: Self.readme)
    } else {
      let picture = lines[start..<end].joined(separator: "\n")
      #expect(
        picture == shown.joined(separator: "\n"),
        "the README shows another report; look at the new one, then accept it with RECORD=1")
    }
  }

  /// The report of a whole interview, at its first mistake, with a date that stays the same.
  private func report() throws -> [String] {
    let terminal = try Tmux()
    try terminal.startTrainer("interview card-fraud --seed 7", shows: "Framing (1 of 3)")
    let stages = [
      "Tradeoffs (2 of 3)", "Examples (3 of 3)", "First follow-up", "Second follow-up", "Report",
    ]
    for (answer, next) in zip(Self.answers, stages) {
      try terminal.paste(answer)
      // The last word alone, since the line may be wrapped in front of it.
      try terminal.wait(for: answer.split(separator: " ").last.map(String.init) ?? answer)
      try terminal.press("C-s")
      let shown = try terminal.wait("the next stage or the question before it") {
        $0.contains(next) || $0.contains("Go on?")
      }
      if shown.contains("Go on?") { try terminal.press("y") }
      try terminal.wait(for: next)
    }
    try terminal.press("n")
    let screen = try terminal.wait(for: "Mistakes:")
    let lines = screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return lines.prefix(24).map {
      $0.replacing(/\d{4}-\d\d-\d\d \d\d:\d\d/, with: "2026-03-01 12:00")
    }
  }
}
