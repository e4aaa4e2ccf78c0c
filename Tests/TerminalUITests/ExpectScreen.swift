import Foundation
import Testing

@testable import TerminalUI

/// Compares a frame with the golden file `Screens/<name>.txt`; `RECORD=1` writes it.
func expectScreen(
  _ frame: Frame, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Screens")
  let file = folder.appendingPathComponent("\(name).txt")
  let drawn = frame.screenText
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    do {
      try Data(drawn.utf8).write(to: file)
    } catch {
      Issue.record("can't write Screens/\(name).txt: \(error)", sourceLocation: sourceLocation)
    }
    return
  }
  guard let data = try? Data(contentsOf: file) else {
    Issue.record(
      "there is no Screens/\(name).txt; look at the screen, then accept it with RECORD=1\n\(drawn)",
      sourceLocation: sourceLocation)
    return
  }
  let golden = String(decoding: data, as: UTF8.self)
  guard golden != drawn else { return }
  Issue.record(
    """
    Screens/\(name).txt differs; if the new screen is right, accept it with RECORD=1
    \(difference(from: golden, to: drawn))
    """, sourceLocation: sourceLocation)
}

/// The lines that differ, each with its number: `-3 │> transformer`, `+3 │> transformers`.
func difference(from old: String, to new: String) -> String {
  let old = old.split(separator: "\n", omittingEmptySubsequences: false)
  let new = new.split(separator: "\n", omittingEmptySubsequences: false)
  let changes = new.difference(from: old)
  let numbered = changes.map { change in
    switch change {
    case .remove(let offset, let line, _): (offset, 0, "-\(offset + 1) \(line)")
    case .insert(let offset, let line, _): (offset, 1, "+\(offset + 1) \(line)")
    }
  }
  return numbered.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2).joined(separator: "\n")
}
