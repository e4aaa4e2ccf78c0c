import Testing

@testable import TerminalUI

@Suite struct TextEditorTests {
  /// An editor whose cursor stands at the `|` of the text.
  private func editor(_ marked: String, columns: Int = 40, rows: Int = 5) -> TextEditor {
    let cursor = marked.utf8.firstIndex(of: UInt8(ascii: "|")) ?? marked.utf8.endIndex
    return TextEditor(
      marked.replacing("|", with: ""),
      cursor: marked.utf8.distance(from: marked.startIndex, to: cursor), columns: columns,
      rows: rows)
  }

  private func marked(_ editor: TextEditor) -> String {
    var bytes = Array(editor.text.utf8)
    bytes.insert(UInt8(ascii: "|"), at: editor.cursor)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text with its cursor after some keys.
  private func after(_ start: String, _ keys: [Key], columns: Int = 40) -> String {
    var editor = editor(start, columns: columns)
    for key in keys { _ = editor.handle(key) }
    return marked(editor)
  }

  @Test(
    arguments: [
      ("ab|", [Key.character("c")], "abc|"),
      ("a|b", [.character("é")], "aé|b"),
      ("a|b", [.enter], "a\n|b"),
      ("ab|c", [.backspace], "a|c"),
      ("|abc", [.backspace], "|abc"),
      ("a\n|b", [.backspace], "a|b"),
      ("👨‍👩‍👧|", [.backspace], "|"),
      ("a|\nb", [.delete], "a|b"),
      ("a|bc", [.control("d")], "a|c"),
      ("abc|", [.delete], "abc|"),
      ("|abc", [.control("h")], "|abc"),
    ] as [(String, [Key], String)])
  func `typing and deleting`(start: String, keys: [Key], end: String) {
    #expect(after(start, keys) == end)
  }

  @Test(
    arguments: [
      ("one two|", [Key.control("w")], "one |"),
      ("a real-time|", [.control("w")], "a |"),
      ("a real-time|", [.altBackspace], "a real-|"),
      ("|one two", [.alt("d")], "| two"),
      ("one| two", [.controlDelete], "one|"),
      ("one t|wo", [.control("u")], "|wo"),
      ("one t|wo", [.control("k")], "one t|"),
      ("one|\ntwo", [.control("k")], "one|two"),
      ("x\none t|wo", [.control("u")], "x\n|wo"),
      ("one two|", [.control("w"), .control("y"), .control("y")], "one twotwo|"),
      ("one two|", [.control("w"), .control("w"), .control("y")], "one two|"),
      ("|one two", [.alt("d"), .alt("d"), .control("y")], "one two|"),
      ("one two|", [.control("w"), .left, .control("w"), .control("y")], "one| "),
    ] as [(String, [Key], String)])
  func `killing and yanking`(start: String, keys: [Key], end: String) {
    #expect(after(start, keys) == end)
  }

  @Test(
    arguments: [
      ("a批|b", [Key.left], "a|批b"),
      ("a|批b", [.right], "a批|b"),
      ("a\n|b", [.left], "a|\nb"),
      ("|", [.left], "|"),
      ("one two|", [.alt("b"), .alt("b")], "|one two"),
      ("|one, two", [.alt("f"), .controlRight], "one, two|"),
      ("one |two", [.controlLeft], "|one two"),
      ("one\ntw|o", [.control("a")], "one\n|two"),
      ("one\nt|wo", [.control("e")], "one\ntwo|"),
      ("one\ntw|o", [.controlHome], "|one\ntwo"),
      ("o|ne\ntwo", [.controlEnd], "one\ntwo|"),
      ("a\n\nb|\nc", [.controlUp], "a\n|\nb\nc"),
      ("a|\nb\n\nc", [.controlDown], "a\nb\n|\nc"),
    ] as [(String, [Key], String)])
  func `moving`(start: String, keys: [Key], end: String) {
    #expect(after(start, keys) == end)
  }

  @Test func `up and down go by visual rows`() {
    #expect(after("the quick brow|n fox", [.up], columns: 11) == "the |quick brown fox")
    #expect(after("the q|uick brown fox", [.down], columns: 11) == "the quick brown| fox")
  }

  @Test func `up and down return to the column they left`() {
    let text = "a long line\nb\nanother l|ine"
    #expect(after(text, [.up]) == "a long line\nb|\nanother line")
    #expect(
      after(text, [.up, .up]) == "a long lin|e\nb\nanother line".replacing("n|e", with: "|ne"))
    #expect(after(text, [.up, .up, .down, .down]) == text)
  }

