import Testing

@testable import TerminalUI

@Suite struct EditorMouseTests {
  private func pressed(
    _ marked: String, row: Int, column: Int, times: Int = 1, columns: Int = 40, rows: Int = 5
  ) -> TextEditor {
    var editor = TextEditor.at(marked, columns: columns, rows: rows)
    editor.press(row: row, column: column, times: times)
    return editor
  }

  @Test(arguments: [
    (0, 2, "on|e two\n批量 x\nlast"), (0, 99, "one two|\n批量 x\nlast"),
    (1, 0, "one two\n|批量 x\nlast"), (1, 1, "one two\n|批量 x\nlast"),
    (1, 2, "one two\n批|量 x\nlast"), (2, 1, "one two\n批量 x\nl|ast"),
    (4, 0, "one two\n批量 x\nlast|"), (1, -3, "one two\n|批量 x\nlast"),
  ])
  func `a click puts the cursor at the character under it`(row: Int, column: Int, end: String) {
    #expect(pressed("|one two\n批量 x\nlast", row: row, column: column).marked == end)
  }

  @Test func `a click finds its row of a wrapped line`() {
    #expect(
      pressed("|the quick brown fox", row: 1, column: 2, columns: 11).marked
        == "the quick br|own fox")
  }

  @Test func `a drag selects from the press to where it is`() {
    var editor = pressed("|one two three", row: 0, column: 4)
    #expect(editor.selection == nil)
    editor.drag(row: 0, column: 7)
    #expect(editor.selectedText == "two")
    editor.drag(row: 0, column: 0)
    #expect(editor.selectedText == "one ")
    #expect(editor.after(.character("x")).marked == "x|two three")
  }

  @Test func `a drag beyond the edge takes the view along`() {
    var editor = pressed("|1\n2\n3\n4\n5\n6", row: 0, column: 0, rows: 2)
    editor.drag(row: 3, column: 9)
    #expect(editor.selectedText == "1\n2\n3\n4")
    #expect(editor.visibleRows.map(\.text) == ["3", "4"])
    editor.drag(row: -9, column: 0)
    #expect(editor.selection == nil)
    #expect(editor.visibleRows.map(\.text) == ["1", "2"])
  }

  @Test func `twice is a word, three times a line`() {
    #expect(
      pressed("|one don't three", row: 0, column: 6, times: 2).selectedText == "don't")
    #expect(pressed("|one two\nx", row: 0, column: 6, times: 3).selectedText == "one two")
    #expect(pressed("|one   two", row: 0, column: 4, times: 2).selectedText == "   ")
    #expect(pressed("|one\n\nx", row: 1, column: 0, times: 2).selectedText == nil)
  }

  @Test func `the wheel moves the view and keeps the cursor in it`() {
    var editor = TextEditor.at("|1\n2\n3\n4\n5\n6", rows: 2)
    editor.scroll(by: 3)
    #expect(editor.visibleRows.map(\.text) == ["4", "5"])
    #expect(editor.marked == "1\n2\n3\n|4\n5\n6")
    editor.scroll(by: 99)
    #expect(editor.visibleRows.map(\.text) == ["5", "6"])
    editor.scroll(by: -1)
    #expect(editor.marked == "1\n2\n3\n4\n|5\n6")
    editor.scroll(by: -99)
    #expect(editor.visibleRows.map(\.text) == ["1", "2"])
  }

  @Test func `a click ends a mark and a search`() {
    var editor = TextEditor.at("|one two").after(.control(" "), .right)
    editor.press(row: 0, column: 3)
    #expect(editor.selection == nil && !editor.isMarkSet)
    editor = editor.after(.control("r"), .character("t"))
    editor.press(row: 0, column: 0)
    #expect(editor.search == nil)
    #expect(editor.marked == "|one two")
  }

  @Test func `words typed after a click are undone apart from those before it`() {
    var editor = TextEditor.at("|")
    editor.type("ab")
    editor.press(row: 0, column: 2)
    editor.type("cd")
    #expect(editor.after(.alt("u")).text == "ab")
  }
}
