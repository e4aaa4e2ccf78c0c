import Interview
import RubricEngine

extension InterviewScreen {
  /// Where the question, the editor and the cue stand.
  struct Layout: Hashable {
    let head: Area
    let editor: Area
    let cue: Area
    let isWide: Bool
  }

  static let wideColumns = 116
  private static let sideColumns = 46

  func layout(_ body: Area) -> Layout {
    let cueRows = PartWords(part).cue == nil || body.rows < 8 ? 0 : 1
    if body.columns >= Self.wideColumns {
      let column = body.column + Self.sideColumns + 3
      let columns = min(100, body.columns - Self.sideColumns - 3)
      let rows = body.rows - cueRows
      return Layout(
        head: Area(
          row: body.row, column: body.column, rows: body.rows, columns: Self.sideColumns),
        editor: Area(row: body.row, column: column, rows: rows, columns: columns),
        cue: Area(row: body.row + rows, column: column, rows: cueRows, columns: columns),
        isWide: true)
    }
    let fewest = showsHint ? 2 : max(3, body.rows / 3)
    let wanted = head(columns: body.columns, rows: body.rows - cueRows - fewest - 1)
    let headRows = min(wanted.rows.count, max(0, body.rows - cueRows - fewest - 1))
    let editorRow = body.row + headRows + 1
    let editorRows = body.rows - headRows - 1 - cueRows
    return Layout(
      head: Area(row: body.row, column: body.column, rows: headRows, columns: body.columns),
      editor: Area(row: editorRow, column: body.column, rows: editorRows, columns: body.columns),
      cue: Area(
        row: editorRow + editorRows, column: body.column, rows: cueRows, columns: body.columns),
      isWide: false)
  }

  /// Gives the editor the size of its place.
  mutating func fit(_ body: Area) {
    let area = layout(body).editor
    guard area.columns != editor.columns || area.rows != editor.rows else { return }
    editor.resize(columns: area.columns, rows: area.rows)
  }

  /// The question and what the part is for, in as many rows as there are.
  func head(columns: Int, rows: Int) -> Document {
    let words = PartWords(part)
    var full = Document(columns: columns)
    if let followUp = session.followUp {
      full.add(session.prompt.text, .quiet)
      full.add(followUp.question)
    } else {
      full.add(session.prompt.text)
    }
    full.add(words.purpose, .quiet)
    if showsHint {
      if let reason = session.followUp?.reason { full.add(reason, .accent) }
      full.add(words.hint, .accent)
    }
    guard full.rows.count > rows else { return full }

    // What was asked for last stays whole; the rest gives way.
    var short = Document(columns: columns)
    if showsHint {
      short.add(words.hint, .accent)
      return short
    }
    if let followUp = session.followUp {
      short.add(followUp.question)
    } else {
      short.add(session.prompt.text)
    }
    if short.rows.count + TextLayout(words.purpose, columns: columns).rows.count <= rows {
      short.add(words.purpose, .quiet)
    }
    return short
  }

  /// The left pane of a wide screen.
  func side(columns: Int, rows: Int) -> Document {
    let words = PartWords(part)
    var side = Document(columns: columns)
    side.add(session.prompt.text)
    side.add("")
    if let followUp = session.followUp {
      side.add(followUp.question, .title)
      if let reason = followUp.reason { side.add(reason, .quiet) }
      side.add("")
    }
    side.add(words.purpose, .quiet)
    if showsHint {
      side.add("")
      side.add(words.hint, .accent)
    }
    for part in session.submission.parts where part < self.part {
      let text = session.text(of: part)
      guard !text.isBlank else { continue }
      side.add("")
      side.add("Your \(PartWords(part).title.lowercased())", .accent)
      // No more than could be visible, for a part may hold a megabyte.
      side.add(String(text.trimmed.prefix(columns * rows)), .quiet)
    }
    return side
  }
}

extension App {
  func draw(_ screen: InterviewScreen, in area: Area, _ frame: inout Frame) {
    let layout = screen.layout(area)
    if layout.isWide {
      frame.put(
        screen.side(columns: layout.head.columns, rows: layout.head.rows), in: layout.head, first: 0
      )
      frame.fill(
        Area(
          row: area.row, column: layout.editor.column - 2, rows: area.rows, columns: 1),
        with: "│", style: .border)
    } else {
      let head = screen.head(
        columns: layout.head.columns, rows: layout.head.rows)
      frame.put(head, in: layout.head, first: 0)
      rule(&frame, row: layout.editor.row - 1)
    }
    if screen.editor.isEmpty {
      frame.put(
        "Write here, in prose or in bullets.", row: layout.editor.row,
        column: layout.editor.column, style: .quiet, maxColumns: layout.editor.columns)
    }
    screen.editor.draw(in: &frame, row: layout.editor.row, column: layout.editor.column)
    if let cue = PartWords(screen.part).cue, layout.cue.rows > 0 {
      let used = frame.put(
        "End with: ", row: layout.cue.row, column: layout.cue.column, style: .quiet)
      frame.put(
        cue, row: layout.cue.row, column: layout.cue.column + used, style: .accent,
        maxColumns: layout.cue.columns - used)
    }
  }
}
