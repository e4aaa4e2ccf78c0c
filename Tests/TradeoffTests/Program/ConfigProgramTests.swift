import Foundation
import Testing

@Suite struct ConfigProgramTests {
  private let home = FileManager.default.temporaryDirectory.appendingPathComponent("c-\(UUID())")

  private func run(_ arguments: String...) throws -> Program {
    try Program.run(arguments, home: home.path)
  }

  private func write(_ text: String) throws {
    let folder = home.appendingPathComponent("config")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: folder.appendingPathComponent("config.yaml"))
  }

  @Test func `a new file is written for its owner alone, and never over another`() throws {
    defer { try? FileManager.default.removeItem(at: home) }
    let first = try run("config", "init")
    let path = home.appendingPathComponent("config/config.yaml").path
    #expect(first.code == 0)
    #expect(first.output == path + "\n")
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let second = try run("config", "init")
    #expect(second.code == 2)
    #expect(
      second.errors
        == "error: '\(path)' is there already; edit it, or move it away to get a new one\n")
    #expect(try run("config", "check").code == 0)
  }

  @Test func `errors are told with line and column, and the code is 1`() throws {
    defer { try? FileManager.default.removeItem(at: home) }
    try write("theme: dark\nclok: false\n")
    let check = try run("config", "check")
    #expect(check.code == 1)
    let path = home.appendingPathComponent("config/config.yaml").path
    #expect(
      check.output == """
        \(path):2:1: error: unknown key 'clok' in the configuration; did you mean 'clock'?
        1 file, 1 error

        """)
    let show = try run("config", "show")
    #expect(show.code == 2)
    #expect(show.errors.hasPrefix("error: the configuration can't be used\n\(path):2:1: "))
  }

  @Test func `what is in force is shown as text and as JSON`() throws {
    defer { try? FileManager.default.removeItem(at: home) }
    let usual = try run("config", "show")
    #expect(usual.output.hasPrefix("# from the defaults; there is no file\ntheme: terminal\n"))
    try write("theme: light\n")
    let json = try run("config", "show", "--format", "json")
    #expect(json.code == 0)
    #expect(json.output.hasPrefix(#"{"schema": 1, "theme": "light", "colours": 16, "#))
  }

  @Test func `without a file a check is fine and says how to get one`() throws {
    let check = try run("config", "check")
    #expect(check.code == 0)
    #expect(check.output.hasSuffix("'tradeoff config init' writes one\n"))
  }
}
