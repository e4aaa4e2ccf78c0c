import RubricEngine

/// Evidence to be shown in the candidate's own text, with the sign that follows it.
struct WordMark: Hashable {
  let span: Span
  let style: Style
  /// Such as `[1]`.
  let sign: String
  /// The finding's place in the list, or nil for a strength.
  let finding: Int?
}

/// One line of a part's text with its evidence marked.
struct MarkedLine: Hashable {
  private(set) var styled = StyledText()
  /// Findings with evidence that ends in this line, in the order of their signs.
  private(set) var findings: [Int] = []
  /// Where each finding's first evidence starts, as a UTF-8 offset of `styled`.
  private(set) var starts: [Int: Int] = [:]

  /// The lines of a text, each with the marks that touch it.
  static func lines(of text: String, marks: [WordMark]) -> [MarkedLine] {
    var lines: [MarkedLine] = []
    var offset = 0
    let pieces = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, piece) in pieces.enumerated() {
      let end = offset + piece.utf8.count
      let isLast = index + 1 == pieces.count
      let own = marks.filter { mark in
        mark.span.start <= end && (mark.span.end >= offset)
          && !(mark.span.start < offset && mark.span.end == offset)
          || isLast && mark.span.start > end
      }
      lines.append(MarkedLine(String(piece), offset: offset, marks: own, isLast: isLast))
      offset = end + 1
    }
    return lines
  }

  private init(_ line: String, offset: Int, marks: [WordMark], isLast: Bool) {
    var pending = marks.sorted { ($0.span.end, $0.span.start) < ($1.span.end, $1.span.start) }
    var offset = offset
    var run = ""
    var runStyle = Style.text
    for character in line {
      let style = Self.style(at: offset, marks)
      let due = pending.prefix { $0.span.end <= offset }
      if style != runStyle || !due.isEmpty { flush(&run, runStyle) }
      for mark in due { put(mark) }
      pending.removeFirst(due.count)
      for mark in marks where mark.span.start <= offset && offset < mark.span.end {
        note(mark, at: styled.text.utf8.count + run.utf8.count)
      }
      runStyle = style
      run.append(character)
      offset += character.utf8.count
    }
    flush(&run, runStyle)
    // Evidence that goes on in the next line gets its sign there.
    for mark in pending where isLast || mark.span.end <= offset { put(mark) }
  }

  private mutating func flush(_ run: inout String, _ style: Style) {
    guard !run.isEmpty else { return }
    styled.append(run, style)
    run = ""
  }

  private mutating func put(_ mark: WordMark) {
    note(mark, at: styled.text.utf8.count)
    styled.append(mark.sign, mark.style)
    if let finding = mark.finding, !findings.contains(finding) { findings.append(finding) }
  }

  private mutating func note(_ mark: WordMark, at offset: Int) {
    if let finding = mark.finding, starts[finding] == nil { starts[finding] = offset }
  }

  /// Findings win over strengths where both rest on the same words.
  private static func style(at offset: Int, _ marks: [WordMark]) -> Style {
    let covering = marks.filter { $0.span.start <= offset && offset < $0.span.end }
    return (covering.first { $0.finding != nil } ?? covering.first)?.style ?? .text
  }
}
