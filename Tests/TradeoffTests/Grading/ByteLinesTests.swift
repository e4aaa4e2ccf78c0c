import Foundation
import Testing

@testable import tradeoff

@Suite struct ByteLinesTests {
  /// The lines that come out of a file with these bytes.
  private func lines(_ bytes: [UInt8], longest: Int = 1000) throws -> [ByteLines.Line] {
    var lines = try open(bytes, longest: longest)
    var all: [ByteLines.Line] = []
    while let line = try lines.next() { all.append(line) }
    return all
  }

  private func open(_ bytes: [UInt8], longest: Int = 1000) throws -> ByteLines {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("lines-\(UUID())")
    try Data(bytes).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    return ByteLines(descriptor: Foundation.open(url.path, O_RDONLY), longest: longest)
  }

  private func line(_ number: Int, _ text: String) -> ByteLines.Line {
    ByteLines.Line(number: number, bytes: Array(text.utf8))
  }

  @Test func `an empty file has no lines`() throws {
    #expect(try lines([]) == [])
  }

  @Test func `lines are counted from one, with empty ones`() throws {
    #expect(try lines(Array("a\n\nb\n".utf8)) == [line(1, "a"), line(2, ""), line(3, "b")])
  }

  @Test func `the last line needs no line end`() throws {
    #expect(try lines(Array("a\nb".utf8)) == [line(1, "a"), line(2, "b")])
  }

  @Test func `a byte order mark is no part of the first line`() throws {
    #expect(try lines([0xEF, 0xBB, 0xBF] + Array("a\n".utf8)) == [line(1, "a")])
  }

  @Test func `a line that is too long is passed over`() throws {
    let text = "a\n" + String(repeating: "x", count: 900_000) + "\nb\n"
    #expect(
      try lines(Array(text.utf8))
        == [line(1, "a"), ByteLines.Line(number: 2, bytes: nil), line(3, "b")])
  }

  @Test func `a long line at the end is passed over`() throws {
    let text = "a\n" + String(repeating: "x", count: 900_000)
    #expect(
      try lines(Array(text.utf8)) == [line(1, "a"), ByteLines.Line(number: 2, bytes: nil)])
  }

  @Test func `a line of exactly the limit is kept`() throws {
    #expect(try lines(Array("xxxxx\nyyyyyy\n".utf8), longest: 5).map(\.bytes?.count) == [5, nil])
  }

  @Test func `lines longer than a chunk come out whole`() throws {
    let long = String(repeating: "é", count: 300_000)
    #expect(
      try lines(Array("\(long)\n\(long)\n".utf8), longest: 1 << 20)
        == [line(1, long), line(2, long)])
  }

  @Test func `the first byte is looked at and left`() throws {
    var lines = try open(Array("\n  {}\n".utf8))
    #expect(try lines.firstByte() == UInt8(ascii: "{"))
    #expect(try lines.next() == line(1, ""))
    #expect(try lines.next() == line(2, "  {}"))
  }

  @Test func `the rest stops behind its limit`() throws {
    var lines = try open([UInt8](repeating: 0x61, count: 500))
    #expect(try lines.rest(upTo: 100).count == 101)
  }

  @Test func `a folder can't be read`() throws {
    let descriptor = Foundation.open("/", O_RDONLY)
    defer { close(descriptor) }
    var lines = ByteLines(descriptor: descriptor, longest: 10)
    #expect(throws: ByteLines.ReadFailure.self) { try lines.next() }
  }
}
