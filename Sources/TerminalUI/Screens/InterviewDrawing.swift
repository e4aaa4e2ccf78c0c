import Interview
import RubricEngine

extension InterviewScreen {
  /// Where the question, the editor and the line under it stand.
  struct Layout: Hashable {
    let head: Area
    /// Without rows where a hint takes the place of the text.
    let editor: Area
    let status: Area
    /// Without rows where no outline is wanted.
    let outline: Area
    let isWide: Bool
  }

  static let wideColumns = 116
  private static let sideColumns = 46

  func layout(_ whole: Area) -> Layout {
    var body = whole
    let isWide = whole.columns >= Self.wideColumns
    let outlineRows = outline == nil ? 0 : isWide ? 9 : whole.rows >= 16 ? 5 : 1
    body.rows -= outlineRows
    let outlineRow = body.row + body.rows
    let statusRows = hasStatus(body) ? 1 : 0
    if isWide {
      let column = body.column + Self.sideColumns + 3
      let columns = min(100, body.columns - Self.sideColumns - 3)
      let rows = body.rows - statusRows
      return Layout(
        head: Area(
          row: body.row, column: body.column, rows: whole.rows, columns: Self.sideColumns),
        editor: Area(row: body.row, column: column, rows: rows, columns: columns),
        status: Area(row: body.row + rows, column: column, rows: statusRows, columns: columns),
        outline: Area(row: outlineRow, column: column, rows: outlineRows, columns: columns),
        isWide: true)
    }
    let room = body.rows - statusRows - 1
    let headRows: Int
    if hint != nil, !fitsHint(columns: body.columns, rows: room - 2) {
      headRows = body.rows
    } else {
      let most = max(0, room - (hint == nil ? max(3, body.rows / 3) : 2))
      headRows = min(head(columns: body.columns, rows: most).rows.count, most)
    }
    let editorRow = body.row + headRows + 1
    let editorRows = max(0, body.row + body.rows - editorRow - statusRows)
    return Layout(
      head: Area(row: body.row, column: body.column, rows: headRows, columns: body.columns),
      editor: Area(row: editorRow, column: body.column, rows: editorRows, columns: body.columns),
      status: Area(
        row: editorRow + editorRows, column: body.column,
        rows: headRows < body.rows ? statusRows : 0, columns: body.columns),
      outline: Area(
        row: outlineRow, column: body.column, rows: outlineRows, columns: body.columns),
      isWide: false)
  }

  /// Whether the line under the text says something.
  private func hasStatus(_ body: Area) -> Bool {
    editor.search != nil || editor.isMarkSet
      || (PartWords(part).cue != nil && body.rows >= (hint == nil ? 8 : 14))
  }

  /// Gives the editor the size of its place.
  mutating func fit(_ body: Area) {
    let area = layout(body).editor
    guard area.rows > 0, area.columns != editor.columns || area.rows != editor.rows else { return }
    editor.resize(columns: area.columns, rows: area.rows)
  }

  private func fitsHint(columns: Int, rows: Int) -> Bool {
    var document = Document(columns: columns)
    addQuestion(to: &document)
    addHint(to: &document)
    return document.rows.count <= rows
  }

  /// The question and what the part is for, in as many rows as there are.
  func head(columns: Int, rows: Int) -> Document {
    let words = PartWords(part)
    var full = Document(columns: columns)
    if let followUp = session.followUp {
      full.add(session.press == nil ? session.prompt.text : followUp.question, .quiet)
    }
    addQuestion(to: &full)
    full.add(words.purpose, .quiet)
    if hint != nil, let reason = session.followUp?.reason { full.add(reason, .quiet) }
    addHint(to: &full)
    guard full.rows.count > rows else { return full }

    // The question stays, and what was asked for last; the rest gives way.
    var short = Document(columns: columns)
    guard hint == nil else {
      var asked = Document(columns: columns)
      addHint(to: &asked)
      addQuestion(to: &short)
      short.shorten(to: max(1, rows - asked.rows.count))
      for row in asked.rows { short.add(row) }
      return short
    }
    addQuestion(to: &short, isShort: true)
    if short.rows.count + TextLayout(words.purpose, columns: columns).rows.count <= rows {
      short.add(words.purpose, .quiet)
    }
    short.shorten(to: rows)
    return short
  }

  private func addQuestion(to document: inout Document, isShort: Bool = false) {
    if let press = session.press { return document.add(press, .title) }
    let interruption = session.draft.interruption?.chosen.question
    if interruption == nil || !isShort {
      document.add(session.followUp?.question ?? session.prompt.text)
    }
    if let interruption { document.add("Cutting in: \(interruption)", .title) }
  }

  private func addHint(to document: inout Document) {
    guard let hint else { return }
    switch hint {
    case .nudge:
      document.add(hints.nudge, .accent)
    case .checklist:
      for item in hints.checklist {
        document.add(StyledText(item, .accent), indent: 2, label: StyledText("·", .accent))
      }
    case .example: document.add(hints.example, .accent)
    }
  }

