import Testing

@testable import TerminalUI

/// What must hold after any sequence of keys.
@Suite struct EditorPropertyTests {
  private static let keys: [Key] = [
    .character("a"), .character("b"), .character(" "), .character("-"), .character("批"),
    .character("é"), .character("\u{301}"), .character("👨‍👩‍👧"), .character("🇩"), .character("."),
    .character("\u{200D}"), .character("👧"), .character("\u{1B}"), .character("1"),
    .enter, .enter, .backspace, .delete, .up, .down, .left, .right, .home, .end, .pageUp,
    .pageDown, .shiftUp, .shiftDown, .shiftLeft, .shiftRight, .shiftHome, .shiftEnd, .controlUp,
    .controlDown, .controlLeft, .controlRight, .controlHome, .controlEnd, .controlDelete,
    .altBackspace, .control("a"), .control("e"), .control("u"), .control("w"), .control("k"),
    .control("y"), .control("_"), .control(" "), .control("x"), .control("c"), .control("v"),
    .alt("b"), .alt("f"), .alt("d"), .alt("u"), .alt("r"), .alt("a"), .escape, .tab,
    .control("t"), .alt("t"), .alt("y"), .control("r"), .backTab, .shiftControlLeft,
    .shiftControlDown, .shiftPageUp, .shiftPageDown,
    .paste("- one\r\n- two 👍🏽"), .paste("word\tword\u{202E}"), .paste("🇩🇪🇩🇪"),
  ]

  private static let starts = [
    "", "- a list\n- of things", "批量 or 实时?\n\n👨‍👩‍👧 e\u{301}", "\u{301}x\n",
  ]

  @Test(arguments: [1, 2, 3, 4])
  func `random keys keep text, cursor, journal and layout in step`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let start = random.pick(Self.starts)
    var editor = TextEditor(start, columns: 12, rows: 4, limit: 400)
    var journalled = editor.text
    for number in 0..<2500 {
      if random.next(upTo: 50) == 0 {
        editor.resize(columns: random.next(upTo: 30), rows: random.next(upTo: 8))
      }
      if random.next(upTo: 20) == 0 { useMouse(&editor, &random) }
      let key = random.pick(Self.keys)
      let before = editor.text
      switch editor.handle(key) {
      case .edited(let edits):
        for edit in edits { journalled = edit.applied(to: journalled) ?? "lost" }
      case .ignored, .moved, .refused: #expect(editor.text == before)
      }
      let text = editor.text
      let problem = problem(of: editor, text: text, journalled: journalled)
      #expect(problem == nil, "seed \(seed), key \(number): \(key)")
      if problem != nil { return }
    }
  }

  private func useMouse(_ editor: inout TextEditor, _ random: inout SplitMix) {
    let (row, column) = (random.next(upTo: 12) - 3, random.next(upTo: 40) - 3)
    switch random.next(upTo: 3) {
    case 0: editor.press(row: row, column: column, times: 1 + random.next(upTo: 3))
    case 1: editor.drag(row: row, column: column)
    default: editor.scroll(by: random.next(upTo: 15) - 7)
    }
  }

  @Test(arguments: [21, 22])
  func `a click where the cursor is leaves it there`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    var editor = TextEditor(random.pick(Self.starts), columns: 14, rows: 5, limit: 400)
    for number in 0..<1500 {
      _ = editor.handle(random.pick(Self.keys))
      // Among spaces that hang over the edge at a wrap the cursor waits at the edge.
      guard editor.cursorColumn < editor.columns - 1 else { continue }
      var clicked = editor
      let position = editor.cursorPosition
      clicked.press(row: position.row, column: position.column)
      #expect(clicked.cursor == editor.cursor, "seed \(seed), key \(number)")
      if clicked.cursor != editor.cursor { return }
    }
  }

  @Test(arguments: [11, 12, 13, 14])
  func `undoing everything brings back the start, and redoing everything the end`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let start = random.pick(Self.starts)
    var editor = TextEditor(start, columns: 20, rows: 5, limit: 300)
    for _ in 0..<1500 { _ = editor.handle(random.pick(Self.keys)) }
    while editor.canRedo { _ = editor.handle(.alt("r")) }
    let end = editor.text
    while editor.canUndo { _ = editor.handle(.alt("u")) }
    #expect(Array(editor.text.utf8) == Array(start.utf8))
    while editor.canRedo { _ = editor.handle(.alt("r")) }
    #expect(Array(editor.text.utf8) == Array(end.utf8))
  }

  @Test func `a text of 1 MiB takes keys at every place`() {
    let line = String(repeating: "batch or real time, 批 said. ", count: 900)
    let text = String(repeating: line + "\n", count: 40)
    var editor = TextEditor(text, columns: 80, rows: 24, limit: 2 << 20)
    for key in [Key.controlHome, .pageDown, .end, .controlEnd, .pageUp, .home] {
      _ = editor.handle(key)
      for character in "typed" { _ = editor.handle(.character(character)) }
      _ = editor.handle(.enter)
    }
    #expect(editor.byteCount == text.utf8.count + 6 * 6)
    #expect(problem(of: editor, text: editor.text, journalled: editor.text) == nil)
  }

  private func problem(of editor: TextEditor, text: String, journalled: String) -> String? {
    if Array(journalled.utf8) != Array(text.utf8) { return "the journal differs" }
    if text.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\n" }) { return "a control" }
    if editor.byteCount != text.utf8.count { return "the size is wrong" }
    if editor.byteCount > editor.limit { return "over the limit" }
    if editor.wordCount != TypedText.wordCount(text) { return "the word count is wrong" }
    let cursor = text.utf8.index(text.startIndex, offsetBy: editor.cursor)
    if cursor.samePosition(in: text) == nil { return "the cursor divides a character" }
    if let range = editor.selection, range.isEmpty || range.upperBound > text.utf8.count {
      return "the selection is wrong"
    }
    let fresh = EditorText(text, wrap: editor.content.wrap)
    if fresh.lines.map(\.laterRows) != editor.content.lines.map(\.laterRows) {
      return "the rows differ from a fresh layout"
    }
    let position = editor.cursorPosition
    if !(0..<editor.rows).contains(position.row) || !(0..<editor.columns).contains(position.column)
    {
      return "the cursor is out of view"
    }
    var frame = Frame(columns: editor.columns, rows: editor.rows)
    editor.draw(in: &frame, row: 0, column: 0)
    return frame.cursor == nil ? "no cursor is drawn" : nil
  }
}
