/// Changes that look at the whole line or at what stands on both sides of the cursor.
extension TextEditor {
  /// A line end, with the bullet of the line before it where that has one.
  mutating func breakLine() -> Outcome {
    guard selected == nil, let bullet = Bullet(content.lines[place.line].text),
      place.offset >= bullet.count
    else { return insert("\n", isStep: true) }
    if content.lines[place.line].count == bullet.count {
      // Enter on an empty item ends the list.
      let start = EditorText.Place(line: place.line, offset: 0)
      return change(start..<place, to: "")
    }
    return insert("\n" + bullet.next, isStep: true)
  }

  /// Moves the item of a list two columns in or out; elsewhere the key is not the editor's.
  mutating func indent(outwards: Bool) -> Outcome {
    let line = content.lines[place.line].text
    guard selected == nil, Bullet(line) != nil else { return .ignored }
    let start = EditorText.Place(line: place.line, offset: 0)
    let before = content.text(start..<place)
    guard outwards else {
      guard content.byteCount + 2 <= limit else { return .refused(fullReason) }
      return change(start..<place, to: "  " + before)
    }
    let spaces = min(2, line.prefix { $0 == " " }.count)
    guard spaces > 0 else { return .moved }
    if before.utf8.count >= spaces {
      return change(start..<place, to: String(before.dropFirst(spaces)))
    }
    return change(start..<EditorText.Place(line: place.line, offset: spaces), to: "")
  }

  /// Swaps the characters around the cursor, at the end of a line those before it.
  mutating func transposeCharacters() -> Outcome {
    let isAtEnd = place.offset == content.lines[place.line].count
    guard let middle = isAtEnd ? content.before(place) : place,
      let start = content.before(middle), let end = content.after(middle),
      start.line == end.line
    else { return .moved }
    return change(start..<end, to: content.text(middle..<end) + content.text(start..<middle))
  }

  /// Swaps the word before the cursor with the one at it or after it.
  mutating func transposeWords() -> Outcome {
    let end = content.wordEnd(after: place)
    let second = content.wordStart(before: end)
    let first = content.wordStart(before: second)
    let firstEnd = content.wordEnd(after: first)
    guard first < firstEnd, firstEnd <= second, second < end else { return .moved }
    return change(
      first..<end,
      to: content.text(second..<end) + content.text(firstEnd..<second)
        + content.text(first..<firstEnd))
  }

  /// A change that is a step of its own to undo.
  private mutating func change(_ range: Range<EditorText.Place>, to text: String) -> Outcome {
    guard !content.text(range).utf8.elementsEqual(text.utf8) else { return .moved }
    history.seal()
    let edit = replace(range, with: text)
    history.seal()
    return .edited([edit])
  }
}
