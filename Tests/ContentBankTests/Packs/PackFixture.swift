import ContentBank
import Foundation

/// A sound bank, a shelf for what a person adds, and a place to add from, for one test.
struct PackFixture {
  let root: String
  let bank: Bank
  let shelf: PackShelf

  /// Removes everything again after `body`.
  static func run(_ body: (PackFixture) throws -> Void) throws {
    try ContentFixture.sound.inFolder { bankFolder in
      try ContentFixture(files: [:]).inFolder { root in
        try body(
          PackFixture(
            root: root, bank: try Bank.load(from: bankFolder),
            shelf: PackShelf(folder: root + "/shelf")))
      }
    }
  }

  /// A prompt that leaves out what one's own may leave out.
  static let own = CheckedPrompt(seed: 7).text
    .replacingOccurrences(
      of: "wrong_turns:\n  - Scoring at night comes too late.\n"
        + "  - Counting stolen money alone forgets honest customers.\n", with: "")

  /// Writes a text below the root and returns its path.
  @discardableResult
  func write(_ text: String = own, to path: String) throws -> String {
    try ContentFixture(files: [path: Array(text.utf8)]).write(to: root)
    return "\(root)/\(path)"
  }

  func link(_ path: String, to target: String) throws {
    let url = URL(fileURLWithPath: "\(root)/\(path)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: url.path, withDestinationPath: target)
  }

  /// The bank with the shelf's prompts.
  var all: Bank { shelf.added(to: bank).bank }

  /// One line for each that was left out, with paths below the root.
  var refused: [String] {
    shelf.added(to: bank).refused.map {
      $0.description.replacingOccurrences(of: root + "/", with: "")
    }
  }

  /// What installing says, or nil where it works.
  func failure(_ install: () throws -> Pack) -> String? {
    do {
      _ = try install()
      return nil
    } catch {
      return "\(error)".replacingOccurrences(of: root + "/", with: "")
    }
  }

  /// Every file below the shelf.
  var files: [String] {
    let names = FileManager.default.enumerator(atPath: shelf.folder)?.allObjects ?? []
    return names.compactMap { $0 as? String }.filter { name in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(
        atPath: "\(shelf.folder)/\(name)", isDirectory: &isFolder) && !isFolder.boolValue
    }.sorted()
  }
}
