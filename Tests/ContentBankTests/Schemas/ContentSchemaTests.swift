import Foundation
import Interview
import Testing

@testable import ContentBank

@Suite struct ContentSchemaTests {
  private static let folder = RealContentTests.folder + "/schema"

  /// `RECORD=1` writes the files.
  @Test(arguments: ContentSchema.all.map(\.name))
  func `the files are what the reader's own keys give`(name: String) throws {
    let schema = try #require(ContentSchema.all.first { $0.name == name }).schema
    let path = "\(Self.folder)/\(name).json"
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data((schema.indented + "\n").utf8).write(to: URL(fileURLWithPath: path))
    }
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text == schema.indented + "\n", "RECORD=1 swift test writes content/schema anew")
  }

  @Test func `the folder holds no other schema`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder).sorted()
    #expect(files == ContentSchema.all.map { $0.name + ".json" }.sorted())
  }

  @Test func `every key of the reader has a schema`() {
    func check(_ schema: JSON, _ path: String) {
      for member in schema["properties"]?.members ?? [] {
        #expect(member.value != .object([]), "\(path).\(member.key)")
        check(member.value, "\(path).\(member.key)")
      }
      if let items = schema["items"] { check(items, path) }
      if let entries = schema["additionalProperties"] { check(entries, path) }
    }
    for (name, schema) in ContentSchema.all { check(schema, name) }
  }

  /// A key, and how the reader takes its absence.
  @Test(arguments: SheetKeys.prompt)
  func `a prompt's key is required by the schema where the reader requires it`(
    key: String
  ) throws {
    let value = try YAMLReader.read(ContentFixture.prompt)
    let without = YAMLValue(
      place: value.place, content: .block(value.fields.filter { $0.name != key }))
    for (name, isOwn) in [("prompts", false), ("own-prompts", true)] {
      var sheet = Sheet(path: "x.yml")
      let isRead = sheet.prompt(without, id: "x", domain: "y", isOwn: isOwn) != nil
      let schema = try #require(ContentSchema.all.first { $0.name == name }).schema
      #expect(schema["required"]?.array?.contains(.string(key)) == !isRead, "\(name)")
    }
  }
}
