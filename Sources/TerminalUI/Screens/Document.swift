/// A text of pieces that differ in style.
struct StyledText: Hashable {
  private(set) var text = ""
  private(set) var marks: [Mark] = []

  init() {}

  init(_ text: String, _ style: Style = .text) {
    append(text, style)
  }

  mutating func append(_ piece: String, _ style: Style = .text) {
    let start = text.utf8.count
    text += piece
    if style != .text { marks.append(Mark(start..<text.utf8.count, style)) }
  }
}

/// A place in a document that a key can jump to.
enum Anchor: Hashable {
  case finding(Int)
  case words(Int)
  case model, borderline
}

/// A text to scroll through: rows of styled pieces, wrapped for one width.
struct Document: Hashable {
  let columns: Int
  private(set) var rows: [Row] = []
  private(set) var anchors: [Anchor: Int] = [:]

  struct Row: Hashable {
    var pieces: [Piece] = []
  }

  struct Piece: Hashable {
    let column: Int
    let text: String
    let style: Style
  }

  init(columns: Int) {
    self.columns = max(1, columns)
  }

  /// Remembers the next row as a place to jump to; the first of equal anchors counts.
  mutating func mark(_ anchor: Anchor, row: Int? = nil) {
    if anchors[anchor] == nil { anchors[anchor] = row ?? rows.count }
  }

  mutating func blank() {
    if let last = rows.last, !last.pieces.isEmpty { rows.append(Row()) }
  }

  mutating func add(_ text: String, _ style: Style = .text, indent: Int = 0) {
    add(StyledText(text, style), indent: indent)
  }

  /// Adds wrapped text; `label` stands in the indent of its first row.
  ///
  /// - Returns: for each added row, the UTF-8 offset of the text at which it starts.
  @discardableResult
  mutating func add(
    _ styled: StyledText, indent: Int = 0, label: StyledText? = nil
  ) -> [Int] {
    let indent = min(indent, max(0, columns - 12))
    let layout = TextLayout(styled.text, columns: columns - indent)
    for (index, row) in layout.rows.enumerated() {
      var pieces: [Piece] = []
      if index == 0, let label {
        pieces += Self.pieces(label, column: 0)
      }
      pieces += Self.pieces(
        layout.text(of: row), from: row.start, marks: styled.marks, column: indent)
      rows.append(Row(pieces: pieces))
    }
    return layout.rows.map(\.start)
  }

  /// Adds a heading, set off from what is before it.
  mutating func heading(_ text: String) {
    blank()
    add(text, .title)
  }

  mutating func add(_ row: Row) {
    rows.append(row)
  }

  /// Leaves out what doesn't fit, and says so with an ellipsis.
  mutating func shorten(to count: Int) {
    guard rows.count > max(0, count) else { return }
    rows.removeSubrange(max(0, count)...)
    guard let last = rows.last?.pieces.last else { return }
    let text = DisplayWidth.shortened(last.text + " …", to: columns - last.column)
    rows[rows.count - 1].pieces[rows[rows.count - 1].pieces.count - 1] = Piece(
      column: last.column, text: text, style: last.style)
  }

  static func pieces(_ styled: StyledText, column: Int) -> [Piece] {
    pieces(styled.text, from: 0, marks: styled.marks, column: column)
  }

  private static func pieces(
    _ text: String, from start: Int, marks: [Mark], column: Int
  ) -> [Piece] {
    var pieces: [Piece] = []
    var current = ""
    var style: Style?
    var column = column
    var offset = start
    func close() {
      guard let style, !current.isEmpty else { return }
      pieces.append(Piece(column: column, text: current, style: style))
      column += DisplayWidth.columns(of: current)
      current = ""
    }
    for character in text {
      let next = marks.last { $0.range.contains(offset) }?.style ?? .text
      if next != style { close() }
      style = next
      current.append(character)
      offset += character.utf8.count
    }
    close()
    return pieces
  }
}

extension Frame {
  /// Draws a document's rows from `first` on.
  mutating func put(_ document: Document, in area: Area, first: Int) {
    for (index, row) in document.rows.dropFirst(max(0, first)).prefix(area.rows).enumerated() {
      for piece in row.pieces {
        put(
          piece.text, row: area.row + index, column: area.column + piece.column,
          style: piece.style, maxColumns: max(0, area.columns - piece.column))
      }
    }
  }
}
