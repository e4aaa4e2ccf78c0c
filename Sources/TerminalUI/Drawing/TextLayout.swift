/// A text wrapped at word ends, whose rows know where they lie in it.
package struct TextLayout: Hashable, Sendable {
  package let text: String
  package let rows: [Row]

  /// One row: a half-open range of UTF-8 offsets of the text.
  package struct Row: Hashable, Sendable {
    package let start: Int
    /// Without the line end; spaces at the end of a wrapped row belong to it.
    package let end: Int
    /// Whether a line end or the end of the text follows.
    package let endsLine: Bool
    /// Blank columns before the text.
    package let indent: Int
  }

  /// - Parameter hang: blank columns before every row of a line but its first.
  package init(_ text: String, columns: Int, hang: Int = 0) {
    self.text = text
    var rows: [Row] = []
    var lineStart = 0
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let next = lineStart + line.count + 1
      let line = String(Substring(line.last == 0x0D ? line.dropLast() : line))
      let length = line.utf8.count
      let wrapped = LineWrap(columns: columns, hang: hang).rowStarts(line)
      for (index, start) in wrapped.enumerated() {
        let isLast = index + 1 == wrapped.count
        rows.append(
          Row(
            start: lineStart + start, end: lineStart + (isLast ? length : wrapped[index + 1]),
            endsLine: isLast, indent: index == 0 ? 0 : min(hang, max(0, columns - 1))))
      }
      lineStart = next
    }
    self.rows = rows
  }

  /// The text of a row, without the spaces at its end.
  package func text(of row: Row) -> String {
    var shown = Substring(slice(row.start, row.end))
    if !row.endsLine { while shown.last == " " { shown.removeLast() } }
    return String(shown)
  }

  /// The number of the row in which an offset lies; one at a wrap belongs to the later row.
  package func rowNumber(of offset: Int) -> Int {
    max(0, (rows.firstIndex { $0.start > offset } ?? rows.count) - 1)
  }

  /// The columns of a row that a range of UTF-8 offsets covers, with the indent counted.
  package func columns(of range: Range<Int>, in row: Row) -> Range<Int>? {
    var column = row.indent
    var offset = row.start
    var covered: Range<Int>?
    for character in text(of: row) {
      let next = offset + character.utf8.count
      let width = Glyph(character).columns
      if offset < range.upperBound, range.lowerBound < next {
        covered = (covered?.lowerBound ?? column)..<(column + width)
      }
      offset = next
      column += width
    }
    return covered
  }

  private func slice(_ start: Int, _ end: Int) -> Substring {
    let utf8 = text.utf8
    return text[
      utf8.index(utf8.startIndex, offsetBy: start)..<utf8.index(utf8.startIndex, offsetBy: end)]
  }
}

/// A range of UTF-8 offsets that is drawn in its own style.
package struct Mark: Hashable, Sendable {
  package let range: Range<Int>
  package let style: Style

  package init(_ range: Range<Int>, _ style: Style) {
    self.range = range
    self.style = style
  }
}

extension Frame {
  /// Draws rows of a layout into an area, from its row `first` on; later marks win.
  ///
  /// - Returns: how many rows were drawn.
  @discardableResult
  package mutating func put(
    _ layout: TextLayout, in area: Area, first: Int = 0, style: Style = .text, marks: [Mark] = []
  ) -> Int {
    let shown = layout.rows.dropFirst(max(0, first)).prefix(area.rows)
    for (index, row) in shown.enumerated() {
      put(
        layout.text(of: row), row: area.row + index, column: area.column + row.indent,
        style: style, maxColumns: area.columns - row.indent)
      for mark in marks where mark.range.lowerBound < row.end && row.start < mark.range.upperBound {
        guard let columns = layout.columns(of: mark.range, in: row) else { continue }
        restyle(
          Area(
            row: area.row + index, column: area.column + columns.lowerBound, rows: 1,
            columns: min(columns.upperBound, area.columns) - columns.lowerBound),
          style: mark.style)
      }
    }
    return shown.count
  }
}
