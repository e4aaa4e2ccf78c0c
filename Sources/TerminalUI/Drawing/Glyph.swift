/// A grapheme cluster as it may be shown: nothing in it can be taken for a command, reorder the
/// row or hide.
package struct Glyph: Hashable, Sendable {
  package let text: String
  package let columns: Int

  package static let blank = Glyph(text: " ", columns: 1)

  package init(_ character: Character) {
    if let ascii = character.asciiValue, ascii >= 0x20, ascii < 0x7F {
      text = String(character)
      columns = 1
    } else {
      self = Glyph.safe(character)
    }
  }

  /// A glyph that was made safe before.
  init(_ text: String, columns: Int) {
    self.text = text.isEmpty ? " " : text
    self.columns = columns
  }

  private init(text: String, columns: Int) {
    self.text = text
    self.columns = columns
  }

  /// The columns of a cell's text.
  static func columns(ofShown text: String) -> Int {
    text.first.map(DisplayWidth.columns(of:)) ?? 0
  }

  private static func safe(_ character: Character) -> Glyph {
    guard let first = character.unicodeScalars.first else { return .blank }
    if let visible = replacement(for: first) { return Glyph(text: visible, columns: 1) }
    let columns = DisplayWidth.columns(of: character)
    if DisplayWidth.columns(of: first) == 0, columns <= 1 {
      // A mark without a letter would sit on whatever the cell before it holds.
      return Glyph(text: "\u{25CC}\(character)", columns: 1)
    }
    return Glyph(text: String(character), columns: columns)
  }

  /// What is shown in place of a scalar that commands, reorders or hides.
  private static func replacement(for scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x09: return " "
    case 0x00...0x1F: return String(Character(Unicode.Scalar(UInt8(scalar.value)).picture))
    case 0x7F: return "\u{2421}"
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: return "\u{FFFD}"
    default: return nil
    }
  }
}

extension Unicode.Scalar {
  /// The character that pictures a control character, such as ␛.
  fileprivate var picture: Unicode.Scalar { Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}" }
}
