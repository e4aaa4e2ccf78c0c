/// What the mouse does in an editor; rows and columns are those of its visible place.
extension TextEditor {
  /// Puts the cursor where the button was pressed; pressed twice there, it selects the word, and
  /// three times the line.
  package mutating func press(row: Int, column: Int, times: Int = 1) {
    search = nil
    isMarking = false
    anchor = nil
    let target = place(atRow: row, column: column)
    move(to: target)
    pressed = target
    let around: (EditorText.Place, EditorText.Place)? =
      switch times {
      case ...1: nil
      case 2: content.word(around: target)
      default:
        (
          EditorText.Place(line: target.line, offset: 0),
          EditorText.Place(line: target.line, offset: content.lines[target.line].count)
        )
      }
    if let (start, end) = around {
      anchor = start
      pressed = start
      place = end
    }
    finishMouse()
  }

  /// Selects from where the button was pressed; beyond the edge the view follows.
  package mutating func drag(row: Int, column: Int) {
    guard let pressed else { return }
    anchor = pressed
    place = place(atRow: row, column: column)
    goal = nil
    finishMouse()
  }

  /// Moves the view, and the cursor only as far as it would get out of view.
  package mutating func scroll(by count: Int) {
    pressed = nil
    top = row(top, movedBy: count)
    let last = EditorText.Place(line: content.lines.count - 1, offset: content.end.offset)
    let lastRow = RowPlace(line: last.line, row: content.lines[last.line].rowCount - 1)
    top = max(RowPlace(line: 0, row: 0), min(top, row(lastRow, movedBy: 1 - rows)))
    let here = RowPlace(line: place.line, row: content.lines[place.line].row(of: place.offset))
    let bottom = row(top, movedBy: rows - 1)
    let column = goal ?? cursorColumn
    if here < top { move(to: place(in: top, column: column)) }
    if here > bottom { move(to: place(in: bottom, column: column)) }
    if here < top || here > bottom { goal = column }
    finishMouse()
  }

  private func place(atRow number: Int, column: Int) -> EditorText.Place {
    let here = row(top, movedBy: number)
    // Below the last row is the end of the text, as in any text box.
    if number > 0, row(top, movedBy: number - 1) == here { return content.end }
    return place(in: here, column: max(0, column))
  }
}

extension EditorText {
  /// The ends of the word at a place, or of the other characters between two words.
  fileprivate func word(around place: Place) -> (Place, Place) {
    guard let here = character(at: place), here != "\n" else { return (place, place) }
    func isAlike(_ other: Character) -> Bool {
      other != "\n" && other.isOfWord == here.isOfWord && other.isWhitespace == here.isWhitespace
    }
    var start = place
    while let before = before(start), let other = character(at: before), isAlike(other) {
      start = before
    }
    var end = place
    while let other = character(at: end), isAlike(other), let next = after(end) { end = next }
    return (start, end)
  }
}
