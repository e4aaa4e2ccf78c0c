/// What a piece of the screen means; the theme decides how that looks.
package enum Style: String, CaseIterable, Sendable {
  case text, quiet, title, accent, key, selection, selectedText
  case mistake, watch, strength, clean, bar, barEmpty, error, border
}

/// One cell of the screen: a grapheme cluster and its style.
package struct Cell: Hashable, Sendable {
  /// Empty in the second column of a wide character.
  package var text: String
  package var style: Style

  package init(_ text: String = " ", _ style: Style = .text) {
    self.text = text
    self.style = style
  }
}

/// The screen as a value: a grid of styled cells with a cursor.
package struct Frame: Hashable, Sendable {
  package let columns: Int
  package let rows: Int
  /// Row by row, `columns * rows` of them.
  package private(set) var cells: [Cell]
  /// Where the terminal's cursor stands, or nil to hide it.
  package var cursor: Position?

  package struct Position: Hashable, Sendable {
    package var row: Int
    package var column: Int
    package init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: Cell(), count: max(0, columns) * max(0, rows))
  }

  package subscript(row: Int, column: Int) -> Cell {
    get { cells[row * columns + column] }
    set {
      guard row >= 0, row < rows, column >= 0, column < columns else { return }
      cells[row * columns + column] = newValue
    }
  }
}
