/// How many columns of a terminal a text takes.
///
/// The C library's table is too old for new emoji, differs between machines, and knows single
/// scalars only; a cluster such as a family of emoji takes two columns as a whole.
package enum DisplayWidth {
  package static func columns(of text: String) -> Int {
    text.reduce(0) { $0 + Glyph($1).columns }
  }

  package static func columns(of character: Character) -> Int {
    var scalars = character.unicodeScalars.makeIterator()
    guard let first = scalars.next() else { return 0 }
    guard let second = scalars.next() else { return max(1, columns(of: first)) }
    if isEmojiSequence(first, second) { return 2 }
    var sum = columns(of: first) + columns(of: second)
    while let next = scalars.next() {
      if next == "\u{FE0F}", first.properties.isEmoji { return 2 }
      sum += columns(of: next)
    }
    // An emoji that starts a cluster is drawn once, whatever is joined to it.
    if first.properties.isEmojiPresentation { return 2 }
    return min(max(1, sum), 4)
  }

  /// Whether terminals may take a glyph for wider or narrower than this table does: clusters,
  /// emoji, and signs that are wide in East Asian fonts alone. Lines of a frame don't count, for
  /// nothing follows them that could be shifted.
  package static func isDisputed(_ glyph: String) -> Bool {
    guard let first = glyph.unicodeScalars.first, glyph.utf8.count > 1, glyph != "─" else {
      return false
    }
    if glyph.unicodeScalars.count > 1 { return true }
    if isWide(first.value) { return false }
    switch first.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return false
    default: return true
    }
  }

  /// The text, cut with an ellipsis where it takes more than `columns`.
  package static func shortened(_ text: String, to columns: Int) -> String {
    guard columns > 0 else { return "" }
    var used = 0
    var kept = ""
    for character in text {
      let width = Glyph(character).columns
      if used + width > columns {
        while used > columns - 1, let last = kept.popLast() { used -= Glyph(last).columns }
        return kept + "…"
      }
      kept.append(character)
      used += width
    }
    return kept
  }

  /// The text, filled with spaces up to `columns`, or shortened to them.
  package static func padded(_ text: String, to columns: Int) -> String {
    let shown = shortened(text, to: columns)
    return shown + String(repeating: " ", count: max(0, columns - self.columns(of: shown)))
  }

  /// Zero for marks that sit on the scalar before them.
  static func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value == 0xAD ? 0 : 1 }
    if value >= 0x1100, isWide(value) { return 2 }
    if isHangulTail(value) { return 0 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default:
      return scalar.properties.isEmojiPresentation && !isRegionalIndicator(scalar) ? 2 : 1
    }
  }

  private static func isEmojiSequence(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    if second == "\u{FE0F}" { return first.properties.isEmoji }
    return isRegionalIndicator(first) && isRegionalIndicator(second)
  }

  static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }

  /// Vowels and final consonants that combine with the Korean letter before them.
  private static func isHangulTail(_ value: UInt32) -> Bool {
    (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value)
  }

  private static func isWide(_ value: UInt32) -> Bool {
    var low = 0
    var high = wide.count
    while low < high {
      let middle = (low + high) / 2
      if wide[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < wide.count && wide[low].contains(value)
  }

  /// East Asian wide and full-width scalars that aren't emoji.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x2E99, 0x2E9B...0x2EF3, 0x2F00...0x2FD5,
    0x2FF0...0x3029, 0x302E...0x303E, 0x3041...0x3096, 0x309B...0x30FF, 0x3105...0x312F,
    0x3131...0x318E, 0x3190...0x31E5, 0x31EF...0x321E, 0x3220...0x3247, 0x3250...0x4DBF,
    0x4E00...0xA48C, 0xA490...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE10...0xFE19, 0xFE30...0xFE52, 0xFE54...0xFE66, 0xFE68...0xFE6B, 0xFF01...0xFF60,
    0xFFE0...0xFFE6, 0x16FE0...0x16FE3, 0x16FF0...0x16FF6, 0x17000...0x18DFF, 0x1AFF0...0x1B2FF,
    0x1D300...0x1D376, 0x1F200...0x1F202, 0x1F210...0x1F23B, 0x1F240...0x1F248,
    0x1F250...0x1F251, 0x1F260...0x1F265, 0x20000...0x2FFFD, 0x30000...0x3FFFD,
  ]
}
