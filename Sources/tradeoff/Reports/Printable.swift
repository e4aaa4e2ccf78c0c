/// Makes text from files safe to print, so that it can't move the cursor or hide itself.
enum Printable {
  /// On one line: controls become pictures, line ends and tabs become spaces.
  static func line(_ text: String) -> String {
    var result = ""
    var isSpace = false
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\r" || scalar == "\t" || scalar == "\u{2028}" {
        if !isSpace { result.unicodeScalars.append(" ") }
        isSpace = true
      } else {
        result.unicodeScalars.append(shown(scalar))
        isSpace = scalar == " "
      }
    }
    return result
  }

  /// Over several lines: line ends stay, carriage returns before them go.
  static func lines(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars where scalar != "\r" {
      result.unicodeScalars.append(scalar == "\n" ? scalar : scalar == "\t" ? " " : shown(scalar))
    }
    return result
  }

  private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    case 0x80..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF,
      0xE0000...0xE007F:
      "\u{FFFD}"
    default: scalar
    }
  }

  /// The last look at what goes to standard output: line ends, tabs and our own colours pass, and
  /// whatever else a terminal might obey is shown instead.
  ///
  /// Reports make their texts safe by themselves; this holds for what they forget.
  static func stream(_ text: String) -> String {
    guard text.utf8.contains(where: isSuspicious) else { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count)
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      if let end = endOfColour(in: scalars, at: index) {
        result.unicodeScalars.append(contentsOf: scalars[index..<end])
        index = end
        continue
      }
      let scalar = scalars[index]
      let passes = scalar == "\n" || scalar == "\t"
      result.unicodeScalars.append(passes ? scalar : shown(scalar))
      index = scalars.index(after: index)
    }
    return result
  }

  /// Whether a byte is, or begins, anything that isn't printed as it is; most text has none.
  private static func isSuspicious(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x0A, 0x09: false
    case 0..<0x20, 0x7F, 0xC2, 0xE2, 0xEF, 0xF3: true
    default: false
    }
  }

  /// The end of a sequence such as `Ink` writes, of at most two digits.
  private static func endOfColour(
    in scalars: String.UnicodeScalarView, at start: String.Index
  ) -> String.Index? {
    guard scalars[start] == "\u{1B}" else { return nil }
    var rest = scalars[start...].dropFirst()
    guard rest.popFirst() == "[" else { return nil }
    var digits = 0
    while let next = rest.first, ("0"..."9").contains(next), digits < 2 {
      rest.removeFirst()
      digits += 1
    }
    guard digits > 0, rest.first == "m" else { return nil }
    return scalars.index(after: rest.startIndex)
  }
}
