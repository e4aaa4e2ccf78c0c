/// What a piece of the screen means; the theme decides how that looks.
package enum Style: String, CaseIterable, Sendable {
  case text, quiet, title, accent, key, selection, selectedText
  case mistake, watch, strength, clean, bar, barEmpty, error, border
}

/// One cell of the screen: a grapheme cluster and its style.
package struct Cell: Hashable, Sendable {
  /// Empty in the further columns of a wide character.
  package let text: String
  package let style: Style

  package init(_ text: String = " ", _ style: Style = .text) {
    self.text = text
    self.style = style
  }
}

/// A rectangle of the screen.
package struct Area: Hashable, Sendable {
  package var row: Int
  package var column: Int
  package var rows: Int
  package var columns: Int

  package init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  /// The area without `rows` and `columns` on each side.
  package func inset(rows: Int = 1, columns: Int = 1) -> Area {
    Area(
      row: row + rows, column: column + columns, rows: self.rows - 2 * rows,
      columns: self.columns - 2 * columns)
  }
}

/// The screen as a value: a grid of styled cells with a cursor.
package struct Frame: Hashable, Sendable {
  package let columns: Int
  package let rows: Int
  /// Row by row, `columns * rows` of them; only `put` and its like write here, so no text in
  /// them can be taken for a command by the terminal.
  package private(set) var cells: [Cell]
  /// Where the terminal's cursor stands, or nil to hide it.
  package var cursor: Position?
  /// What a click means, where it means anything; later ones win.
  private(set) var targets: [Target] = []

  /// Columns of a row that can be clicked.
  struct Target: Hashable, Sendable {
    let row: Int
    let columns: Range<Int>
    let act: Act

    enum Act: Hashable, Sendable {
      /// Mark a line of a list, or do what it says where it is marked.
      case line(Int)
      case action(Action)
    }
  }

  package struct Position: Hashable, Sendable {
    package var row: Int
    package var column: Int
    package init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  package init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
    cells = Array(repeating: Cell(), count: self.columns * self.rows)
  }

  /// The whole screen.
  package var area: Area { Area(row: 0, column: 0, rows: rows, columns: columns) }

  /// The cell at a place; a blank one outside of the frame.
  package subscript(row: Int, column: Int) -> Cell {
    contains(row, column) ? cells[row * columns + column] : Cell()
  }

  mutating func target(_ act: Target.Act, row: Int, columns: Range<Int>) {
    targets.append(Target(row: row, columns: columns, act: act))
  }

  func target(atRow row: Int, column: Int) -> Target.Act? {
    targets.last { $0.row == row && $0.columns.contains(column) }?.act
  }

  /// Writes text on one row from `column` on, cut at the frame's edge or after `maxColumns`.
  ///
  /// - Returns: the columns that were used, counting those left of the frame.
  @discardableResult
  package mutating func put(
    _ text: String, row: Int, column: Int, style: Style = .text, maxColumns: Int? = nil
  ) -> Int {
    var used = 0
    let limit = min(maxColumns ?? .max, max(0, columns - column))
    for character in text {
      let glyph = Glyph(character)
      guard used + glyph.columns <= limit else { break }
      write(glyph, row: row, column: column + used, style: style)
      used += glyph.columns
    }
    return used
  }

  /// Fills an area with one narrow character.
  package mutating func fill(_ area: Area, with character: Character = " ", style: Style = .text) {
    let glyph = Glyph(character)
    guard glyph.columns == 1 else { return }
    for row in clipped(area.row, area.rows, rows) {
      for column in clipped(area.column, area.columns, columns) {
        write(glyph, row: row, column: column, style: style)
      }
    }
  }

  /// Draws a horizontal line.
  package mutating func horizontalLine(
    row: Int, column: Int = 0, columns: Int? = nil, style: Style = .border
  ) {
    fill(
      Area(row: row, column: column, rows: 1, columns: columns ?? self.columns - column),
      with: "─", style: style)
  }

  /// Draws a vertical line.
  package mutating func verticalLine(
    row: Int, column: Int, rows: Int, style: Style = .border
  ) {
    fill(Area(row: row, column: column, rows: rows, columns: 1), with: "│", style: style)
  }

  /// Draws a frame around an area's inside, with a title in its upper line.
  package mutating func box(_ area: Area, title: String? = nil, style: Style = .border) {
    guard area.rows >= 2, area.columns >= 2 else { return }
    let right = area.column + area.columns - 1
    let bottom = area.row + area.rows - 1
    for row in [area.row, bottom] {
      horizontalLine(row: row, column: area.column, columns: area.columns, style: style)
    }
    for column in [area.column, right] {
      verticalLine(row: area.row, column: column, rows: area.rows, style: style)
    }
    write(Glyph("┌"), row: area.row, column: area.column, style: style)
    write(Glyph("┐"), row: area.row, column: right, style: style)
    write(Glyph("└"), row: bottom, column: area.column, style: style)
    write(Glyph("┘"), row: bottom, column: right, style: style)
    if let title, !title.isEmpty {
      let shown = DisplayWidth.shortened(" \(title) ", to: area.columns - 4)
      put(shown, row: area.row, column: area.column + 2, style: .title)
    }
  }

  /// Changes the style of cells and leaves their text.
  package mutating func restyle(_ area: Area, style: Style) {
    for row in clipped(area.row, area.rows, rows) {
      for column in clipped(area.column, area.columns, columns) {
        let index = row * columns + column
        cells[index] = Cell(cells[index].text, style)
      }
    }
  }

  /// Draws within an area, whose upper left corner is row 0, column 0; nothing gets outside.
  package mutating func draw(in area: Area, _ drawing: (inout Frame) -> Void) {
    var part = Frame(columns: area.columns, rows: area.rows)
    for row in 0..<part.rows {
      for column in 0..<part.columns {
        part.cells[row * part.columns + column] = self[area.row + row, area.column + column]
      }
    }
    part.blankTornEdges()
    drawing(&part)
    for row in 0..<part.rows where contains(area.row + row, 0) {
      var column = 0
      while column < part.columns {
        let cell = part[row, column]
        let width = part.columnsOfGlyph(row, column)
        write(
          Glyph(cell.text, columns: width), row: area.row + row, column: area.column + column,
          style: cell.style)
        column += width
      }
    }
    if let inner = part.cursor {
      cursor = Position(row: area.row + inner.row, column: area.column + inner.column)
    }
  }

  /// The columns of the glyph that starts in a cell.
  package func columnsOfGlyph(_ row: Int, _ column: Int) -> Int {
    var width = 1
    while column + width < columns, self[row, column + width].text.isEmpty { width += 1 }
    return width
  }

  /// From the first glyph of a row that differs from an earlier frame of this size to the last
  /// one, in whole glyphs; nil where none does, and the whole row where there was no frame.
  package func changedColumns(ofRow row: Int, since earlier: Frame?) -> Range<Int>? {
    guard let earlier else { return 0..<columns }
    let start = row * columns
    func differs(_ column: Int) -> Bool { cells[start + column] != earlier.cells[start + column] }
    guard var first = (0..<columns).first(where: differs),
      var last = (0..<columns).last(where: differs)
    else { return nil }
    while first > 0, cells[start + first].text.isEmpty { first -= 1 }
    while last + 1 < columns, cells[start + last + 1].text.isEmpty { last += 1 }
    return first..<last + 1
  }

  /// Whether a glyph in these columns takes more than one of them.
  package func hasWideGlyph(_ row: Int, _ columns: Range<Int>) -> Bool {
    columns.contains { self[row, $0].text.isEmpty }
  }

  private mutating func write(_ glyph: Glyph, row: Int, column: Int, style: Style) {
    guard row >= 0, row < rows, column + glyph.columns > 0, column < columns else { return }
    if column < 0 || column + glyph.columns > columns {
      // Half of a wide character can't be shown; blanks keep what follows in its place.
      for cut in max(0, column)..<min(columns, column + glyph.columns) {
        write(.blank, row: row, column: cut, style: style)
      }
      return
    }
    freeGlyph(row, column)
    freeGlyph(row, column + glyph.columns - 1)
    for offset in 0..<glyph.columns {
      cells[row * columns + column + offset] = Cell(offset == 0 ? glyph.text : "", style)
    }
  }

  /// Blanks every cell of the wide glyph that covers a cell which is about to be overwritten.
  private mutating func freeGlyph(_ row: Int, _ column: Int) {
    var start = column
    while start > 0, self[row, start].text.isEmpty { start -= 1 }
    let width = columnsOfGlyph(row, start)
    guard width > 1 else { return }
    for covered in start..<start + width {
      cells[row * columns + covered] = Cell(" ", self[row, covered].style)
    }
  }

  /// Blanks what is left of glyphs that start or end outside of this part of a frame.
  private mutating func blankTornEdges() {
    for row in 0..<rows {
      var column = 0
      while column < columns, self[row, column].text.isEmpty {
        cells[row * columns + column] = Cell(" ", self[row, column].style)
        column += 1
      }
      guard columns > 0 else { continue }
      var last = columns - 1
      while last > 0, self[row, last].text.isEmpty { last -= 1 }
      if Glyph.columns(ofShown: self[row, last].text) > columns - last {
        for covered in last..<columns {
          cells[row * columns + covered] = Cell(" ", self[row, covered].style)
        }
      }
    }
  }

  private func contains(_ row: Int, _ column: Int) -> Bool {
    row >= 0 && row < rows && column >= 0 && column < columns
  }

  private func clipped(_ start: Int, _ count: Int, _ limit: Int) -> Range<Int> {
    let lower = min(max(0, start), limit)
    return lower..<max(lower, min(limit, start + count))
  }
}
