/// Turns offsets into places.
package enum TextPlace {
  static func of(character offset: Int, in text: String) -> Place {
    let end = text.index(text.startIndex, offsetBy: offset, limitedBy: text.endIndex)
    return after(text[..<(end ?? text.endIndex)].utf8)
  }

  /// The place that follows these bytes; lines end at line feeds.
  package static func after(_ bytes: some Sequence<UInt8>) -> Place {
    var line = 1
    var column = 1
    for byte in bytes {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return Place(line, column)
  }

  /// How many bytes come before the first that is not UTF-8.
  package static func validPrefix(of bytes: some Sequence<UInt8>) -> Int {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var count = 0
    while case .valid(let scalar) = parser.parseScalar(from: &iterator) { count += scalar.count }
    return count
  }
}
