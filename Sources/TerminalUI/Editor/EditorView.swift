extension TextEditor {
  /// A row of text as it is visible.
  package struct VisibleRow: Hashable, Sendable {
    /// Without the spaces at a wrap.
    package let text: String
    /// The UTF-8 offsets of the whole text that the row shows.
    package let range: Range<Int>
    /// Where the row starts.
    let place: EditorText.Place
  }

  /// The rows from the first visible one on, at most as many as the editor is high.
  package var visibleRows: [VisibleRow] {
    var shown: [VisibleRow] = []
    var lineStart = content.offset(of: EditorText.Place(line: top.line, offset: 0))
    var row = top.row
    for (number, line) in zip(top.line..., content.lines[top.line...]) {
      while row < line.rowCount {
        guard shown.count < rows else { return shown }
        let range = line.start(ofRow: row)..<line.end(ofRow: row)
        let text = line.text[line.index(range.lowerBound)..<line.index(range.upperBound)]
        shown.append(
          VisibleRow(
            text: String(text), range: lineStart + range.lowerBound..<lineStart + range.upperBound,
            place: EditorText.Place(line: number, offset: range.lowerBound)))
        row += 1
      }
      row = 0
      lineStart += line.count + 1
    }
    return shown
  }

  /// How many rows of text are above the visible ones, and how many below.
  package var hiddenRows: (above: Int, below: Int) {
    let above = content.lines[..<top.line].reduce(top.row) { $0 + $1.rowCount }
    let all = content.lines.reduce(0) { $0 + $1.rowCount }
    return (above, max(0, all - above - rows))
  }

  /// Where the cursor stands within the visible rows.
  package var cursorPosition: Frame.Position {
    let row = content.lines[place.line].row(of: place.offset)
    let above: Int
    if place.line == top.line {
      above = row - top.row
    } else {
      let between = content.lines[(top.line + 1)..<max(top.line + 1, place.line)]
      above =
        content.lines[top.line].rowCount - top.row + between.reduce(0) { $0 + $1.rowCount } + row
    }
    return Frame.Position(row: above, column: min(cursorColumn, columns - 1))
  }

  /// Draws the text with its selection, and puts the cursor where it stands.
  package func draw(in frame: inout Frame, row: Int, column: Int, style: Style = .text) {
    let visibleRows = visibleRows
    let selected = search.flatMap { found in found.current.map { found.matches[$0] } } ?? selected
    let matches = search.flatMap { found in
      visibleRows.last.map { found.matches(in: top.line...$0.place.line) }
    }
    for (index, visible) in visibleRows.enumerated() {
      var used = 0
      var place = visible.place
      let marked = matches?.filter { $0.lowerBound.line == place.line } ?? []
      for character in visible.text {
        let isMarked = marked.contains { $0.contains(place) }
        let isSelected = selected.map { $0.contains(place) } ?? false
        used += frame.put(
          String(character), row: row + index, column: column + used,
          style: isSelected ? .selectedText : isMarked ? .watch : style,
          maxColumns: columns - used)
        place.offset += character.utf8.count
      }
      // A selected line end can be seen, also on an empty line.
      if used < columns, let selected, selected.contains(place), endsLine(at: place) {
        frame.put(" ", row: row + index, column: column + used, style: .selectedText)
      }
    }
    let position = cursorPosition
    if position.row >= 0, position.row < rows {
      frame.cursor = Frame.Position(row: row + position.row, column: column + position.column)
    }
  }

  /// Moves the view as little as shows the cursor, and leaves no empty rows at the end for
  /// which there is text above.
  mutating func showCursor() {
    let lastLine = content.lines.count - 1
    if top.line > lastLine { top = RowPlace(line: lastLine, row: 0) }
    top.row = min(top.row, content.lines[top.line].rowCount - 1)
    let lastRow = RowPlace(line: lastLine, row: content.lines[lastLine].rowCount - 1)
    top = min(top, row(lastRow, movedBy: 1 - rows))
    let here = RowPlace(line: place.line, row: content.lines[place.line].row(of: place.offset))
    top = min(top, here)
    top = max(top, row(here, movedBy: 1 - rows))
  }

  private func endsLine(at place: EditorText.Place) -> Bool {
    place.line + 1 < content.lines.count && place.offset == content.lines[place.line].count
  }
}
