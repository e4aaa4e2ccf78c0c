import Foundation

/// The lines of an open file, read with memory that does not grow with the file.
struct ByteLines {
  struct Line: Hashable {
    /// Counted from one.
    let number: Int
    /// Without the line end; nil where the line is longer than the limit.
    let bytes: [UInt8]?
  }

  struct ReadFailure: Error {
    let reason: String
  }

  private static let chunk = 256 << 10
  private let descriptor: Int32
  private let longest: Int
  private var buffer: [UInt8] = []
  /// Where the next line starts in the buffer.
  private var start = 0
  /// Up to where the buffer is known to hold no line end.
  private var searched = 0
  private var number = 0
  private var isAtEnd = false

  init(descriptor: Int32, longest: Int) {
    self.descriptor = descriptor
    self.longest = longest
  }

  /// True where a line can be had without reading more.
  var holdsLine: Bool { buffer[max(start, searched)...].contains(UInt8(ascii: "\n")) }

  /// The first byte that is no white space, left to be read.
  mutating func firstByte() throws(ReadFailure) -> UInt8? {
    var index = start
    while true {
      while index < buffer.count {
        switch buffer[index] {
        case 0x20, 0x09, 0x0A, 0x0D: index += 1
        case let byte: return byte
        }
      }
      if isAtEnd || buffer.count > longest { return nil }
      try fill()
    }
  }

  mutating func next() throws(ReadFailure) -> Line? {
    number += 1
    while true {
      if let end = buffer[max(start, searched)...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = Line(
          number: number, bytes: end - start > longest ? nil : Array(buffer[start..<end]))
        start = end + 1
        searched = start
        return line
      }
      searched = buffer.count
      if isAtEnd {
        guard start < buffer.count else { return nil }
        let bytes = buffer.count - start > longest ? nil : Array(buffer[start...])
        start = buffer.count
        return Line(number: number, bytes: bytes)
      }
      if buffer.count - start > longest { return try skipLine() }
      try fill()
    }
  }

  /// Everything that is left, or one byte more than `limit`.
  mutating func rest(upTo limit: Int) throws(ReadFailure) -> [UInt8] {
    while !isAtEnd, buffer.count - start <= limit { try fill() }
    return Array(buffer[start...].prefix(limit + 1))
  }

  private mutating func skipLine() throws(ReadFailure) -> Line {
    while true {
      if let end = buffer[start...].firstIndex(of: UInt8(ascii: "\n")) {
        start = end + 1
        searched = start
        return Line(number: number, bytes: nil)
      }
      buffer.removeAll(keepingCapacity: true)
      start = 0
      searched = 0
      if isAtEnd { return Line(number: number, bytes: nil) }
      try fill()
    }
  }

  private mutating func fill() throws(ReadFailure) {
    if start > 0 {
      buffer.removeSubrange(..<start)
      searched = max(0, searched - start)
      start = 0
    }
    let isFirst = buffer.isEmpty && number <= 1
    var piece = [UInt8](repeating: 0, count: Self.chunk)
    var count = read(descriptor, &piece, piece.count)
    while count < 0, errno == EINTR { count = read(descriptor, &piece, piece.count) }
    if count < 0 { throw ReadFailure(reason: String(cString: strerror(errno))) }
    isAtEnd = count == 0
    let mark: [UInt8] = isFirst && piece.starts(with: [0xEF, 0xBB, 0xBF]) ? [0, 0, 0] : []
    buffer += piece[mark.count..<max(mark.count, count)]
  }
}