  /// The left pane of a wide screen.
  func side(columns: Int, rows: Int, rereadKey: String) -> Document {
    let words = PartWords(part)
    var side = Document(columns: columns)
    side.add(session.prompt.text)
    if let interruption = session.draft.interruption {
      side.add("")
      side.add("Cutting in: \(interruption.chosen.question)", .title)
    }
    side.add("")
    if let followUp = session.followUp {
      side.add(followUp.question, session.press == nil ? .title : .text)
      if let press = session.press { side.add(press, .title) }
      if hint != nil, let reason = followUp.reason { side.add(reason, .quiet) }
      side.add("")
    }
    side.add(words.purpose, .quiet)
    if hint != nil {
      side.add("")
      addHint(to: &side)
    }
    for part in session.submission.parts where part < self.part {
      let text = session.text(of: part)
      guard !text.isBlank else { continue }
      side.add("")
      side.add("Your \(PartWords(part).title.lowercased())", .accent)
      // No more than could be visible, for a part may hold a megabyte.
      side.add(String(text.trimmed.prefix(columns * rows)), .quiet)
    }
    guard side.rows.count > rows else { return side }
    side.shorten(to: rows - 1)
    side.add("\(rereadKey) shows all of it.", .quiet)
    return side
  }
}

extension App {
  func draw(_ screen: InterviewScreen, in area: Area, _ frame: inout Frame) {
    let layout = screen.layout(area)
    if layout.isWide {
      frame.put(
        screen.side(
          columns: layout.head.columns, rows: layout.head.rows, rereadKey: keyName(.reread)),
        in: layout.head, first: 0
      )
      frame.fill(
        Area(
          row: area.row, column: layout.editor.column - 2, rows: area.rows, columns: 1),
        with: "│", style: .border)
      drawOutline(screen, layout, &frame)
    } else {
      frame.put(
        screen.head(columns: layout.head.columns, rows: layout.head.rows), in: layout.head, first: 0
      )
      drawOutline(screen, layout, &frame)
      guard layout.editor.rows > 0 else { return }
      rule(&frame, row: layout.editor.row - 1)
    }
    if screen.editor.isEmpty {
      frame.put(
        "Write here, in prose or in bullets.", row: layout.editor.row,
        column: layout.editor.column, style: .quiet, maxColumns: layout.editor.columns)
    }
    screen.editor.draw(in: &frame, row: layout.editor.row, column: layout.editor.column)
    drawHiddenRows(screen.editor, layout, &frame)
    if layout.status.rows > 0 { drawStatus(screen, layout.status, &frame) }
  }

  private func drawOutline(
    _ screen: InterviewScreen, _ layout: InterviewScreen.Layout, _ frame: inout Frame
  ) {
    guard let outline = screen.outline, layout.outline.rows > 0 else { return }
    let document = outline.document(columns: layout.outline.columns, rows: layout.outline.rows)
    frame.put(document, in: layout.outline, first: 0)
  }

  /// How much text is out of view, on the rule next to it.
  private func drawHiddenRows(
    _ editor: TextEditor, _ layout: InterviewScreen.Layout, _ frame: inout Frame
  ) {
    let hidden = editor.hiddenRows
    guard hidden.above + hidden.below > 0 else { return }
    let row = layout.isWide ? rows - 2 : layout.editor.row - 1
    guard !layout.isWide || self.layout.footerHasRule else { return }
    let pieces =
      (hidden.above > 0 ? ["↑\(hidden.above)"] : [])
      + (hidden.below > 0 ? ["↓\(hidden.below)"] : [])
    let text = " \(pieces.joined(separator: " ")) "
    frame.put(text, row: row, column: columns - 2 - DisplayWidth.columns(of: text), style: .quiet)
  }

  private func drawStatus(_ screen: InterviewScreen, _ area: Area, _ frame: inout Frame) {
    if let search = screen.editor.search {
      let count =
        search.query.isEmpty
        ? "" : search.current.map { "  \($0 + 1) of \(search.matchCount)" } ?? "  not found"
      let label = frame.put("Find: ", row: area.row, column: area.column, style: .accent)
      let room = max(1, area.columns - label - DisplayWidth.columns(of: count) - 1)
      // The end of a long search is where the typing goes on.
      var shown = Substring(search.query)
      while DisplayWidth.columns(of: String(shown)) > room { shown.removeFirst() }
      let column = area.column + label
      let used = frame.put(String(shown), row: area.row, column: column)
      frame.put(count, row: area.row, column: column + used, style: .quiet)
      frame.cursor = Frame.Position(row: area.row, column: column + used)
    } else if screen.editor.isMarkSet {
      let long = "Selecting: move, then Alt-W copies, Ctrl-X cuts, Esc ends."
      frame.put(
        area.columns < long.utf8.count ? "Selecting; Esc ends it." : long, row: area.row,
        column: area.column, style: .accent, maxColumns: area.columns)
    } else if let cue = PartWords(screen.part).cue {
      let used = frame.put("End with: ", row: area.row, column: area.column, style: .quiet)
      frame.put(
        cue, row: area.row, column: area.column + used, style: .accent,
        maxColumns: area.columns - used)
    }
  }
}
