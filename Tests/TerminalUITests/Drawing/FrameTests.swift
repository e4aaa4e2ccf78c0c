import Testing

@testable import TerminalUI

@Suite struct FrameTests {
  @Test func `text is cut at the right edge`() {
    var frame = Frame(columns: 5, rows: 1)
    #expect(frame.put("abcdefg", row: 0, column: 2) == 3)
    #expect(frame.text(ofRow: 0) == "  abc")
  }

  @Test func `maxColumns cuts text earlier`() {
    var frame = Frame(columns: 10, rows: 1)
    #expect(frame.put("abcdefg", row: 0, column: 0, maxColumns: 3) == 3)
    #expect(frame.text(ofRow: 0) == "abc")
  }

  @Test func `text outside of the frame draws nothing`() {
    let blank = Frame(columns: 4, rows: 2)
    for (row, column) in [(-1, 0), (2, 0), (0, 4), (0, 99), (0, -9)] {
      var frame = blank
      frame.put("abc", row: row, column: column)
      #expect(frame == blank)
    }
  }

  @Test func `text that starts left of the frame shows its later part`() {
    var frame = Frame(columns: 4, rows: 1)
    frame.put("abcdef", row: 0, column: -2)
    #expect(frame.text(ofRow: 0) == "cdef")
  }

  @Test func `a wide character takes two cells and the second is empty`() {
    var frame = Frame(columns: 4, rows: 1)
    #expect(frame.put("批x", row: 0, column: 0) == 3)
    #expect(frame.cells.map(\.text) == ["批", "", "x", " "])
  }

  @Test func `a wide character that would be cut at the edge is left out`() {
    var frame = Frame(columns: 3, rows: 1)
    #expect(frame.put("批批", row: 0, column: 0) == 2)
    #expect(frame.cells.map(\.text) == ["批", "", " "])
  }

  @Test(arguments: [0, 1])
  func `writing over either half of a wide character blanks the other`(half: Int) {
    var frame = Frame(columns: 2, rows: 1)
    frame.put("批", row: 0, column: 0)
    frame.put("x", row: 0, column: half)
    #expect(frame.text(ofRow: 0) == (half == 0 ? "x" : " x"))
    #expect(frame.cells.allSatisfy { !$0.text.isEmpty })
  }

  @Test func `no control character reaches a cell`() {
    for value in UInt32(0)..<0xA0 where value < 0x20 || value >= 0x7F {
      guard let scalar = Unicode.Scalar(value) else { continue }
      var frame = Frame(columns: 1, rows: 1)
      frame.put(String(Character(scalar)), row: 0, column: 0)
      let shown = frame[0, 0].text.unicodeScalars
      #expect(shown.allSatisfy { $0.properties.generalCategory != .control }, "U+\(value)")
    }
  }

  @Test(arguments: ["\u{202E}", "\u{2066}", "\u{200F}", "\u{200B}", "\u{FEFF}", "\u{2028}"])
  func `what reorders or hides is shown as a replacement`(text: String) {
    var frame = Frame(columns: 3, rows: 1)
    frame.put(text, row: 0, column: 0)
    #expect(frame[0, 0].text == "\u{FFFD}")
  }

  @Test func `an escape sequence is shown and not obeyed`() {
    var frame = Frame(columns: 8, rows: 1)
    frame.put("\u{1B}[31mx", row: 0, column: 0)
    #expect(frame.text(ofRow: 0) == "␛[31mx")
  }

  @Test func `a mark without a letter gets a circle to sit on`() {
    var frame = Frame(columns: 2, rows: 1)
    frame.put("\u{301}", row: 0, column: 0)
    #expect(frame[0, 0].text == "\u{25CC}\u{301}")
  }

  @Test func `drawing in an area stays inside of it`() {
    var frame = Frame(columns: 6, rows: 3)
    frame.fill(frame.area, with: ".")
    frame.draw(in: Area(row: 1, column: 2, rows: 1, columns: 2)) { inner in
      #expect(inner.columns == 2)
      inner.put("abcdef", row: 0, column: 0)
      inner.put("zz", row: 1, column: 0)
      inner.cursor = .init(row: 0, column: 1)
    }
    #expect((0..<3).map { frame.text(ofRow: $0) } == ["......", "..ab..", "......"])
    #expect(frame.cursor == .init(row: 1, column: 3))
  }

  @Test func `an area that cuts a wide character blanks its half`() {
    var frame = Frame(columns: 6, rows: 1)
    frame.put("批批批", row: 0, column: 0)
    frame.draw(in: Area(row: 0, column: 1, rows: 1, columns: 4)) { _ in }
    #expect(frame.cells.map(\.text) == [" ", " ", "批", "", " ", " "])
  }

  @Test func `a box is closed at its corners and carries its title`() {
    var frame = Frame(columns: 12, rows: 3)
    frame.box(frame.area, title: "Part")
    #expect(frame.text(ofRow: 0) == "┌─ Part ───┐")
    #expect(frame.text(ofRow: 1) == "│          │")
    #expect(frame.text(ofRow: 2) == "└──────────┘")
  }

  @Test func `restyling keeps the text`() {
    var frame = Frame(columns: 4, rows: 1)
    frame.put("abcd", row: 0, column: 0)
    frame.restyle(Area(row: 0, column: 1, rows: 1, columns: 2), style: .mistake)
    #expect(frame.text(ofRow: 0) == "abcd")
    #expect(frame.cells.map(\.style) == [.text, .mistake, .mistake, .text])
  }

  @Test func `frames of no or absurd size can be drawn on`() {
    for (columns, rows) in [(0, 0), (-3, 5), (1, 1), (1, 0)] {
      var frame = Frame(columns: columns, rows: rows)
      frame.box(frame.area, title: "x")
      frame.box(Area(row: -4, column: -4, rows: 99, columns: 99), title: "long title")
      frame.horizontalLine(row: 0, column: 3)
      frame.put("批a\u{301}", row: 0, column: 0)
      frame.draw(in: Area(row: -1, column: -1, rows: 3, columns: 3)) {
        $0.put("批批", row: 1, column: 0)
      }
      #expect(frame.cells.count == max(0, columns) * max(0, rows))
    }
  }

  @Test func `the screen text names style runs and the cursor`() {
    var frame = Frame(columns: 8, rows: 2)
    frame.put("a", row: 0, column: 0)
    frame.put("bad", row: 1, column: 2, style: .mistake)
    frame.cursor = .init(row: 1, column: 5)
    #expect(frame.screenText == "8x2\n│a\n│  bad\nstyle 1:2..<5 mistake\ncursor 1:5\n")
  }

  @Test func `a difference of screens shows both lines with their number`() {
    #expect(
      difference(from: "8x1\n│> transformer\n", to: "8x1\n│> transformers\n")
        == "-2 │> transformer\n+2 │> transformers")
  }

  @Test func `what changed of a row is told in whole glyphs`() {
    var before = Frame(columns: 8, rows: 1)
    before.put("ab批cd", row: 0, column: 0)
    var after = before
    #expect(after.changedColumns(ofRow: 0, since: before) == nil)
    #expect(after.changedColumns(ofRow: 0, since: nil) == 0..<8)
    after.put("量", row: 0, column: 2)
    #expect(after.changedColumns(ofRow: 0, since: before) == 2..<4)
    after.put("x", row: 0, column: 3)
    #expect(after.changedColumns(ofRow: 0, since: before) == 2..<4)
    after.put("z", row: 0, column: 7)
    #expect(after.changedColumns(ofRow: 0, since: before) == 2..<8)
  }
}
