import RubricEngine

/// The smallest replacement that turns one text into another, in UTF-8 offsets of the old text.
package struct Edit: Hashable, Sendable {
  package let span: Span
  package let text: String

  package init(span: Span, text: String) {
    self.span = span
    self.text = text
  }

  /// The edit between two texts, or nil where they are the same byte by byte.
  package init?(from old: String, to new: String) {
    let oldBytes = Array(old.utf8)
    let newBytes = Array(new.utf8)
    let shorter = min(oldBytes.count, newBytes.count)
    var head = 0
    while head < shorter, oldBytes[head] == newBytes[head] { head += 1 }
    if head == oldBytes.count, head == newBytes.count { return nil }
    // A scalar is replaced whole, so both ends move out of its middle.
    while head > 0, Self.isInside(oldBytes, head) || Self.isInside(newBytes, head) { head -= 1 }
    var tail = 0
    while tail < shorter - head,
      oldBytes[oldBytes.count - 1 - tail] == newBytes[newBytes.count - 1 - tail]
    {
      tail += 1
    }
    while tail > 0, Self.isInside(oldBytes, oldBytes.count - tail) { tail -= 1 }
    span = Span(head, oldBytes.count - tail)
    text = String(decoding: newBytes[head..<(newBytes.count - tail)], as: UTF8.self)
  }

  /// The text with this edit made, or nil where the edit does not fit the text.
  package func applied(to old: String) -> String? {
    let bytes = Array(old.utf8)
    guard span.end <= bytes.count, !Self.isInside(bytes, span.start),
      !Self.isInside(bytes, span.end)
    else { return nil }
    return String(
      decoding: bytes[..<span.start] + Array(text.utf8) + bytes[span.end...], as: UTF8.self)
  }

  private static func isInside(_ bytes: [UInt8], _ index: Int) -> Bool {
    index < bytes.count && bytes[index] & 0xC0 == 0x80
  }
}
