import ContentBank
import Foundation
import Testing

@Suite struct ContentLocationTests {
  /// Makes the folders, and removes them after `body` has had their root.
  private func withFolders(
    _ folders: [String], _ body: (String) throws -> Void
  ) throws {
    let root = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("location-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: root) }
    for folder in folders {
      try FileManager.default.createDirectory(
        atPath: "\(root)/\(folder)", withIntermediateDirectories: true)
    }
    try body(root)
  }

  @Test func `the option comes first`() throws {
    let found = try ContentLocation.find(
      option: "mine", environment: ["TRADEOFF_CONTENT": "theirs"], executable: "/bin/tradeoff")
    #expect(found == "mine")
  }

  @Test func `the environment comes before any folder`() throws {
    try withFolders(["bin", "content/prompts"]) { root in
      let found = try ContentLocation.find(
        option: nil, environment: ["TRADEOFF_CONTENT": "theirs"],
        executable: "\(root)/bin/tradeoff")
      #expect(found == "theirs")
    }
  }

  @Test func `an empty variable is none`() throws {
    try withFolders(["bin", "content/prompts"]) { root in
      let found = try ContentLocation.find(
        option: nil, environment: ["TRADEOFF_CONTENT": ""], executable: "\(root)/bin/tradeoff")
      #expect(found == "\(root)/content")
    }
  }

  @Test func `the nearest folder above the executable is found`() throws {
    try withFolders(["a/b/bin", "a/content/prompts", "content/prompts"]) { root in
      let found = try ContentLocation.find(
        option: nil, environment: [:], executable: "\(root)/a/b/bin/tradeoff")
      #expect(found == "\(root)/a/content")
    }
  }

  @Test func `a folder that merely bears the name is passed over`() throws {
    try withFolders(["a/content/photos", "content/prompts"]) { root in
      let found = try ContentLocation.find(
        option: nil, environment: [:], executable: "\(root)/a/tradeoff")
      #expect(found == "\(root)/content")
    }
  }

  @Test func `the installed content is found last`() throws {
    try withFolders(["bin", "share/tradeoff/content/prompts"]) { root in
      let found = try ContentLocation.find(
        option: nil, environment: [:], executable: "\(root)/bin/tradeoff")
      #expect(found == "\(root)/share/tradeoff/content")
    }
  }

  @Test func `a search in vain says where and what to do`() throws {
    try withFolders(["bin"]) { root in
      let error = #expect(throws: ContentLocation.NotFound.self) {
        try ContentLocation.find(
          option: nil, environment: [:], executable: "\(root)/bin/tradeoff")
      }
      #expect(
        error?.description == """
          there is no content folder (looked at \(root)/bin/content, \
          \(root)/share/tradeoff/content); give one with --content or TRADEOFF_CONTENT
          """)
    }
  }
}
