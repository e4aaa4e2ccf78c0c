import Foundation
import Interview

/// The answers that a class handed in: every Markdown and JSON Lines file of a folder.
struct ClassFolder {
  /// An answer with where it was found.
  struct Found {
    let answer: GivenAnswer
    let author: String
    let finishedAt: Timestamp?
  }

  private(set) var answers: [Found] = []
  /// What can't be read, as `path:line:column: message`.
  private(set) var problems: [String] = []
  let path: String

  /// Name of the file with a teacher's overrides.
  static let overrides = "overrides.yml"

  /// - Parameter output: what was written for an earlier run lies there, and is no answer.
  init(at path: String, except output: String) throws(CommandFailure) {
    self.path = path
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
    else {
      throw CommandFailure(
        "there is no folder '\(Printable.line(path))'; give the one with the answers")
    }
    let root = URL(fileURLWithPath: path)
    let skipped = URL(fileURLWithPath: output).standardizedFileURL.path + "/"
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
    for name in names.sorted() {
      let file = root.appendingPathComponent(name).standardizedFileURL.path
      let isHidden = name.split(separator: "/").contains { $0.hasPrefix(".") }
      guard !isHidden, !file.hasPrefix(skipped) else { continue }
      switch (name as NSString).pathExtension.lowercased() {
      case "jsonl", "ndjson": readLines(file, named: name)
      case "md", "markdown": readMarkdown(file, named: name)
      default: continue
      }
    }
  }

  private mutating func readLines(_ file: String, named name: String) {
    guard let data = contents(file, named: name) else { return }
    let lines = Array(data).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated()
    where !line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
      let bytes = Array(line)
      do {
        let answer = try GivenAnswer(line: bytes, number: index + 1)
        // It was read once, so it can be read again.
        let date = (try? JSON(parsing: bytes))?["finished_at"]
        add(answer, from: name, finishedAt: date.flatMap(Self.moment))
      } catch {
        add(error.error, in: name)
      }
    }
  }

  private mutating func readMarkdown(_ file: String, named name: String) {
    guard let data = contents(file, named: name) else { return }
    do {
      let answer = try GivenAnswer(markdown: Array(data), named: Self.stem(of: name))
      add(answer, from: name, finishedAt: Self.date(inFrontMatter: data))
    } catch {
      add(error.error, in: name)
    }
  }

  private mutating func contents(_ file: String, named name: String) -> Data? {
    let data = FileManager.default.contents(atPath: file)
    if data == nil { problems.append("\(name):1:1: can't be read; check its permissions") }
    return data
  }

  private mutating func add(_ answer: GivenAnswer, from name: String, finishedAt: Timestamp?) {
    let author = Printable.line(answer.author ?? "").trimmingCharacters(in: .whitespaces)
    answers.append(
      Found(
        answer: answer, author: author.isEmpty ? Self.stem(of: name) : author,
        finishedAt: finishedAt))
  }

  private mutating func add(_ error: JSONError, in name: String) {
    problems.append("\(name):\(error.line):\(error.column): \(error.message)")
  }

  private static func stem(of name: String) -> String {
    (((name as NSString).lastPathComponent) as NSString).deletingPathExtension
  }

  private static func moment(_ json: JSON) -> Timestamp? {
    if let text = json.string { return WrittenDate(text)?.start(offset: 0) }
    guard let seconds = json["unix"]?.integer else { return nil }
    return Timestamp(seconds: seconds, offset: json["utc_offset"]?.integer ?? 0)
  }

  /// The `date:` of a Markdown file's front matter.
  private static func date(inFrontMatter data: Data) -> Timestamp? {
    let lines = String(decoding: data.prefix(4096), as: UTF8.self).split(separator: "\n")
    guard lines.first?.trimmingCharacters(in: .whitespaces) == "---" else { return nil }
    for line in lines.dropFirst().prefix(while: { !$0.hasPrefix("---") })
    where line.hasPrefix("date:") {
      let text = line.dropFirst(5).trimmingCharacters(in: CharacterSet(charactersIn: " \t\r\"'"))
      return WrittenDate(text)?.start(offset: 0)
    }
    return nil
  }
}
