import Interview
import Testing

@Suite struct TextDifferenceTests {
  /// As `wdiff` writes it.
  private func marked(_ pieces: [TextDifference.Piece]) -> String {
    pieces.map { $0.isOnlyHere ? "[\($0.text)]" : $0.text }.joined()
  }

  @Test(arguments: [
    ("", "", "", ""),
    ("one two", "one two", "one two", "one two"),
    ("one two", "one three", "one [two]", "one [three]"),
    ("a b c", "a c", "a [b] c", "a c"),
    ("a c", "a b b c", "a c", "a [b b] c"),
    ("批 处\n理", "批 👩‍👩‍👧\n理", "批 [处]\n理", "批 [👩‍👩‍👧]\n理"),
    ("x", "", "[x]", ""),
  ])
  func `words that only one version has are marked, without the blanks around them`(
    older: String, newer: String, left: String, right: String
  ) {
    let difference = TextDifference(from: older, to: newer)
    #expect(marked(difference.older) == left)
    #expect(marked(difference.newer) == right)
  }

  @Test func `spaces and line ends alone are no difference`() {
    #expect(TextDifference(from: "one\ntwo", to: "one  two").isSame)
    #expect(!TextDifference(from: "one two", to: "two one").isSame)
  }

  @Test func `the pieces are the text, whatever was changed`() {
    let older = " - a list\n- of  things \n\nand e\u{301} 批"
    let newer = "- of other things\nand é 批 more "
    let difference = TextDifference(from: older, to: newer)
    #expect(difference.older.map(\.text).joined() == older)
    #expect(difference.newer.map(\.text).joined() == newer)
  }

  @Test func `long texts without a common word are compared in no time`() {
    let older = (0..<100_000).map { "a\($0)" }.joined(separator: " ")
    let newer = (0..<100_000).map { "b\($0)" }.joined(separator: " ")
    #expect(TextDifference(from: older, to: newer).older.filter(\.isOnlyHere).count == 1)
  }
}

@Suite struct NoteTests {
  @Test func `tags are the words with a sign before them, each once`() {
    #expect(Note("said #Again\nand #again, #two-words. # ")?.tags == ["again", "two-words"])
    #expect(Note("nothing here")?.tags == [])
  }

  @Test func `a note is one line, and blanks are none`() {
    #expect(Note(" a \n b ")?.text == "a b")
    #expect(Note(" \n\t ") == nil)
  }
}
