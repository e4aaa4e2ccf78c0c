/// A JSON value that keeps the order of its members, so that output is the same on every run.
package enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSON])
  case object([Member])

  /// A key with its value.
  package struct Member: Hashable, Sendable {
    package let key: String
    package let value: JSON
    package init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// The value of a key of an object; of several equal keys the last counts.
  package subscript(key: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.key == key }?.value
  }

  package var string: String? {
    if case .string(let value) = self { value } else { nil }
  }

  package var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  package var integer: Int? {
    switch self {
    case .integer(let value): value
    case .number(let value): Int(exactly: value)
    default: nil
    }
  }

  package var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }

  package var array: [JSON]? {
    if case .array(let values) = self { values } else { nil }
  }

  package var members: [Member]? {
    if case .object(let members) = self { members } else { nil }
  }

  /// A number with at most `places` decimals, an integer where it is one.
  package static func rounded(_ value: Double, places: Int) -> JSON {
    let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
    let scaled = (value * scale).rounded()
    guard scaled.isFinite else { return .null }
    return .number(scaled / scale)
  }

  package static func optional(_ value: String?) -> JSON {
    value.map(JSON.string) ?? .null
  }

  /// This value on one line, as JSON Lines want it.
  package var line: String {
    var text: [UInt8] = []
    write(to: &text, indent: nil)
    return String(decoding: text, as: UTF8.self)
  }

  /// This value over several lines, indented by two spaces.
  package var indented: String {
    var text: [UInt8] = []
    write(to: &text, indent: 0)
    return String(decoding: text, as: UTF8.self)
  }

  private func write(to text: inout [UInt8], indent: Int?) {
    switch self {
    case .null: text += "null".utf8
    case .bool(let value): text += (value ? "true" : "false").utf8
    case .integer(let value): text += String(value).utf8
    case .number(let value): text += Self.shortest(value).utf8
    case .string(let value): Self.write(value, to: &text)
    case .array(let values):
      Self.write(values, "[", "]", to: &text, indent: indent) { value, text, inner in
        value.write(to: &text, indent: inner)
      }
    case .object(let members):
      Self.write(members, "{", "}", to: &text, indent: indent) { member, text, inner in
        Self.write(member.key, to: &text)
        text += ": ".utf8
        member.value.write(to: &text, indent: inner)
      }
    }
  }

  private static func write<Element>(
    _ elements: [Element], _ open: String, _ close: String, to text: inout [UInt8], indent: Int?,
    each: (Element, inout [UInt8], Int?) -> Void
  ) {
    guard !elements.isEmpty else {
      text += (open + close).utf8
      return
    }
    text += open.utf8
    let inner = indent.map { $0 + 2 }
    for (index, element) in elements.enumerated() {
      if index > 0 { text += (inner == nil ? ", " : ",").utf8 }
      if let inner { text += ("\n" + String(repeating: " ", count: inner)).utf8 }
      each(element, &text, inner)
    }
    if let indent { text += ("\n" + String(repeating: " ", count: indent)).utf8 }
    text += close.utf8
  }

  private static func shortest(_ value: Double) -> String {
    guard value.isFinite else { return "null" }
    if let integer = Int(exactly: value) { return String(integer) }
    return value.description
  }

  private static func write(_ value: String, to text: inout [UInt8]) {
    text.append(UInt8(ascii: "\""))
    var value = value
    value.withUTF8 { bytes in
      var start = 0
      for at in bytes.indices where mayNeedEscape(bytes[at]) {
        guard let (escape, width) = escape(at, in: bytes) else { continue }
        text += bytes[start..<at]
        text += escape.utf8
        start = at + width
      }
      text += bytes[start...]
    }
    text.append(UInt8(ascii: "\""))
  }

  /// Whether a scalar that begins with this byte may be one that has to be escaped.
  @inline(__always)
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
      || byte == 0xC2 || byte == 0xE2 || byte == 0xEF || byte == 0xF3
  }

  /// What stands for the scalar that begins at a byte, and its width in bytes; nil for itself.
  ///
  /// Escaped are controls that a terminal obeys, marks that reorder or hide what follows, and
  /// separators that some readers take for a line end.
  private static func escape(
    _ at: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (escape: String, width: Int)? {
    switch bytes[at] {
    case UInt8(ascii: "\""): return ("\\\"", 1)
    case UInt8(ascii: "\\"): return ("\\\\", 1)
    case UInt8(ascii: "\n"): return ("\\n", 1)
    case UInt8(ascii: "\r"): return ("\\r", 1)
    case UInt8(ascii: "\t"): return ("\\t", 1)
    case let byte where byte < 0x80: return (coded(UInt32(byte)), 1)
    case 0xC2 where bytes[at + 1] < 0xA0: return (coded(UInt32(bytes[at + 1])), 2)
    case 0xE2:
      let scalar =
        0x2000 | UInt32(bytes[at + 1] & 0x3F) << 6 | UInt32(bytes[at + 2] & 0x3F)
      switch scalar {
      case 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: return (coded(scalar), 3)
      default: return nil
      }
    case 0xEF where bytes[at + 1] == 0xBB && bytes[at + 2] == 0xBF: return (coded(0xFEFF), 3)
    // U+E0000 to U+E007F, as a pair of surrogates.
    case 0xF3 where bytes[at + 1] == 0xA0 && bytes[at + 2] <= 0x81:
      let low = UInt32(bytes[at + 2] & 1) << 6 | UInt32(bytes[at + 3] & 0x3F)
      return (coded(0xDB40) + coded(0xDC00 + low), 4)
    default: return nil
    }
  }

  private static func coded(_ unit: UInt32) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
