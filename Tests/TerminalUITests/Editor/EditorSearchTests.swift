import Testing

@testable import TerminalUI

@Suite struct EditorSearchTests {
  private func searching(_ query: String, in marked: String, rows: Int = 5) -> TextEditor {
    var editor = TextEditor.at(marked, rows: rows).after(.control("r"))
    editor.type(query)
    return editor
  }

  @Test(arguments: [
    ("two", "|one two three two", "one |two three two"),
    ("two", "one two t|hree two", "one two three |two"),
    ("one", "one two| three", "|one two three"),
    ("TWO", "|one two TWO", "one two |TWO"),
    ("two", "|one TWO", "one |TWO"),
    ("时", "|批量 or 实时", "批量 or 实|时"),
    ("É", "|é É", "é |É"),
    ("é", "|x É", "x |É"),
    ("none of it", "one |two", "one |two"),
    ("e", "|cafe\u{301} e", "cafe\u{301} |e"),
    ("two", "|one\n\n- two", "one\n\n- |two"),
  ])
  func `typing goes to the next place`(query: String, start: String, end: String) {
    #expect(searching(query, in: start).marked == end)
  }

  @Test func `enter goes on, up goes back, and both go around`() {
    let editor = searching("ab", in: "|ab ab ab")
    #expect(editor.search?.matchCount == 3)
    #expect(editor.after(.enter).marked == "ab |ab ab")
    #expect(editor.after(.enter, .down, .control("r")).marked == "|ab ab ab")
    #expect(editor.after(.up).marked == "ab ab |ab")
  }

  @Test func `a shorter query looks again from where the search began`() {
    let editor = searching("abc", in: "|ab abc")
    #expect(editor.marked == "ab |abc")
    #expect(editor.after(.backspace).marked == "|ab abc")
    #expect(editor.after(.control("u")).search?.query == "")
  }

  @Test func `escape stays there, and a cancel goes back`() {
    let editor = searching("three", in: "o|ne two three")
    #expect(editor.after(.escape).marked == "one two |three")
    #expect(editor.after(.escape).search == nil)
    #expect(editor.after(.control("g")).marked == "o|ne two three")
    #expect(editor.after(.control("g")).search == nil)
  }

  @Test func `a key of another kind ends the search and does its work`() {
    let editor = searching("two", in: "|one two three").after(.alt("d"))
    #expect(editor.marked == "one | three")
    #expect(editor.search == nil)
  }

  @Test func `typing searches and changes no text`() {
    let editor = searching("xyz", in: "|one").after(.backspace, .backspace, .backspace, .backspace)
    #expect(editor.text == "one")
    #expect(!editor.canUndo)
  }

  @Test func `every match in view is marked, and the one at the cursor more so`() {
    var frame = Frame(columns: 12, rows: 2)
    searching("ab", in: "|ab ab\nx ab").draw(in: &frame, row: 0, column: 0)
    #expect(frame[0, 0].style == .selectedText)
    #expect(frame[0, 2].style == .text)
    #expect(frame[0, 3].style == .watch)
    #expect(frame[1, 2].style == .watch)
  }

  @Test func `a megabyte is searched at each key`() {
    let text = String(repeating: "batch or real time, 批 said.\n", count: 36_000)
    var editor = TextEditor(text + "the needle", columns: 80, rows: 24, limit: 2 << 20)
    _ = editor.handle(.controlHome)
    _ = editor.handle(.control("r"))
    editor.type("needle")
    #expect(editor.search?.matchCount == 1)
    #expect(editor.cursor == text.utf8.count + 4)
  }
}
