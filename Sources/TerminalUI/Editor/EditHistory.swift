/// The changes of an editor that can be taken back and made again, a word at a time.
struct EditHistory: Hashable, Sendable {
  private(set) var undoable: [Step] = []
  private(set) var redoable: [Step] = []
  private var isSealed = true
  private var byteCount = 0

  /// Beyond this many bytes the oldest steps are forgotten.
  private static let limit = 64 << 20

  /// A change that knows what it removed.
  struct Change: Hashable, Sendable {
    let offset: Int
    var removed: String
    var inserted: String

    var edit: TextEdit {
      TextEdit(offset: offset, removed: removed.utf8.count, inserted: inserted)
    }

    var inverse: Change { Change(offset: offset, removed: inserted, inserted: removed) }
  }

  /// One change with where the cursor stood before and after it.
  struct Step: Hashable, Sendable {
    var change: Change
    let cursorBefore: Int
    var cursorAfter: Int
    var byteCount: Int { change.removed.utf8.count + change.inserted.utf8.count }
  }

  mutating func record(_ change: Change, cursorBefore: Int, cursorAfter: Int) {
    byteCount -= redoable.reduce(0) { $0 + $1.byteCount }
    redoable.removeAll()
    let size = change.removed.utf8.count + change.inserted.utf8.count
    byteCount += size
    if !isSealed, let last = undoable.last, let joined = Self.joined(last.change, change) {
      undoable[undoable.count - 1].change = joined
      undoable[undoable.count - 1].cursorAfter = cursorAfter
    } else {
      undoable.append(Step(change: change, cursorBefore: cursorBefore, cursorAfter: cursorAfter))
    }
    isSealed = false
    while byteCount > Self.limit, undoable.count > 1 {
      byteCount -= undoable.removeFirst().byteCount
    }
  }

  /// Makes the next change a step of its own.
  mutating func seal() { isSealed = true }

  mutating func undo() -> Step? {
    guard let step = undoable.popLast() else { return nil }
    redoable.append(step)
    isSealed = true
    return step
  }

  mutating func redo() -> Step? {
    guard let step = redoable.popLast() else { return nil }
    undoable.append(step)
    isSealed = true
    return step
  }

  /// Two changes as one where both type on, or both delete on, within a word.
  private static func joined(_ last: Change, _ next: Change) -> Change? {
    if last.removed.isEmpty, next.removed.isEmpty,
      next.offset == last.offset + last.inserted.utf8.count, continues(last.inserted, next.inserted)
    {
      return Change(offset: last.offset, removed: "", inserted: last.inserted + next.inserted)
    }
    guard last.inserted.isEmpty, next.inserted.isEmpty else { return nil }
    if next.offset + next.removed.utf8.count == last.offset, continues(next.removed, last.removed) {
      return Change(offset: next.offset, removed: next.removed + last.removed, inserted: "")
    }
    if next.offset == last.offset, continues(last.removed, next.removed) {
      return Change(offset: last.offset, removed: last.removed + next.removed, inserted: "")
    }
    return nil
  }

  /// Whether the second text goes on with the word, or the space behind it, that the first ends.
  private static func continues(_ first: String, _ second: String) -> Bool {
    guard let before = first.utf8.last, let after = second.utf8.first, second.count == 1 else {
      return false
    }
    if before == 0x0A || after == 0x0A { return false }
    return before != 0x20 || after == 0x20
  }
}
