/// What text from outside, typed or pasted, becomes before it enters an editor.
enum TypedText {
  /// Line ends become `\n`, tabs spaces; controls and marks that hide or reorder are left out.
  static func cleaned(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 == 0x0A || (0x20..<0x7F).contains($0) }) { return text }
    var clean = String.UnicodeScalarView()
    var follows: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      defer { follows = scalar }
      switch scalar.value {
      case 0x0A: if follows != "\r" { clean.append("\n") }
      case 0x0D, 0x0B, 0x0C, 0x85, 0x2028, 0x2029: clean.append("\n")
      case 0x09: clean.append(contentsOf: "    ".unicodeScalars)
      case 0x200C, 0x200D, 0xE0020...0xE007F: clean.append(scalar)
      default:
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate: break
        default: clean.append(scalar)
        }
      }
    }
    return String(clean)
  }

  /// Words as a reader counts them: runs between spaces that hold a letter or a digit.
  static func wordCount(_ text: some StringProtocol) -> Int {
    var count = 0
    var isInWord = false
    for scalar in text.unicodeScalars {
      if isSpace(scalar) {
        isInWord = false
      } else if !isInWord, isLetterOrDigit(scalar) {
        isInWord = true
        count += 1
      }
    }
    return count
  }

  /// Whether a scalar settles if there is a word around it: spaces end one, letters make one.
  static func decidesWord(_ scalar: Unicode.Scalar) -> Bool {
    isSpace(scalar) || isLetterOrDigit(scalar)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80
      ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case ..<0x80: false
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }
}
