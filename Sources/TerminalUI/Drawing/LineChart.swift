/// A line through values, drawn in box characters.
struct LineChart {
  let values: [Double]
  let range: ClosedRange<Double>
  let rows: Int
  let columns: Int

  /// Columns from one value to the next; values that don't fit are left out at the front.
  var step: Int { max(1, min(6, columns / max(1, values.count))) }

  var shown: [Double] { Array(values.suffix(max(1, columns / step))) }

  /// The rows from the top down, without the axis.
  var lines: [String] {
    let rows = max(2, rows)
    let heights = shown.map { row(of: $0, rows) }
    let width = max(1, heights.count * step)
    var cells = Array(repeating: Array(repeating: Character(" "), count: width), count: rows)
    for (index, height) in heights.enumerated() {
      let start = index * step
      let next = index + 1 < heights.count ? heights[index + 1] : height
      for column in start..<start + step { cells[height][column] = "─" }
      guard next != height else { continue }
      let turn = start + step - 1
      cells[height][turn] = next > height ? "╮" : "╯"
      cells[next][turn] = next > height ? "╰" : "╭"
      for between in min(height, next) + 1..<max(height, next) { cells[between][turn] = "│" }
    }
    return cells.map { String($0) }
  }

  /// Counted from the top.
  private func row(of value: Double, _ rows: Int) -> Int {
    let bounded = min(max(value, range.lowerBound), range.upperBound)
    let share = (bounded - range.lowerBound) / (range.upperBound - range.lowerBound)
    return rows - 1 - Int((share * Double(rows - 1)).rounded())
  }
}
