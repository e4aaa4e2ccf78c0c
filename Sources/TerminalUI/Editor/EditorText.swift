/// The text of an editor as logical lines that know their wrapped rows.
///
/// An edit costs what it touches: the rest of a long text is neither copied nor wrapped again.
struct EditorText: Hashable, Sendable {
  private(set) var lines: [Line]
  private(set) var byteCount: Int
  private(set) var wordCount: Int
  private(set) var wrap: LineWrap

  struct Line: Hashable, Sendable {
    var text: String
    /// Where the rows after the first start.
    var laterRows: [Int]

    init(_ text: String, wrap: LineWrap) {
      self.text = text
      laterRows = Array(wrap.rowStarts(text).dropFirst())
    }

    var count: Int { text.utf8.count }
    var rowCount: Int { laterRows.count + 1 }
    func start(ofRow row: Int) -> Int { row == 0 ? 0 : laterRows[row - 1] }
    func end(ofRow row: Int) -> Int { row < laterRows.count ? laterRows[row] : count }

    /// The row that shows an offset; one at a wrap belongs to the later row.
    func row(of offset: Int) -> Int {
      var low = 0
      var high = laterRows.count
      while low < high {
        let middle = (low + high) / 2
        if laterRows[middle] <= offset { low = middle + 1 } else { high = middle }
      }
      return low
    }

    func index(_ offset: Int) -> String.Index {
      text.utf8.index(text.utf8.startIndex, offsetBy: offset)
    }

    func offset(_ index: String.Index) -> Int {
      text.utf8.distance(from: text.utf8.startIndex, to: index)
    }
  }

  /// A place between two bytes of a line.
  struct Place: Hashable, Sendable, Comparable {
    var line: Int
    var offset: Int
    static func < (a: Place, b: Place) -> Bool { (a.line, a.offset) < (b.line, b.offset) }
  }

  init(_ text: String, wrap: LineWrap) {
    self.wrap = wrap
    lines = Self.lines(text, wrap)
    byteCount = text.utf8.count
    wordCount = TypedText.wordCount(text)
  }

  var whole: String {
    lines.count == 1 ? lines[0].text : lines.lazy.map(\.text).joined(separator: "\n")
  }

  var start: Place { Place(line: 0, offset: 0) }
  var end: Place { Place(line: lines.count - 1, offset: lines[lines.count - 1].count) }

  mutating func rewrap(_ wrap: LineWrap) {
    guard wrap != self.wrap else { return }
    self.wrap = wrap
    for index in lines.indices {
      lines[index].laterRows = Array(wrap.rowStarts(lines[index].text).dropFirst())
    }
  }

  func offset(of place: Place) -> Int {
    lines[..<place.line].reduce(place.offset) { $0 + $1.count + 1 }
  }

  /// The place of an offset, moved into the text where it lies outside.
  func place(at offset: Int) -> Place {
    var rest = max(0, offset)
    for (number, line) in lines.enumerated() {
      if rest <= line.count { return Place(line: number, offset: rest) }
      rest -= line.count + 1
    }
    return end
  }

  /// The nearest place from here on that doesn't divide a grapheme cluster.
  func rounded(_ place: Place) -> Place {
    let line = lines[place.line]
    var offset = min(place.offset, line.count)
    while offset < line.count, line.index(offset).samePosition(in: line.text) == nil { offset += 1 }
    return Place(line: place.line, offset: offset)
  }

  func after(_ place: Place) -> Place? {
    let line = lines[place.line]
    if place.offset < line.count {
      return Place(
        line: place.line, offset: line.offset(line.text.index(after: line.index(place.offset))))
    }
    return place.line + 1 < lines.count ? Place(line: place.line + 1, offset: 0) : nil
  }

  func before(_ place: Place) -> Place? {
    let line = lines[place.line]
    if place.offset > 0 {
      return Place(
        line: place.line, offset: line.offset(line.text.index(before: line.index(place.offset))))
    }
    guard place.line > 0 else { return nil }
    return Place(line: place.line - 1, offset: lines[place.line - 1].count)
  }

  /// The character behind a place, the line end included.
  func character(at place: Place) -> Character? {
    let line = lines[place.line]
    if place.offset < line.count { return line.text[line.index(place.offset)] }
    return place.line + 1 < lines.count ? "\n" : nil
  }

  func text(_ range: Range<Place>) -> String {
    let (low, high) = (range.lowerBound, range.upperBound)
    let first = lines[low.line]
    if low.line == high.line {
      return String(first.text[first.index(low.offset)..<first.index(high.offset)])
    }
    let last = lines[high.line]
    var text = String(first.text[first.index(low.offset)...])
    for line in lines[(low.line + 1)..<high.line] { text += "\n" + line.text }
    return text + "\n" + last.text[..<last.index(high.offset)]
  }

  /// Replaces a range and returns where the inserted text ends.
  mutating func replace(_ range: Range<Place>, with inserted: String) -> Place {
    let (low, high) = (range.lowerBound, range.upperBound)
    let removed = text(range)
    let (left, right) = wordEnds(around: range)
    wordCount += TypedText.wordCount(left + inserted + right)
    wordCount -= TypedText.wordCount(left + removed + right)
    byteCount += inserted.utf8.count - removed.utf8.count

    guard low.line != high.line || inserted.utf8.contains(0x0A) else {
      replaceInLine(low.line, low.offset..<high.offset, with: inserted)
      return Place(line: low.line, offset: low.offset + inserted.utf8.count)
    }
    let head = lines[low.line].text[..<lines[low.line].index(low.offset)]
    let tail = lines[high.line].text[lines[high.line].index(high.offset)...]
    let tailCount = tail.utf8.count
    let changed = Self.lines(String(head) + inserted + tail, wrap)
    lines.replaceSubrange(low.line...high.line, with: changed)
    let last = low.line + changed.count - 1
    return Place(line: last, offset: lines[last].count - tailCount)
  }

  private mutating func replaceInLine(_ number: Int, _ range: Range<Int>, with inserted: String) {
    let start = lines[number].index(range.lowerBound)
    let end = lines[number].index(range.upperBound)
    lines[number].text.replaceSubrange(start..<end, with: inserted)
    let rows = wrap.rowStarts(
      lines[number].text, old: [0] + lines[number].laterRows, offset: range.lowerBound,
      removed: range.count, inserted: inserted.utf8.count)
    lines[number].laterRows = Array(rows.dropFirst())
  }

  /// As much on either side of a range as decides how many words its text adds.
  private func wordEnds(around range: Range<Place>) -> (String, String) {
    let (low, high) = (range.lowerBound, range.upperBound)
    let head = lines[low.line].text.unicodeScalars[..<lines[low.line].index(low.offset)]
    let left = head.lastIndex(where: TypedText.decidesWord).map { head[$0...] } ?? head
    let tail = lines[high.line].text.unicodeScalars[lines[high.line].index(high.offset)...]
    let right = tail.firstIndex(where: TypedText.decidesWord).map { tail[...$0] } ?? tail
    return (String(left), String(right))
  }

  private static func lines(_ text: String, _ wrap: LineWrap) -> [Line] {
    text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      Line(String(Substring($0)), wrap: wrap)
    }
  }
}
