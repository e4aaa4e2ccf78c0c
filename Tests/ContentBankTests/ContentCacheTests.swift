import ContentBank
import Foundation
import Testing

@Suite struct ContentCacheTests {
  @Test func `the compiled form of the real content is the content`() throws {
    let bank = try RealContent.bank.get()
    try inCache { cache in
      let first = try Bank.load(from: RealContentTests.folder, with: nil, cache: cache)
      #expect(first.bank == bank)
      let compiled = try #require(cache.compiled(RealContentTests.folder, with: nil))
      #expect(compiled.bank == bank)
      #expect(compiled.refused.isEmpty)
    }
  }

  @Test func `what a person has added and what was left out is kept too`() throws {
    try PackFixture.run { fixture in
      try fixture.write(to: "shelf/packs/good/prompts/shops/stolen-cards.yml")
      try fixture.write("title: [", to: "shelf/packs/bad/prompts/shops/broken.yml")
      try ContentFixture.sound.inFolder { content in
        try inCache { cache in
          let read = try Bank.load(from: content, with: fixture.shelf, cache: cache)
          #expect(read.bank.packs.map(\.name) == ["good"])
          #expect(read.refused.map(\.name) == ["bad"])
          let compiled = try #require(cache.compiled(content, with: fixture.shelf))
          #expect(compiled.bank == read.bank)
          #expect(compiled.refused == read.refused)
        }
      }
    }
  }

  @Test(
    arguments: [
      "a byte changed in place", "written anew with the old date", "a file added",
      "a file removed", "permissions taken", "a folder renamed", "a pack added",
    ])
  func `any change to a file has the content read anew`(change: String) throws {
    try ContentFixture.sound.inFolder { content in
      try inCache { cache in
        let shelf = PackShelf(folder: content + "-shelf")
        defer { try? FileManager.default.removeItem(atPath: shelf.folder) }
        _ = try Bank.load(from: content, with: shelf, cache: cache)
        #expect(cache.compiled(content, with: shelf) != nil)
        try Self.make(change, in: content, shelf)
        #expect(cache.compiled(content, with: shelf) == nil)
      }
    }
  }

  private static func make(_ change: String, in content: String, _ shelf: PackShelf) throws {
    let files = FileManager.default
    let file = content + "/lexicon/sides.yml"
    // Longer than the tick of the clock that stamps files.
    Thread.sleep(forTimeInterval: 0.05)
    switch change {
    case "a byte changed in place":
      let handle = try #require(FileHandle(forWritingAtPath: file))
      try handle.write(contentsOf: Data("C".utf8))
      try handle.close()
    case "written anew with the old date":
      let date = try #require(try files.attributesOfItem(atPath: file)[.modificationDate])
      let text = try #require(files.contents(atPath: file))
      try text.write(to: URL(fileURLWithPath: file))
      try files.setAttributes([.modificationDate: date], ofItemAtPath: file)
    case "a file added":
      try ContentFixture(files: ["guide/new.md": Array("new".utf8)]).write(to: content)
    case "a file removed": try files.removeItem(atPath: file)
    case "permissions taken":
      try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    case "a folder renamed":
      try files.moveItem(atPath: content + "/prompts/payments", toPath: content + "/prompts/shops")
    default:
      try ContentFixture(files: ["prompts/shops/own.yml": Array(PackFixture.own.utf8)])
        .write(to: shelf.folder)
    }
  }

  @Test func `a damaged or cut file is never trusted`() throws {
    try ContentFixture.sound.inFolder { content in
      try inCache { cache in
        let read = try Bank.load(from: content, with: nil, cache: cache)
        let file = try #require(Self.files(of: cache).first)
        let sound = try #require(FileManager.default.contents(atPath: file))
        for place in stride(from: 0, to: sound.count, by: 61) {
          var damaged = sound
          damaged[place] ^= UInt8(1 << (place % 8))
          try damaged.write(to: URL(fileURLWithPath: file))
          #expect(cache.compiled(content, with: nil) == nil, "byte \(place)")
          try sound.prefix(place).write(to: URL(fileURLWithPath: file))
          #expect(cache.compiled(content, with: nil) == nil, "cut at \(place)")
        }
        try (sound + [0]).write(to: URL(fileURLWithPath: file))
        #expect(cache.compiled(content, with: nil) == nil)
        let again = try Bank.load(from: content, with: nil, cache: cache)
        #expect(again.bank == read.bank)
        #expect(cache.compiled(content, with: nil)?.bank == read.bank)
      }
    }
  }

  @Test func `another build, another folder or a file that others can write is not trusted`() throws
  {
    try ContentFixture.sound.inFolder { content in
      try inCache { cache in
        _ = try Bank.load(from: content, with: nil, cache: cache)
        let file = try #require(Self.files(of: cache).first)
        let other = ContentCache(folder: Self.folder(of: file), program: file, grain: .zero)
        #expect(other.compiled(content, with: nil) == nil)
        #expect(cache.compiled(content + "/", with: nil) == nil)
        #expect(cache.compiled(content, with: PackShelf(folder: content)) == nil)
        try FileManager.default.setAttributes([.posixPermissions: 0o622], ofItemAtPath: file)
        #expect(cache.compiled(content, with: nil) == nil)
      }
    }
  }

  @Test func `content with errors, and content that changed just now, is not kept`() throws {
    var broken = ContentFixture.sound
    broken.files["lexicon/sides.yml"] = Array("concepts: {}".utf8)
    try broken.inFolder { content in
      try inCache { cache in
        #expect(throws: ContentErrors.self) {
          try Bank.load(from: content, with: nil, cache: cache)
        }
        #expect(Self.files(of: cache).isEmpty)
      }
    }
    try ContentFixture.sound.inFolder { content in
      try inCache(grain: .seconds(2)) { cache in
        _ = try Bank.load(from: content, with: nil, cache: cache)
        #expect(Self.files(of: cache).isEmpty)
      }
    }
  }

  @Test func `a folder that can't be written costs nothing but time`() throws {
    try ContentFixture.sound.inFolder { content in
      let cache = ContentCache(folder: "/proc/nowhere", grain: .zero)
      let read = try Bank.load(from: content, with: nil, cache: cache)
      let plain = try Bank.load(from: content)
      #expect(read.bank == plain)
    }
  }

  @Test func `the files of the latest eight folders are kept`() throws {
    try inCache { cache in
      for _ in 0..<10 {
        try ContentFixture.sound.inFolder { content in
          _ = try Bank.load(from: content, with: nil, cache: cache)
        }
      }
      #expect(Self.files(of: cache).count == 8)
    }
  }

  private func inCache(
    grain: Duration = .zero, _ body: (ContentCache) throws -> Void
  ) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("cache-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    // The files that were just written have to be older than now.
    Thread.sleep(forTimeInterval: 0.02)
    try body(ContentCache(folder: folder, grain: grain))
  }

  private static func files(of cache: ContentCache) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: cache.folder)) ?? []
    return names.sorted()
      .map { "\(cache.folder)/\($0)" }
  }

  private static func folder(of file: String) -> String {
    String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)])
  }
}
