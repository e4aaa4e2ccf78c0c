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
}
