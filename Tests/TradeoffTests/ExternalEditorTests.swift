import Foundation
import Testing

@testable import tradeoff

@Suite struct ExternalEditorTests {
  private let folder = NSTemporaryDirectory()

  /// Edits with a stand-in for the program that gets the file's path.
  private func edit(
    _ text: String, _ work: (String) throws -> Int?
  ) throws -> String {
    let editor = try ExternalEditor(environment: ["EDITOR": "pen -x"])
    return try editor.edit(text, in: folder) { command in
      #expect(command.dropLast() == ["pen", "-x"])
      return try? work(command.last ?? "")
    }
  }

  private func reason(_ work: @escaping (String) throws -> Int?) -> String {
    do {
      return "edited: \(try edit("old", work))"
    } catch {
      return (error as? ExternalEditor.Failure)?.reason ?? "\(error)"
    }
  }

  @Test(arguments: [
    ("vim", ["vim"]), ("  code  --wait ", ["code", "--wait"]),
    ("'/opt/my editor/bin' -f", ["/opt/my editor/bin", "-f"]),
    ("a \"b 'c' \\\" d\" e\\ f ''", ["a", "b 'c' \" d", "e f", ""]), ("", []),
  ])
  func `a command line is divided as a shell divides it`(line: String, words: [String]) {
    #expect(ExternalEditor.words(of: line) == words)
  }

  @Test(arguments: ["'a", "a \"b", "a\\"])
  func `an open quote is no command line`(line: String) {
    #expect(ExternalEditor.words(of: line) == nil)
  }

  @Test func `VISUAL comes before EDITOR, and blank ones don't count`() throws {
    #expect(try ExternalEditor(environment: ["VISUAL": "a", "EDITOR": "b"]).command == ["a"])
    #expect(try ExternalEditor(environment: ["VISUAL": " ", "EDITOR": "b"]).command == ["b"])
  }

  @Test func `without either an editor on the PATH is taken, or there is a reason`() throws {
    let folder = NSTemporaryDirectory() + "bin-\(UUID())"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(throws: ExternalEditor.Failure.self) {
      try ExternalEditor(environment: ["PATH": folder])
    }
    let nano = folder + "/nano"
    _ = FileManager.default.createFile(
      atPath: nano, contents: Data(), attributes: [.posixPermissions: 0o755])
    #expect(try ExternalEditor(environment: ["PATH": "/nonexistent:\(folder)"]).command == [nano])
  }

  @Test func `the editor sees the text and its result comes back`() throws {
    let text = try edit("old é") { file in
      #expect(try String(contentsOfFile: file, encoding: .utf8) == "old é")
      try "new 批\n".write(toFile: file, atomically: true, encoding: .utf8)
      return 0
    }
    #expect(text == "new 批")
  }

  @Test func `a line end that was there before stays`() throws {
    #expect(try edit("a\n") { _ in 0 } == "a\n")
  }

  @Test func `the file is private and is removed with all that lies beside it`() throws {
    var path = ""
    _ = try edit("secret") { file in
      path = file
      let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions]
      #expect((mode as? NSNumber)?.intValue == 0o600)
      try "copy".write(toFile: file + "~", atomically: true, encoding: .utf8)
      return 0
    }
    #expect(!path.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: (path as NSString).deletingLastPathComponent))
  }

  @Test func `a failing editor changes nothing and says why`() {
    #expect(reason { _ in 3 } == "The editor 'pen' ended with status 3; nothing was changed.")
    #expect(reason { _ in nil } == "The editor 'pen' didn't run; set $VISUAL or $EDITOR.")
    #expect(reason { _ in 127 } == "The editor 'pen' wasn't found; set $VISUAL or $EDITOR.")
  }

  @Test func `a result that can't be read changes nothing`() {
    #expect(
      reason { file in
        try FileManager.default.removeItem(atPath: file)
        return 0
      } == "The editor removed its file; nothing was changed.")
    #expect(
      reason { file in
        try Data([0x61, 0xFF]).write(to: URL(fileURLWithPath: file))
        return 0
      } == "The editor left text that isn't UTF-8; nothing was changed.")
  }

  @Test func `a folder that can't be written is a reason`() throws {
    let editor = try ExternalEditor(environment: ["EDITOR": "pen"])
    #expect(throws: ExternalEditor.Failure.self) {
      try editor.edit("x", in: "/nonexistent") { _ in 0 }
    }
  }
}
