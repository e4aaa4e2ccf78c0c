extension Frame {
  /// The frame as lines of text, then the runs of style that differ from plain text, then the
  /// cursor: what golden files hold.
  package var screenText: String {
    var lines = ["\(columns)x\(rows)"]
    for row in 0..<rows {
      lines.append("│" + text(ofRow: row))
    }
    for row in 0..<rows {
      for run in styleRuns(row) where run.style != .text {
        lines.append(
          "style \(row):\(run.columns.lowerBound)..<\(run.columns.upperBound) \(run.style)")
      }
    }
    if let cursor { lines.append("cursor \(cursor.row):\(cursor.column)") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The text of a row, without spaces at its end.
  package func text(ofRow row: Int) -> String {
    guard row >= 0, row < rows else { return "" }
    var text = cells[row * columns..<(row + 1) * columns].map(\.text).joined()
    while text.last == " " { text.removeLast() }
    return text
  }

  /// The stretches of a row that have one style.
  package func styleRuns(_ row: Int) -> [(columns: Range<Int>, style: Style)] {
    var runs: [(columns: Range<Int>, style: Style)] = []
    for column in 0..<columns {
      let style = self[row, column].style
      if let last = runs.last, last.style == style {
        runs[runs.count - 1].columns = last.columns.lowerBound..<column + 1
      } else {
        runs.append((column..<column + 1, style))
      }
    }
    return runs
  }
}
