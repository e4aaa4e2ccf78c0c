import Foundation

/// The editor that `$VISUAL` or `$EDITOR` names, for texts that outgrow the built-in one.
struct ExternalEditor: Hashable {
  /// The program with its own arguments.
  let command: [String]

  /// Why the text is still as it was, as a sentence.
  struct Failure: Error, Hashable {
    let reason: String
  }

  private static let largestFile = 16 << 20

  /// Falls back to editors that are likely to be there.
  init(environment: [String: String]) throws(Failure) {
    let named = ["VISUAL", "EDITOR"].compactMap { environment[$0] }
      .first { !$0.allSatisfy(\.isWhitespace) }
    guard let named else {
      guard let usual = Self.usual(in: environment["PATH"] ?? "") else {
        throw Failure(reason: "No editor was found; set $VISUAL or $EDITOR to yours.")
      }
      command = [usual]
      return
    }
    guard let words = Self.words(of: named), !words.isEmpty else {
      throw Failure(
        reason: "The editor '\(named)' has a quote without its end; mend $VISUAL or $EDITOR.")
    }
    command = words
  }

  /// Lets the editor change a text in a file that only this user can read and that is removed.
  ///
  /// - Parameter run: runs a command to its end and gives its exit status, nil where it had none.
  func edit(_ text: String, in folder: String, run: ([String]) -> Int?) throws(Failure) -> String {
    let place = try Self.makeFolder(in: folder)
    defer { try? FileManager.default.removeItem(atPath: place) }
    let file = place + "/answer.md"
    guard
      FileManager.default.createFile(
        atPath: file, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
    else { throw Failure(reason: "The file for the editor can't be written: \(file).") }

    let name = command[0]
    switch run(command + [file]) {
    case 0: break
    case 127: throw Failure(reason: "The editor '\(name)' wasn't found; set $VISUAL or $EDITOR.")
    case let status?:
      throw Failure(
        reason: "The editor '\(name)' ended with status \(status); nothing was changed.")
    case nil: throw Failure(reason: "The editor '\(name)' didn't run; set $VISUAL or $EDITOR.")
    }
    return try Self.result(file, before: text)
  }

  private static func usual(in path: String) -> String? {
    ["sensible-editor", "editor", "nano", "vim", "vi"].lazy.flatMap { name in
      path.split(separator: ":").lazy.map { "\($0)/\(name)" }
    }.first { access($0, X_OK) == 0 }
  }

  private static func result(_ file: String, before: String) throws(Failure) -> String {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw Failure(reason: "The editor removed its file; nothing was changed.")
    }
    guard data.count <= largestFile else {
      throw Failure(reason: "The editor left more than 16 MiB; nothing was changed.")
    }
    guard var text = String(validating: data, as: UTF8.self) else {
      throw Failure(reason: "The editor left text that isn't UTF-8; nothing was changed.")
    }
    // Editors end a file with a line end that nobody typed.
    if text.hasSuffix("\n"), !before.hasSuffix("\n") { text.removeLast() }
    return text
  }

  /// Removes what was left where the program was killed while an editor ran.
  static func removeLeftovers(in folder: String) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
      let pieces = name.split(separator: "-")
      guard pieces.count == 3, pieces[0] == "edit", let process = pid_t(pieces[1]) else { continue }
      // Signal 0 only asks whether the process is there.
      if kill(process, 0) != 0, errno == ESRCH {
        try? FileManager.default.removeItem(atPath: "\(folder)/\(name)")
      }
    }
  }

  private static func makeFolder(in folder: String) throws(Failure) -> String {
    var template = Array((folder + "/edit-\(getpid())-XXXXXX").utf8CString)
    // mkdtemp's folder is open to its owner alone, and so are the copies that editors make there.
    guard mkdtemp(&template) != nil else {
      throw Failure(reason: "No file for the editor can be made in \(folder).")
    }
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// The words of a command line with the shell's quotes and backslashes, and nothing else of it.
  static func words(of line: String) -> [String]? {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var characters = line.makeIterator()
    while let character = characters.next() {
      switch (character, quote) {
      case (let sign, let open?) where sign == open: quote = nil
      case ("'", nil), ("\"", nil):
        quote = character
        word = word ?? ""
      case ("\\", nil), ("\\", "\""):
        guard let next = characters.next() else { return nil }
        word = (word ?? "") + String(next)
      case (let sign, nil) where sign.isWhitespace:
        if let word { words.append(word) }
        word = nil
      default: word = (word ?? "") + String(character)
      }
    }
    guard quote == nil else { return nil }
    if let word { words.append(word) }
    return words
  }
}
