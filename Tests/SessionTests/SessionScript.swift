import Foundation
import Testing

/// One session in words: what is there, what is done, what must then be seen and kept.
///
/// The files in `Scripts` hold many, each under a line `# goal`. The words are explained in
/// `SessionStep`.
struct SessionScript: Sendable, CustomTestStringConvertible {
  let goal: String
  let file: String
  let steps: [(line: Int, words: String)]

  var testDescription: String { goal }

  static let all: [SessionScript] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Scripts")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().flatMap { name -> [SessionScript] in
      let text = try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      return read(text ?? "", file: name)
    }
  }()

  static func read(_ text: String, file: String) -> [SessionScript] {
    var scripts: [SessionScript] = []
    var goal: String?
    var steps: [(line: Int, words: String)] = []
    func close() {
      if let goal { scripts.append(SessionScript(goal: goal, file: file, steps: steps)) }
      steps = []
    }
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let words = line.trimmingCharacters(in: .whitespaces)
      if words.hasPrefix("# ") {
        close()
        goal = String(words.dropFirst(2))
      } else if !words.isEmpty {
        steps.append((index + 1, words))
      }
    }
    close()
    return scripts
  }
}
