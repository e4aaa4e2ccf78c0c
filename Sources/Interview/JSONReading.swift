/// Why a text is not JSON, and where.
package struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
  /// 1-based.
  package let line: Int
  /// 1-based, in Unicode scalars.
  package let column: Int
  package let message: String

  package init(line: Int, column: Int, message: String) {
    self.line = line
    self.column = column
    self.message = message
  }

  package var description: String { "\(line):\(column): \(message)" }
}

extension JSON {
  /// Reads one JSON value that fills the whole text.
  package init(parsing text: String) throws(JSONError) {
    try self.init(parsing: Array(text.utf8))
  }

  /// Reads one JSON value from bytes, which have to be UTF-8; `line` is that of the first byte.
  package init(parsing bytes: [UInt8], line: Int = 1) throws(JSONError) {
    var reader = JSONReader(bytes: bytes, firstLine: line)
    self = try reader.readDocument()
  }
}

private struct JSONReader {
  let bytes: [UInt8]
  let firstLine: Int
  var index = 0

  /// Deeper nesting than any of our files has; the limit keeps bad input from the stack.
  static let deepest = 128

  init(bytes: [UInt8], firstLine: Int) {
    self.bytes = bytes
    self.firstLine = firstLine
  }

  mutating func readDocument() throws(JSONError) -> JSON {
    skipSpace()
    let value = try readValue(depth: 0)
    skipSpace()
    if index < bytes.count { throw error("there is more text after the value") }
    return value
  }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      index += 1
    }
  }

  private mutating func readValue(depth: Int) throws(JSONError) -> JSON {
    guard depth < Self.deepest else { throw error("this is nested too deeply") }
    guard let first = next else { throw error("the text ends where a value should be") }
    switch first {
    case UInt8(ascii: "{"): return try readObject(depth: depth)
    case UInt8(ascii: "["): return try readArray(depth: depth)
    case UInt8(ascii: "\""): return .string(try readString())
    case UInt8(ascii: "t"): return try readWord("true", .bool(true))
    case UInt8(ascii: "f"): return try readWord("false", .bool(false))
    case UInt8(ascii: "n"): return try readWord("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try readNumber()
    default: throw error("a value can't start here")
    }
  }

  private mutating func readObject(depth: Int) throws(JSONError) -> JSON {
    index += 1
    var members: [JSON.Member] = []
    skipSpace()
    if take("}") { return .object([]) }
    while true {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw error("a key in double quotes belongs here") }
      let key = try readString()
      skipSpace()
      guard take(":") else { throw error("a ':' belongs after the key '\(key)'") }
      skipSpace()
      members.append(JSON.Member(key, try readValue(depth: depth + 1)))
      skipSpace()
      if take(",") { continue }
      guard take("}") else { throw error("a ',' or '}' belongs here") }
      return .object(members)
    }
  }

  private mutating func readArray(depth: Int) throws(JSONError) -> JSON {
    index += 1
    var values: [JSON] = []
    skipSpace()
    if take("]") { return .array([]) }
    while true {
      skipSpace()
      values.append(try readValue(depth: depth + 1))
      skipSpace()
      if take(",") { continue }
      guard take("]") else { throw error("a ',' or ']' belongs here") }
      return .array(values)
    }
  }

  private mutating func readWord(_ word: String, _ value: JSON) throws(JSONError) -> JSON {
    guard bytes[index...].starts(with: word.utf8) else { throw error("a value can't start here") }
    index += word.utf8.count
    return value
  }

  private mutating func readNumber() throws(JSONError) -> JSON {
    let start = index
    _ = take("-")
    let leadingZero = next == UInt8(ascii: "0")
    let digits = skipDigits()
    guard digits > 0, !leadingZero || digits == 1 else { throw error("this is not a number") }
    var isInteger = true
    if take(".") {
      isInteger = false
      guard skipDigits() > 0 else { throw error("digits belong after the '.'") }
    }
    if take("e") || take("E") {
      isInteger = false
      if !take("+") { _ = take("-") }
      guard skipDigits() > 0 else { throw error("digits belong in the exponent") }
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    if isInteger, let value = Int(text) { return .integer(value) }
    guard let value = Double(text), value.isFinite else {
      index = start
      throw error("this number is too large")
    }
    return .number(value)
  }

  private mutating func skipDigits() -> Int {
    let start = index
    while let byte = next, byte >= 0x30, byte <= 0x39 { index += 1 }
    return index - start
  }

  private mutating func readString() throws(JSONError) -> String {
    let quote = index
    index += 1
    var text: [UInt8] = []
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        guard let valid = String(validating: text, as: UTF8.self) else {
          index = quote + 1 + validPrefix(bytes[(quote + 1)..<(index - 1)])
          throw error("this is not UTF-8; save the text as UTF-8")
        }
        return valid
      case UInt8(ascii: "\\"):
        index += 1
        text.append(contentsOf: String(Character(try readEscape())).utf8)
      case 0x00..<0x20:
        throw error("a control character has to be escaped within a string")
      default:
        let start = index
        while let byte = next, byte >= 0x20, byte != UInt8(ascii: "\""),
          byte != UInt8(ascii: "\\")
        {
          index += 1
        }
        text += bytes[start..<index]
      }
    }
    index = quote
    throw error("this string has no closing quote")
  }

  /// The number of bytes before the first that is not UTF-8.
  private func validPrefix(_ slice: ArraySlice<UInt8>) -> Int {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = slice.makeIterator()
    var count = 0
    while case .valid(let scalar) = parser.parseScalar(from: &iterator) { count += scalar.count }
    return count
  }

  private mutating func readEscape() throws(JSONError) -> Unicode.Scalar {
    guard let byte = next else { throw error("the text ends within an escape") }
    index += 1
    switch byte {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try readUnicodeEscape()
    default:
      index -= 2
      throw error("there is no such escape; a backslash itself is written '\\\\'")
    }
  }

  private mutating func readUnicodeEscape() throws(JSONError) -> Unicode.Scalar {
    let start = index - 2
    let first = try readFourHexDigits()
    if let scalar = Unicode.Scalar(first) { return scalar }
    if (0xD800..<0xDC00).contains(first), take("\\"), take("u") {
      let second = try readFourHexDigits()
      if (0xDC00..<0xE000).contains(second),
        let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
      {
        return scalar
      }
    }
    index = start
    throw error("half of a surrogate pair stands alone")
  }

  private mutating func readFourHexDigits() throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw error("four hexadecimal digits belong after '\\u'")
      }
      value = value << 4 + UInt32(digit)
      index += 1
    }
    return value
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let byte = next, byte == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  private func error(_ message: String) -> JSONError {
    var line = firstLine
    var lineStart = 0
    for (offset, byte) in bytes[..<index].enumerated() where byte == 0x0A {
      line += 1
      lineStart = offset + 1
    }
    let column = bytes[lineStart..<index].count { $0 & 0xC0 != 0x80 } + 1
    return JSONError(line: line, column: column, message: message)
  }
}
