/// A screen that says something and has an editor below it.
protocol AskingScreen {
  var editor: TextEditor { get set }
  /// What stands in an empty editor.
  static var example: String { get }
  func intro(_ body: Area) -> Document
}

extension AskingScreen {
  func editorArea(_ body: Area) -> Area {
    let used = min(intro(body).rows.count, max(0, body.rows - 2))
    return Area(
      row: body.row + used, column: body.column, rows: body.rows - used,
      columns: min(body.columns, 76))
  }

  mutating func fit(_ body: Area) {
    let area = editorArea(body)
    guard area.columns != editor.columns || area.rows != editor.rows else { return }
    editor.resize(columns: area.columns, rows: area.rows)
  }

  func draw(in area: Area, _ frame: inout Frame) {
    let place = editorArea(area)
    let head = Area(
      row: area.row, column: area.column, rows: place.row - area.row, columns: area.columns)
    frame.put(intro(area), in: head, first: 0)
    if editor.isEmpty {
      frame.put(
        Self.example, row: place.row, column: place.column, style: .quiet,
        maxColumns: place.columns)
    }
    editor.draw(in: &frame, row: place.row, column: place.column)
  }
}
