import Foundation
import Testing

/// Short runs of what `Benchmarks/robustness.md` is made of; counting instructions takes an optimised
/// build and is left to the full run.
@Suite(.serialized) struct RobustnessTests {
  private static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("scripts/robustness").path

  @Test(arguments: ["typing", "database", "injection", "privacy"])
  func `what is promised of robustness holds in short`(part: String) throws {
    let home = try TestHome()
    let output = home.path("output")
    // Full and read-only disks are mounted, which others than root may only do in a name space.
    let isolated = part == "typing" && getuid() != 0 ? ["unshare", "-rm"] : []
    let status = try spawn(
      isolated + ["python3", Self.script, "--short", "--program", Tmux.program.path, part],
      output: output)
    let text = try String(contentsOfFile: output, encoding: .utf8)
    #expect(status == 0, "\(text)")
  }
}