  @Test func `the goal column counts columns and not characters`() {
    #expect(after("批批批\nabc|def", [.up]) == "批|批批\nabcdef")
    #expect(after("批批|批\nabcdef", [.down]) == "批批批\nabcd|ef")
  }

  @Test func `up in the first row goes to the start and down in the last to the end`() {
    #expect(after("ab|c", [.up]) == "|abc")
    #expect(after("ab|c", [.down]) == "abc|")
  }

  @Test func `home goes to the row's start, then to the line's`() {
    let text = "the quick brown f|ox"
    #expect(after(text, [.home], columns: 11) == "the quick |brown fox")
    #expect(after(text, [.home, .home], columns: 11) == "|the quick brown fox")
  }

  @Test func `end goes to the row's end, then to the line's`() {
    let text = "the| quick brown fox"
    #expect(after(text, [.end], columns: 11) == "the quick| brown fox")
    #expect(after(text, [.end, .end], columns: 11) == "the quick brown fox|")
  }

  @Test func `a page moves by the visible rows less one`() {
    let lines = (0..<20).map { "line \($0)" }.joined(separator: "\n")
    var editor = TextEditor(lines, cursor: 0, columns: 20, rows: 5)
    _ = editor.handle(.pageDown)
    #expect(editor.visibleRows.first?.text == "line 4")
    #expect(editor.cursorPosition == .init(row: 0, column: 0))
    _ = editor.handle(.pageUp)
    #expect(editor.visibleRows.first?.text == "line 0")
  }

  @Test(arguments: [
    ("- one|", "- one\n- |"), ("  * one|", "  * one\n  * |"), ("9. one|", "9. one\n10. |"),
    ("2) a|b", "2) a\n3) |b"), ("- |", "|"), ("x\n1. |", "x\n|"), ("-|- one", "-\n|- one"),
    ("-5 is low|", "-5 is low\n|"), ("2024.5 x|", "2024.5 x\n|"),
  ])
  func `enter goes on with a list, and ends it on an empty item`(start: String, end: String) {
    #expect(after(start, [.enter]) == end)
  }

  @Test func `shifted arrows select and typing replaces the selection`() {
    #expect(after("one |two", [.shiftRight, .shiftRight, .character("x")]) == "one x|o")
    #expect(after("one two|", [.shiftHome, .backspace]) == "|")
    #expect(after("a\nb|", [.shiftUp, .delete]) == "a|")
  }

  @Test func `an arrow leaves a selection at the side it points to`() {
    #expect(after("a|bcd", [.shiftRight, .shiftRight, .left]) == "a|bcd")
    #expect(after("a|bcd", [.shiftRight, .shiftRight, .right]) == "abc|d")
  }

  @Test func `a mark makes plain movements select`() {
    let keys: [Key] = [.control(" "), .right, .right, .control("x"), .control("e"), .control("v")]
    #expect(after("|abcd", keys) == "cdab|")
  }

  @Test func `copying keeps the text and lets it be pasted`() {
    #expect(after("|ab", [.shiftEnd, .control("c"), .right, .control("v")]) == "abab|")
  }

  @Test func `escape drops a selection, and is left to others without one`() {
    var editor = editor("a|b")
    _ = editor.handle(.shiftRight)
    #expect(editor.selection == 1..<2)
    #expect(editor.handle(.escape) == .moved)
    #expect(editor.selection == nil)
    #expect(editor.handle(.escape) == .ignored)
  }

  @Test(arguments: [
    Key.control("c"), .control("x"), .control("s"), .control("q"), .control("z"), .control("g"),
    .function(1), .tab, .backTab, .resize(columns: 3, rows: 3), .alt("x"),
  ])
  func `keys that mean nothing here are left to others`(key: Key) {
    var editor = editor("a|b")
    let before = editor
    #expect(editor.handle(key) == .ignored)
    #expect(editor == before)
  }

  @Test func `undo takes back a word at a time and redo makes it again`() {
    var editor = editor("|")
    for character in "one two" { _ = editor.handle(.character(character)) }
    _ = editor.handle(.alt("u"))
    #expect(marked(editor) == "one |")
    _ = editor.handle(.control("_"))
    #expect(marked(editor) == "|")
    #expect(editor.handle(.alt("u")) == .moved)
    _ = editor.handle(.alt("r"))
    _ = editor.handle(.alt("r"))
    #expect(marked(editor) == "one two|")
  }

