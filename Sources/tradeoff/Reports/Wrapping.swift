import TerminalUI

/// Lays out sentences below one another at the width of a page.
struct Wrapping {
  let columns: Int

  /// The rows of a text, each behind `indent` blanks; `first` stands before the first row.
  func rows(_ text: String, indent: Int, first: String = "") -> [String] {
    let width = max(20, columns - indent)
    let layout = TextLayout(text, columns: width)
    let blanks = String(repeating: " ", count: indent)
    return layout.rows.enumerated().map { index, row in
      let shown = layout.text(of: row)
      if index == 0, !first.isEmpty {
        return DisplayWidth.padded(first, to: indent) + shown
      }
      return shown.isEmpty ? "" : blanks + shown
    }
  }
}
