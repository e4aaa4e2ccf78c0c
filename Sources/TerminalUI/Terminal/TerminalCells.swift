import CTerminal

/// A glyph as ncurses can hold it: spacing scalars, each with the marks on it.
///
/// Terminals disagree on how wide joined emoji are; drawn by their first emoji alone they take
/// the same columns everywhere, and the text itself stays whole.
enum TerminalCells {
  /// The cells, in all exactly `columns` wide, with the column at which each starts.
  static func cells(of text: String, columns: Int) -> [(column: Int, scalars: [UInt32])] {
    var cells: [(column: Int, scalars: [UInt32])] = []
    var used = 0
    for scalar in text.unicodeScalars {
      if scalar == "\u{200D}", used > 0, DisplayWidth.columns(of: scalar) == 0,
        text.unicodeScalars.first?.properties.isEmoji == true
      {
        break
      }
      let shown = letter(ofRegional: scalar) ?? scalar
      let width = Int(ct_wcwidth(shown.value))
      if DisplayWidth.columns(of: shown) == 0 {
        guard width == 0, !cells.isEmpty, cells[cells.count - 1].scalars.count < 5,
          shown.properties.generalCategory != .format, !isVariationSelector(shown)
        else { continue }
        cells[cells.count - 1].scalars.append(shown.value)
        continue
      }
      let isKnown = width == DisplayWidth.columns(of: shown)
      let taken = isKnown ? width : 1
      guard used + taken <= columns else { break }
      cells.append((used, [isKnown ? shown.value : 0xFFFD]))
      used += taken
    }
    for column in used..<max(used, columns) { cells.append((column, [0x20])) }
    return cells
  }

  /// Flags become their two letters, which every terminal draws in two columns.
  private static func letter(ofRegional scalar: Unicode.Scalar) -> Unicode.Scalar? {
    DisplayWidth.isRegionalIndicator(scalar)
      ? Unicode.Scalar(scalar.value - 0x1F1E6 + 0x41) : nil
  }

  private static func isVariationSelector(_ scalar: Unicode.Scalar) -> Bool {
    (0xFE00...0xFE0F).contains(scalar.value)
  }
}
