/// What was cut or copied, the latest last, so that earlier pieces can be put in as well.
struct KillRing: Hashable, Sendable {
  private var pieces: [String] = []
  /// Whether the next cut belongs to the last one, as when a key is held down.
  private var isOpen = false
  private var wasOpened = false
  private var yank: Yank?

  /// The piece that was put in by the last key.
  private struct Yank: Hashable, Sendable {
    let end: EditorText.Place
    let index: Int
    let count: Int
  }

  private static let limit = 10

  var latest: String { pieces.last ?? "" }

  /// Remembers a cut by a key that cuts on where it is pressed again.
  mutating func add(_ text: String, isBefore: Bool) {
    if isOpen, let last = pieces.popLast() {
      pieces.append(isBefore ? text + last : last + text)
    } else {
      keep(text)
    }
    keepOpen()
  }

  /// Remembers a piece of its own.
  mutating func keep(_ text: String) {
    guard !text.isEmpty else { return }
    pieces.append(text)
    if pieces.count > Self.limit { pieces.removeFirst() }
  }

  mutating func keepOpen() { wasOpened = true }

  /// Says that a key is done: only a cut goes on with a piece, and only a yank can be turned.
  mutating func passKey(isYank: Bool = false) {
    isOpen = wasOpened
    wasOpened = false
    if !isYank { yank = nil }
  }

  /// Remembers which piece was put in, the latest where none is given, and where it ends.
  mutating func yanked(_ turn: Turn? = nil, upTo end: EditorText.Place) {
    let index = turn?.index ?? pieces.count - 1
    yank = Yank(end: end, index: index, count: pieces[index].utf8.count)
  }

  /// The piece to put in the place of a later one.
  struct Turn {
    let text: String
    let replacedCount: Int
    let end: EditorText.Place
    fileprivate let index: Int
  }

  /// The piece before the one that was put in just now.
  var turn: Turn? {
    guard let last = yank, pieces.count > 1 else { return nil }
    let index = (last.index + pieces.count - 1) % pieces.count
    return Turn(text: pieces[index], replacedCount: last.count, end: last.end, index: index)
  }
}
