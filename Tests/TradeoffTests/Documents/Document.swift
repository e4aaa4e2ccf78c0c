import Foundation

/// A Markdown file of this repository, as far as tests look at it.
struct Document: CustomStringConvertible {
  /// Relative to the repository.
  let path: String
  let lines: [String]

  /// A fenced block with the line on which its text begins.
  struct Block {
    /// What stands behind the opening fence, such as `console`.
    let info: String
    let lines: [String]
    let line: Int
  }

  /// A line outside of all fences.
  struct Prose {
    let text: String
    let line: Int
  }

  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  var description: String { path }

  init(at path: String) throws {
    let text = try String(contentsOfFile: "\(Self.repository)/\(path)", encoding: .utf8)
    self.init(path: path, text: text)
  }

  init(path: String, text: String) {
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Every Markdown file that isn't a product of the build.
  static let all: [Document] = {
    let files = FileManager.default.enumerator(atPath: repository)
    var paths: [String] = []
    while let path = files?.nextObject() as? String {
      if path.hasPrefix(".") || path.contains("/.") {
        files?.skipDescendants()
      } else if path.hasSuffix(".md") {
        paths.append(path)
      }
    }
    return paths.sorted().compactMap { try? Document(at: $0) }
  }()

  var blocks: [Block] {
    var blocks: [Block] = []
    walk(prose: { _ in }, block: { blocks.append($0) })
    return blocks
  }

  var prose: [Prose] {
    var prose: [Prose] = []
    walk(prose: { prose.append($0) }, block: { _ in })
    return prose
  }

  private func walk(prose: (Prose) -> Void, block: (Block) -> Void) {
    var open: (info: String, line: Int)?
    var inside: [String] = []
    for (index, line) in lines.enumerated() {
      if let (info, start) = open {
        if line == "```" {
          block(Block(info: info, lines: inside, line: start))
          open = nil
        } else {
          inside.append(line)
        }
      } else if line.hasPrefix("```") {
        open = (String(line.dropFirst(3)), index + 2)
        inside = []
      } else {
        prose(Prose(text: line, line: index + 1))
      }
    }
  }
}
