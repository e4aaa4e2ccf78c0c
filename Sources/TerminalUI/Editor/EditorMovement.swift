extension TextEditor {
  /// What a key does that changes no text, or nil where it isn't such a key.
  mutating func moved(by key: Key) -> Outcome? {
    switch key {
    case .left, .control("b"): step(keepsSelection: false) { $0.before($1) }
    case .right, .control("f"): step(keepsSelection: false) { $0.after($1) }
    case .shiftLeft: step(keepsSelection: true) { $0.before($1) }
    case .shiftRight: step(keepsSelection: true) { $0.after($1) }
    case .up, .control("p"): vertically(by: -1)
    case .down, .control("n"): vertically(by: 1)
    case .shiftUp: vertically(by: -1, extends: true)
    case .shiftDown: vertically(by: 1, extends: true)
    case .pageUp, .alt("v"): page(-1)
    case .pageDown: page(1)
    case .shiftPageUp: page(-1, extends: true)
    case .shiftPageDown: page(1, extends: true)
    case .home, .control("a"): move(to: home())
    case .end, .control("e"): move(to: end())
    case .shiftHome: move(to: home(), extends: true)
    case .shiftEnd: move(to: end(), extends: true)
    case .controlHome, .alt("<"): move(to: content.start)
    case .controlEnd, .alt(">"): move(to: content.end)
    case .controlLeft, .alt("b"): move(to: content.wordStart(before: place))
    case .controlRight, .alt("f"): move(to: content.wordEnd(after: place))
    case .controlUp: move(to: paragraph(-1))
    case .controlDown: move(to: paragraph(1))
    case .shiftControlLeft: move(to: content.wordStart(before: place), extends: true)
    case .shiftControlRight: move(to: content.wordEnd(after: place), extends: true)
    case .shiftControlUp: move(to: paragraph(-1), extends: true)
    case .shiftControlDown: move(to: paragraph(1), extends: true)
    case .shiftControlHome: move(to: content.start, extends: true)
    case .shiftControlEnd: move(to: content.end, extends: true)
    case .control(" "): mark()
    case .alt("a"): selectAll()
    case .escape:
      guard anchor != nil else { return nil }
      anchor = nil
      isMarking = false
    default: return nil
    }
    return .moved
  }

  mutating func move(to target: EditorText.Place, extends: Bool = false) {
    if extends {
      anchor = anchor ?? place
    } else if !isMarking {
      anchor = nil
    }
    place = target
    goal = nil
  }

  private mutating func step(
    keepsSelection: Bool, _ next: (EditorText, EditorText.Place) -> EditorText.Place?
  ) {
    if !keepsSelection, !isMarking, let selected {
      // An arrow leaves a selection at the side that it points to.
      let goesBack = (next(content, place) ?? place) < place || place == content.start
      return move(to: goesBack ? selected.lowerBound : selected.upperBound)
    }
    move(to: next(content, place) ?? place, extends: keepsSelection)
  }

  private mutating func vertically(by count: Int, extends: Bool = false) {
    let column = goal ?? cursorColumn
    let here = RowPlace(line: place.line, row: content.lines[place.line].row(of: place.offset))
    let there = row(here, movedBy: count)
    if there == here {
      move(to: count < 0 ? content.start : content.end, extends: extends)
    } else {
      move(to: place(in: there, column: column), extends: extends)
      goal = column
    }
  }

  private mutating func page(_ direction: Int, extends: Bool = false) {
    let count = direction * max(1, rows - 1)
    top = row(top, movedBy: count)
    vertically(by: count, extends: extends)
  }

  /// The start of the visual row; pressed there, the start of the line.
  private func home() -> EditorText.Place {
    let line = content.lines[place.line]
    let start = line.start(ofRow: line.row(of: place.offset))
    return EditorText.Place(line: place.line, offset: start == place.offset ? 0 : start)
  }

  /// The end of the visual row; pressed there, the end of the line.
  private func end() -> EditorText.Place {
    let row = RowPlace(line: place.line, row: content.lines[place.line].row(of: place.offset))
    let end = lastPlace(of: row)
    return end == place
      ? EditorText.Place(line: place.line, offset: content.lines[place.line].count) : end
  }

  /// The next start of a line behind an empty one, or the edge of the text.
  private func paragraph(_ direction: Int) -> EditorText.Place {
    var line = place.line + direction
    while content.lines.indices.contains(line) {
      if content.lines[line].count == 0 { return EditorText.Place(line: line, offset: 0) }
      line += direction
    }
    return direction < 0 ? content.start : content.end
  }

  private mutating func mark() {
    isMarking.toggle()
    anchor = isMarking ? place : nil
  }

  private mutating func selectAll() {
    anchor = content.start
    place = content.end
    goal = nil
  }

  /// The column of the cursor within its row.
  var cursorColumn: Int {
    let line = content.lines[place.line]
    let start = line.start(ofRow: line.row(of: place.offset))
    return DisplayWidth.columns(
      of: String(line.text[line.index(start)..<line.index(place.offset)]))
  }

  /// The row some rows further, or the first or last one.
  func row(_ from: RowPlace, movedBy count: Int) -> RowPlace {
    var place = from
    var rest = count
    while rest < 0 {
      if place.row + rest >= 0 { return RowPlace(line: place.line, row: place.row + rest) }
      guard place.line > 0 else { return RowPlace(line: 0, row: 0) }
      rest += place.row + 1
      place = RowPlace(line: place.line - 1, row: content.lines[place.line - 1].rowCount - 1)
    }
    while rest > 0 {
      let last = content.lines[place.line].rowCount - 1
      if place.row + rest <= last { return RowPlace(line: place.line, row: place.row + rest) }
      guard place.line + 1 < content.lines.count else {
        return RowPlace(line: place.line, row: last)
      }
      rest -= last - place.row + 1
      place = RowPlace(line: place.line + 1, row: 0)
    }
    return place
  }

  /// The last place that is shown in a row: before the wrap where one follows.
  private func lastPlace(of row: RowPlace) -> EditorText.Place {
    let line = content.lines[row.line]
    let end = EditorText.Place(line: row.line, offset: line.end(ofRow: row.row))
    guard row.row + 1 < line.rowCount else { return end }
    let before = content.before(end) ?? end
    return max(before, EditorText.Place(line: row.line, offset: line.start(ofRow: row.row)))
  }

  func place(in row: RowPlace, column: Int) -> EditorText.Place {
    let line = content.lines[row.line]
    let last = lastPlace(of: row)
    var place = EditorText.Place(line: row.line, offset: line.start(ofRow: row.row))
    var used = 0
    while place < last, let character = content.character(at: place) {
      used += Glyph(character).columns
      guard used <= column, let next = content.after(place) else { break }
      place = next
    }
    return min(place, last)
  }
}
