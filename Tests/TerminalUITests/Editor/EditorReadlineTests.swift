import Testing

@testable import TerminalUI

@Suite struct EditorReadlineTests {
  @Test(
    arguments: [
      ("ab|c", [Key.control("t")], "acb|"),
      ("abc|", [.control("t")], "acb|"),
      ("批量|", [.control("t")], "量批|"),
      ("|abc", [.control("t")], "|abc"),
      ("a\n|b", [.control("t")], "a\n|b"),
      ("one| two", [.alt("t")], "two one|"),
      ("one two|", [.alt("t")], "two one|"),
      ("one, t|wo!", [.alt("t")], "two, one|!"),
      ("on|e", [.alt("t")], "on|e"),
    ] as [(String, [Key], String)])
  func `transposing`(start: String, keys: [Key], end: String) {
    #expect(keys.reduce(TextEditor.at(start)) { $0.after($1) }.marked == end)
  }

  @Test func `alt-y after a yank puts in what was cut before`() {
    var editor = TextEditor.at("one two three|")
    editor = editor.after(.control("w"), .left, .control("w"), .end)
    #expect(editor.after(.control("y")).marked == "one  two|")
    #expect(editor.after(.control("y"), .alt("y")).marked == "one  three|")
    #expect(editor.after(.control("y"), .alt("y"), .alt("y")).marked == "one  two|")
    #expect(editor.after(.control("y"), .alt("y"), .alt("u"), .alt("u")).text == "one  ")
  }

  @Test func `alt-y does nothing but right after a yank`() {
    var editor = TextEditor.at("one two three|")
    editor = editor.after(.control("w"), .left, .control("w"), .control("y"), .character("x"))
    let text = editor.text
    #expect(editor.after(.alt("y")).text == text)
    editor.press(row: 0, column: 0)
    #expect(editor.after(.alt("y")).text == text)
  }

  @Test(
    arguments: [
      ("- on|e", [Key.tab], "  - on|e"),
      ("  - on|e", [.backTab], "- on|e"),
      ("   - on|e", [.backTab], " - on|e"),
      (" |  - one", [.backTab], "| - one"),
      ("- one|", [.backTab], "- one|"),
      ("- one|", [.tab, .enter], "  - one\n  - |"),
      ("1. one|", [.tab], "  1. one|"),
    ] as [(String, [Key], String)])
  func `tab moves the item of a list in and out`(start: String, keys: [Key], end: String) {
    #expect(keys.reduce(TextEditor.at(start)) { $0.after($1) }.marked == end)
  }

  @Test func `tab is not the editor's outside of a list`() {
    var editor = TextEditor.at("prose|")
    #expect(editor.handle(.tab) == .ignored)
    #expect(editor.handle(.backTab) == .ignored)
  }

  @Test(
    arguments: [
      ("one |two", [Key.shiftControlRight], "two"),
      ("one two|", [.shiftControlLeft, .shiftControlLeft], "one two"),
      ("a\n\nb|", [.shiftControlUp], "\nb"),
      ("|a\n\nb", [.shiftControlDown], "a\n"),
      ("a\nb|c", [.shiftControlHome], "a\nb"),
      ("a|\nbc", [.shiftControlEnd], "\nbc"),
      ("|1\n2\n3\n4\n5\n6\n7", [.shiftPageDown], "1\n2\n3\n4\n"),
      ("1\n2\n3\n4\n5\n6\n7|", [.shiftPageUp], "\n4\n5\n6\n7"),
    ] as [(String, [Key], String)])
  func `shift with a movement selects`(start: String, keys: [Key], selected: String) {
    #expect(keys.reduce(TextEditor.at(start)) { $0.after($1) }.selectedText == selected)
  }

  @Test func `keys that are kept for others do nothing to the text`() {
    var editor = TextEditor.at("one|")
    for key in [Key.alt("x"), .function(1), .control("g"), .control("s"), .control("q")] {
      #expect(editor.handle(key) == .ignored, "\(key)")
    }
    #expect(editor.text == "one")
  }
}