  @Test func `a movement ends the run that undo takes back`() {
    #expect(
      after("|", [.character("a"), .left, .right, .character("b"), .alt("u")]) == "a|")
  }

  @Test func `typing after an undo forgets what was undone`() {
    #expect(after("|", [.character("a"), .alt("u"), .character("b"), .alt("r")]) == "b|")
  }

  @Test func `undo of a paste brings back the selection's text`() {
    #expect(after("ab|", [.shiftHome, .paste("xyz"), .alt("u")]) == "|ab")
  }

  @Test func `a paste is cleaned and is one change`() {
    var editor = editor("|")
    let outcome = editor.handle(.paste("a\r\nb\rc\u{1B}[31m\u{0}\u{202E}d\te"))
    #expect(editor.text == "a\nb\nc[31md    e")
    #expect(outcome == .edited([TextEdit(offset: 0, removed: 0, inserted: editor.text)]))
  }

  @Test func `text over the limit is refused with a reason and nothing is lost`() {
    var editor = TextEditor("abc", limit: 4)
    guard case .refused(let reason) = editor.handle(.paste("xy")) else {
      Issue.record("the paste was taken")
      return
    }
    #expect(reason.contains("4 bytes"))
    #expect(editor.text == "abc")
    #expect(
      editor.handle(.character("d")) == .edited([.init(offset: 3, removed: 0, inserted: "d")]))
  }

  @Test func `replacing a selection counts what it frees against the limit`() {
    var editor = TextEditor("abcd", limit: 4)
    _ = editor.handle(.shiftLeft)
    #expect(
      editor.handle(.character("x")) == .edited([.init(offset: 3, removed: 1, inserted: "x")]))
  }

  @Test func `replacing the whole text can be undone`() {
    var editor = editor("old|")
    #expect(
      editor.replaceText("new\r\ntext")
        == .edited([TextEdit(offset: 0, removed: 3, inserted: "new\ntext")]))
    _ = editor.handle(.alt("u"))
    #expect(editor.text == "old")
  }

  @Test(arguments: [
    ("", 0), ("one", 1), ("one two\nthree", 3), ("- a -> b", 2), ("real-time 24/7", 2),
    ("— … !", 0), ("don't stop", 2), ("批量 实时", 2), ("a\u{A0}b", 2),
  ])
  func `words are runs with a letter or a digit`(text: String, count: Int) {
    #expect(TextEditor(text).wordCount == count)
  }

  @Test func `the cursor stays in view while a long text is typed`() {
    var editor = TextEditor("", columns: 10, rows: 3)
    for character in String(repeating: "word ", count: 20) {
      _ = editor.handle(.character(character))
      #expect((0..<3).contains(editor.cursorPosition.row))
      #expect((0..<10).contains(editor.cursorPosition.column))
    }
  }

  @Test func `a smaller size keeps the cursor in view`() {
    var editor = TextEditor(String(repeating: "word ", count: 50), columns: 80, rows: 20)
    for (columns, rows) in [(10, 4), (1, 1), (0, 0), (200, 50)] {
      editor.resize(columns: columns, rows: rows)
      #expect((0..<max(1, rows)).contains(editor.cursorPosition.row))
    }
    #expect(editor.visibleRows.count == 2)
  }

  @Test func `the hidden rows are counted`() {
    let editor = TextEditor("1\n2\n3\n4\n5\n6", cursor: 4, columns: 9, rows: 2)
    #expect(editor.hiddenRows == (above: 1, below: 3))
  }

  @Test func `drawing shows the selection and the cursor`() {
    var editor = editor("we use |批量\nnow", columns: 12, rows: 3)
    _ = editor.handle(.shiftRight)
    var frame = Frame(columns: 14, rows: 3)
    editor.draw(in: &frame, row: 0, column: 1)
    #expect(frame.text(ofRow: 0) == " we use 批量")
    #expect(frame.text(ofRow: 1) == " now")
    #expect(frame.styleRuns(0).filter { $0.style == .selectedText }.map(\.columns) == [8..<10])
    #expect(frame.cursor == .init(row: 0, column: 10))
  }

  @Test func `a selected line end can be seen`() {
    var editor = editor("|a\nb", columns: 6, rows: 2)
    for _ in 0..<2 { _ = editor.handle(.shiftRight) }
    var frame = Frame(columns: 6, rows: 2)
    editor.draw(in: &frame, row: 0, column: 0)
    #expect(frame.styleRuns(0).first?.columns == 0..<2)
  }
}
