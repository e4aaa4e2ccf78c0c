/// A text box of several lines, as a value: keys in, changes out.
package struct TextEditor: Hashable, Sendable {
  /// What a key did.
  package enum Outcome: Hashable, Sendable {
    /// The key means nothing to an editor, and others may use it.
    case ignored
    /// Only the cursor, the selection or the view moved.
    case moved
    /// The text changed by these edits, in this order.
    case edited([TextEdit])
    /// The text stayed as it was, for this reason.
    case refused(String)
  }

  /// The largest text in UTF-8 bytes.
  package let limit: Int
  package private(set) var columns: Int
  package private(set) var rows: Int

  var content: EditorText
  var place: EditorText.Place
  /// The other end of the selection.
  var anchor: EditorText.Place?
  /// Whether plain movements extend the selection.
  var isMarking = false
  /// The column that up and down return to.
  var goal: Int?
  /// The first visible row.
  var top = RowPlace(line: 0, row: 0)
  var history = EditHistory()
  package internal(set) var search: TextSearch?
  /// Where the mouse button was pressed last.
  var pressed: EditorText.Place?
  private var kills = KillRing()

  struct RowPlace: Hashable, Sendable, Comparable {
    var line: Int
    var row: Int
    static func < (a: RowPlace, b: RowPlace) -> Bool { (a.line, a.row) < (b.line, b.row) }
  }

  /// - Parameter cursor: a UTF-8 offset; the end of the text where it is nil.
  package init(
    _ text: String = "", cursor: Int? = nil, columns: Int = 80, rows: Int = 24,
    limit: Int = 1 << 20
  ) {
    self.limit = limit
    self.columns = max(1, columns)
    self.rows = max(1, rows)
    content = EditorText(TypedText.cleaned(text), wrap: Self.wrap(columns))
    place = content.end
    if let cursor { place = content.rounded(content.place(at: cursor)) }
    showCursor()
  }

  package var text: String { content.whole }
  package var byteCount: Int { content.byteCount }
  package var isEmpty: Bool { content.byteCount == 0 }
  package var wordCount: Int { content.wordCount }
  /// The UTF-8 offset of the cursor.
  package var cursor: Int { content.offset(of: place) }
  /// Whether plain movements extend the selection.
  package var isMarkSet: Bool { isMarking }
  package var canUndo: Bool { !history.undoable.isEmpty }
  package var canRedo: Bool { !history.redoable.isEmpty }

  /// The selected UTF-8 offsets, or nil where nothing is selected.
  package var selection: Range<Int>? {
    selected.map { content.offset(of: $0.lowerBound)..<content.offset(of: $0.upperBound) }
  }

  package var selectedText: String? { selected.map(content.text) }

  var selected: Range<EditorText.Place>? {
    guard let anchor, anchor != place else { return nil }
    return min(anchor, place)..<max(anchor, place)
  }

  /// Takes over what was cut or copied in another editor.
  package mutating func takeCuts(of other: TextEditor) {
    kills = other.kills
    kills.passKey()
  }

  /// Gives the editor the size of the place where it is drawn.
  package mutating func resize(columns: Int, rows: Int) {
    self.columns = max(1, columns)
    self.rows = max(1, rows)
    // The first visible text stays visible, whatever rows it now takes.
    let first = content.lines[top.line].start(ofRow: top.row)
    content.rewrap(Self.wrap(columns))
    top.row = content.lines[top.line].row(of: first)
    goal = nil
    showCursor()
  }

  /// Puts the cursor at a UTF-8 offset, or at the grapheme cluster that follows it.
  package mutating func moveCursor(to offset: Int) {
    search = nil
    kills.passKey()
    move(to: content.rounded(content.place(at: offset)))
    showCursor()
  }

  /// Replaces the whole text, as one change that can be undone.
  package mutating func replaceText(_ text: String) -> Outcome {
    let new = TypedText.cleaned(text)
    let old = content.whole
    guard new != old || !new.utf8.elementsEqual(old.utf8) else { return .moved }
    guard new.utf8.count <= limit else { return .refused(fullReason) }
    anchor = nil
    search = nil
    kills.passKey()
    history.seal()
    let edit = replace(content.start..<content.end, with: new)
    history.seal()
    showCursor()
    return .edited([edit])
  }

  package mutating func handle(_ key: Key) -> Outcome {
    let outcome = searched(by: key) ?? perform(key)
    kills.passKey(isYank: [.control("y"), .control("v"), .alt("y")].contains(key))
    switch outcome {
    case .ignored, .refused: break
    case .moved:
      history.seal()
      showCursor()
    case .edited: showCursor()
    }
    return outcome
  }

  /// What the mouse leaves behind is seen, and the next change is a step of its own.
  mutating func finishMouse() {
    history.seal()
    kills.passKey()
    showCursor()
  }

  private mutating func perform(_ key: Key) -> Outcome {
    if let outcome = moved(by: key) { return outcome }
    switch key {
    case .character(let character): return insert(TypedText.cleaned(String(character)))
    case .paste(let text): return insert(TypedText.cleaned(text), isStep: true)
    case .enter: return breakLine()
    case .backspace, .control("h"): return delete { $0.before($1) }
    case .delete, .control("d"): return delete { $0.after($1) }
    case .tab: return indent(outwards: false)
    case .backTab: return indent(outwards: true)
    case .control("t"): return transposeCharacters()
    case .alt("t"): return transposeWords()
    case .altBackspace: return kill { $0.wordStart(before: $1) }
    case .alt("d"), .controlDelete: return kill { $0.wordEnd(after: $1) }
    case .control("k"): return kill { $0.lineEndOrNext($1) }
    case .control("u"): return kill { EditorText.Place(line: $1.line, offset: $0.start.offset) }
    case .control("w"):
      return selected == nil ? kill { $0.spacedWordStart(before: $1) } : cut()
    case .control("x"): return selected == nil ? .ignored : cut()
    case .control("c"), .alt("w"): return copy()
    case .control("y"), .control("v"): return yank()
    case .alt("y"): return yankEarlier()
    case .control("_"), .alt("u"): return undo()
    case .alt("r"), .alt("_"): return redo()
    default: return .ignored
    }
  }

  mutating func insert(_ text: String, isStep: Bool = false) -> Outcome {
    guard !text.isEmpty else { return .moved }
    let range = selected ?? place..<place
    let removed = selected == nil ? 0 : content.text(range).utf8.count
    guard content.byteCount - removed + text.utf8.count <= limit else {
      return .refused(fullReason)
    }
    if isStep || selected != nil { history.seal() }
    let edit = replace(range, with: text)
    if isStep { history.seal() }
    return .edited([edit])
  }

  private mutating func delete(
    _ end: (EditorText, EditorText.Place) -> EditorText.Place?
  ) -> Outcome {
    if let selected {
      history.seal()
      return .edited([replace(selected, with: "")])
    }
    isMarking = false
    anchor = nil
    guard let other = end(content, place) else { return .moved }
    return .edited([replace(min(place, other)..<max(place, other), with: "")])
  }

  private mutating func kill(
    _ end: (EditorText, EditorText.Place) -> EditorText.Place?
  ) -> Outcome {
    if selected != nil { return cut() }
    guard let other = end(content, place), other != place else {
      kills.keepOpen()
      return .moved
    }
    let range = min(place, other)..<max(place, other)
    kills.add(content.text(range), isBefore: other < place)
    history.seal()
    return .edited([replace(range, with: "")])
  }

  private mutating func cut() -> Outcome {
    guard let selected else { return .moved }
    kills.keep(content.text(selected))
    history.seal()
    return .edited([replace(selected, with: "")])
  }

  private mutating func copy() -> Outcome {
    guard let selected else { return .ignored }
    kills.keep(content.text(selected))
    isMarking = false
    return .moved
  }

  private mutating func yank() -> Outcome {
    let outcome = insert(kills.latest, isStep: true)
    if case .edited = outcome { kills.yanked(upTo: place) }
    return outcome
  }

  /// Puts what was cut before that in the place of what was put in just now.
  private mutating func yankEarlier() -> Outcome {
    guard let turn = kills.turn else { return .moved }
    guard content.byteCount - turn.replacedCount + turn.text.utf8.count <= limit else {
      return .refused(fullReason)
    }
    let start = content.place(at: content.offset(of: turn.end) - turn.replacedCount)
    history.seal()
    let edit = replace(start..<turn.end, with: turn.text)
    history.seal()
    kills.yanked(turn, upTo: place)
    return .edited([edit])
  }

  private mutating func undo() -> Outcome {
    guard let step = history.undo() else { return .moved }
    return .edited([apply(step.change.inverse, cursor: step.cursorBefore)])
  }

  private mutating func redo() -> Outcome {
    guard let step = history.redo() else { return .moved }
    return .edited([apply(step.change, cursor: step.cursorAfter)])
  }

  /// The one way to change the text that the history remembers.
  mutating func replace(
    _ range: Range<EditorText.Place>, with inserted: String
  ) -> TextEdit {
    let cursorBefore = cursor
    let change = EditHistory.Change(
      offset: content.offset(of: range.lowerBound), removed: content.text(range),
      inserted: inserted)
    let end = content.replace(range, with: inserted)
    place = content.rounded(end)
    endSelection()
    history.record(change, cursorBefore: cursorBefore, cursorAfter: cursor)
    return change.edit
  }

  private mutating func apply(_ change: EditHistory.Change, cursor: Int) -> TextEdit {
    let start = content.place(at: change.offset)
    let end = content.place(at: change.offset + change.removed.utf8.count)
    _ = content.replace(start..<end, with: change.inserted)
    place = content.rounded(content.place(at: cursor))
    endSelection()
    return change.edit
  }

  private mutating func endSelection() {
    anchor = nil
    isMarking = false
    goal = nil
    pressed = nil
  }

  var fullReason: String {
    let size = limit >= 1 << 20 ? "\(limit >> 20) MiB" : "\(limit) bytes"
    return "A part holds at most \(size) of text, so nothing was put in."
  }

  /// One column is kept for a cursor behind a full row.
  private static func wrap(_ columns: Int) -> LineWrap { LineWrap(columns: columns - 1) }
}
