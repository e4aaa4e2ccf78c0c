import Testing

@testable import TerminalUI

@Suite struct TextLayoutTests {
  private func rows(_ text: String, _ columns: Int, hang: Int = 0) -> [String] {
    let layout = TextLayout(text, columns: columns, hang: hang)
    return layout.rows.map { String(repeating: "_", count: $0.indent) + layout.text(of: $0) }
  }

  @Test func `an empty text has one empty row`() {
    #expect(rows("", 10) == [""])
  }

  @Test func `lines are wrapped at spaces`() {
    #expect(rows("the quick brown fox", 10) == ["the quick", "brown fox"])
  }

  @Test func `a row may be exactly full`() {
    #expect(rows("abcde fghij", 5) == ["abcde", "fghij"])
  }

  @Test func `line ends start new rows, and empty lines are kept`() {
    #expect(rows("a\n\nb\n", 10) == ["a", "", "b", ""])
  }

  @Test func `a word longer than the row is divided`() {
    #expect(rows("abcdefgh ij", 3) == ["abc", "def", "gh", "ij"])
  }

  @Test func `a compound is divided after its hyphen`() {
    #expect(rows("a real-time score", 8) == ["a real-", "time", "score"])
  }

  @Test func `a list dash or a minus stays with what follows`() {
    #expect(rows("cost: -5 per day", 7) == ["cost:", "-5 per", "day"])
  }

  @Test func `a wide character is never divided`() {
    #expect(rows("批量与实时", 5) == ["批量", "与实", "时"])
  }

  @Test func `no row starts with a closing sign of Chinese text`() {
    #expect(rows("批量。实时", 4) == ["批", "量。", "实时"])
  }

  @Test func `an emoji family is one character`() {
    #expect(rows("👨‍👩‍👧👨‍👩‍👧", 3) == ["👨‍👩‍👧", "👨‍👩‍👧"])
  }

  @Test func `rows after the first of a line can hang`() {
    #expect(rows("- one two three\nx", 8, hang: 2) == ["- one", "__two", "__three", "x"])
  }

  @Test func `spaces at a wrap belong to the row before`() {
    let layout = TextLayout("abc     def", columns: 4)
    #expect(layout.rows.map(\.start) == [0, 8])
    #expect(layout.text(of: layout.rows[0]) == "abc")
  }

  @Test func `rows cover the text by its UTF-8 offsets`() {
    let layout = TextLayout("é é\nß", columns: 2)
    #expect(layout.rows.map { [$0.start, $0.end] } == [[0, 3], [3, 5], [6, 8]])
  }

  @Test func `an offset lies in the row that shows it`() {
    let layout = TextLayout("abc def\nghi", columns: 4)
    #expect([0, 3, 4, 7, 8, 11].map(layout.rowNumber) == [0, 0, 1, 1, 2, 2])
  }

  @Test func `a mark that runs over a wrap is drawn on both rows`() {
    let layout = TextLayout("we use batch here", columns: 10)
    var frame = Frame(columns: 12, rows: 2)
    frame.put(
      layout, in: Area(row: 0, column: 1, rows: 2, columns: 10), marks: [Mark(3..<12, .mistake)])
    #expect(frame.text(ofRow: 0) == " we use")
    #expect(frame.text(ofRow: 1) == " batch here")
    #expect(frame.styleRuns(0).map(\.columns) == [0..<4, 4..<7, 7..<12])
    #expect(frame.styleRuns(1).map(\.columns) == [0..<1, 1..<6, 6..<12])
  }

  @Test func `a mark on wide characters covers both cells`() {
    let layout = TextLayout("a批b", columns: 10)
    #expect(layout.columns(of: 1..<4, in: layout.rows[0]) == 1..<3)
    #expect(layout.columns(of: 2..<3, in: layout.rows[0]) == 1..<3)
    #expect(layout.columns(of: 1..<1, in: layout.rows[0]) == nil)
  }

  @Test func `wrapping again after an edit gives the same as wrapping afresh`() {
    var random = SplitMix(seed: 7)
    let alphabet = [
      "a", "bc", " ", "  ", "-", "批", "é", "e\u{301}", "🇩", "👨‍👩‍👧", "word ", "\u{301}", "。",
    ]
    for _ in 0..<2000 {
      let wrap = LineWrap(columns: random.next(upTo: 12) + 1)
      let pieces = (0..<random.next(upTo: 40)).map { _ in random.pick(alphabet) }
      let line = pieces.joined()
      let boundaries = Array(line.indices) + [line.endIndex]
      let one = random.next(upTo: boundaries.count)
      let other = random.next(upTo: boundaries.count)
      let range = boundaries[min(one, other)]..<boundaries[max(one, other)]
      let inserted = random.pick(alphabet)
      var edited = line
      edited.replaceSubrange(range, with: inserted)
      let again = wrap.rowStarts(
        edited, old: wrap.rowStarts(line),
        offset: line.utf8.distance(from: line.startIndex, to: range.lowerBound),
        removed: line.utf8.distance(from: range.lowerBound, to: range.upperBound),
        inserted: inserted.utf8.count)
      #expect(again == wrap.rowStarts(edited), "\(line.debugDescription) \(wrap.columns)")
    }
  }
}
