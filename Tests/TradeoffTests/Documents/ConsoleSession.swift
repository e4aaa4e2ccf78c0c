import Foundation

/// The commands of a document's `console` blocks with the output that it shows for them.
///
/// They run in one shell, in the order in which they are read. A block that is marked with a
/// file's name, as in “```markdown answer.md”, is that file from there on.
struct ConsoleSession {
  struct Command: Hashable {
    let text: String
    /// Empty where the document shows none.
    var shown: [String]
    let line: Int
  }

  enum Step: Hashable {
    case file(name: String, lines: [String])
    case command(Command)
  }

  private(set) var steps: [Step] = []

  init(_ document: Document) {
    for block in document.blocks {
      let words = block.info.split(separator: " ").map(String.init)
      if words.first == "console" {
        steps += Self.commands(of: block).map { .command($0) }
      } else if words.count == 2 {
        steps.append(.file(name: words[1], lines: block.lines))
      }
    }
  }

  var commands: [Command] {
    steps.compactMap { if case .command(let command) = $0 { command } else { nil } }
  }

  private static func commands(of block: Document.Block) -> [Command] {
    var commands: [Command] = []
    for (index, line) in block.lines.enumerated() {
      if line.hasPrefix("$ ") {
        let text = String(line.dropFirst(2))
        commands.append(Command(text: text, shown: [], line: block.line + index))
      } else if !commands.isEmpty {
        commands[commands.count - 1].shown.append(line)
      }
    }
    return commands
  }

  /// Runs everything and says what differs from what the document shows.
  func faults(in path: String) throws -> [String] {
    let run = try Program.run(["-c", script], executable: "/bin/bash")
    // Each command is followed by its exit status between two record separators.
    let pieces = run.output.split(separator: "\u{1E}", omittingEmptySubsequences: false)
    var faults: [String] = []
    for (index, command) in commands.enumerated() {
      let place = "\(path):\(command.line): $ \(command.text)"
      guard pieces.count > 2 * index + 1, let code = Int(pieces[2 * index + 1]) else {
        faults.append("\(place)\nended the shell")
        break
      }
      let output = Self.trimmed(String(pieces[2 * index]))
      let shown = Self.trimmed(command.shown.joined(separator: "\n"))
      if shown.isEmpty, code != 0 {
        faults.append("\(place)\nexits with \(code) and writes:\n\(output)")
      } else if !shown.isEmpty, !Self.matches(output, pattern: shown) {
        faults.append("\(place)\nwrites:\n\(output)\nwhere the document shows:\n\(shown)")
      }
    }
    return faults
  }

  private var script: String {
    let folder = (Program.path as NSString).deletingLastPathComponent
    let lines = steps.map { step in
      switch step {
      case .file(let name, let lines):
        "cat > '\(name)' <<'end of \(name)'\n\(lines.joined(separator: "\n"))\nend of \(name)"
      case .command(let command):
        // Brackets keep the status for a command that asks for it.
        command.text
          + "\n{ status=$?; printf '\\036%d\\036' $status; (exit $status); }"
      }
    }
    return """
      exec 2>&1; cd "$HOME"; PATH="\(folder):$PATH"
      \(lines.joined(separator: "\n"))
      """
  }

  /// A line of nothing but `…` stands for any lines, and `…` within a line for any text there.
  static func matches(_ text: String, pattern: String) -> Bool {
    func lines(_ text: String) -> ArraySlice<Substring> {
      text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    }
    return matches(lines(text), lines(pattern))
  }

  private static func matches(
    _ lines: ArraySlice<Substring>, _ pattern: ArraySlice<Substring>
  ) -> Bool {
    guard let expected = pattern.first else { return lines.isEmpty }
    if expected == "…" {
      return (lines.startIndex...lines.endIndex).contains { start in
        matches(lines[start...], pattern.dropFirst())
      }
    }
    guard let line = lines.first, matches(line, expected) else { return false }
    return matches(lines.dropFirst(), pattern.dropFirst())
  }

  private static func matches(_ line: Substring, _ pattern: Substring) -> Bool {
    let pieces = pattern.split(separator: "…", omittingEmptySubsequences: false)
    guard let first = pieces.first, let last = pieces.last, pieces.count > 1 else {
      return line == pattern
    }
    guard line.hasPrefix(first) else { return false }
    var rest = line.dropFirst(first.count)
    for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
      guard let found = rest.firstRange(of: piece) else { return false }
      rest = rest[found.upperBound...]
    }
    return rest.hasSuffix(last)
  }

  private static func trimmed(_ text: String) -> String {
    text.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
