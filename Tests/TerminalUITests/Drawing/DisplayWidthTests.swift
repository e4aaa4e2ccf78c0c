import Testing

@testable import TerminalUI

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("a", 1), ("é", 1), ("e\u{301}", 1), ("ß", 1), ("…", 1), ("→", 1), ("█", 1), ("─", 1),
    ("批", 2), ("ｱ", 1), ("Ａ", 2), ("。", 2), ("가", 2), ("\u{1100}\u{1161}\u{11A8}", 2),
    ("👍", 2), ("👍🏽", 2), ("👨‍👩‍👧", 2), ("🇩🇪", 2), ("🇩", 1), ("❤", 1), ("❤️", 2), ("1️⃣", 2),
    ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2), ("🫨", 2), ("☕", 2), ("⚠", 1), ("⚠️", 2), ("עִ", 1), ("ไ", 1),
  ])
  func `a cluster takes the columns that terminals give it`(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
  }

  @Test(arguments: [
    ("a", false), ("é", false), ("批", false), ("。", false), ("ж", false), ("", false),
    ("─", false), ("e\u{301}", true), ("👍", true), ("❤️", true), ("👨‍👩‍👧", true), ("…", true),
    ("—", true), ("│", true), ("“", true),
  ])
  func `glyphs that terminals disagree on are known`(glyph: String, isDisputed: Bool) {
    #expect(DisplayWidth.isDisputed(glyph) == isDisputed)
  }

  @Test func `a text takes the sum of its clusters`() {
    #expect(DisplayWidth.columns(of: "a批👨‍👩‍👧e\u{301}") == 6)
  }

  @Test func `every shown glyph takes between one and four columns`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let columns = Glyph(Character(scalar)).columns
      if columns < 1 || columns > 2 { Issue.record("U+\(value) takes \(columns)") }
    }
  }

  @Test(arguments: [
    ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("abc", 1, "…"), ("abc", 0, ""), ("批批", 3, "批…"),
    ("批批批", 4, "批…"), ("a批", 2, "a…"), ("", 5, ""),
  ])
  func `shortening keeps whole characters and shows the cut`(
    text: String, columns: Int, shown: String
  ) {
    #expect(DisplayWidth.shortened(text, to: columns) == shown)
  }

  @Test func `padding fills up to the columns`() {
    #expect(DisplayWidth.padded("批", to: 4) == "批  ")
    #expect(DisplayWidth.padded("abcdef", to: 4) == "abc…")
  }
}
