import Interview
import RubricEngine

/// How the list of interviews is drawn.
extension App {
  func draw(_ screen: TranscriptsScreen, in area: Area, _ frame: inout Frame) {
    drawSearch(
      screen.search, in: area, &frame, hint: "type words of your answers, a title, #tags")
    drawNarrowing(screen, row: area.row + 1, area, &frame)
    let details = details(of: screen, in: area)
    let detailRows = details.map { $0.rows.count + 1 } ?? 0
    let list = Area(
      row: area.row + 2, column: area.column, rows: area.rows - 2 - detailRows,
      columns: min(area.columns, 118))
    let matches = screen.matches
    guard !matches.isEmpty else {
      let sentence =
        switch transcripts?.count {
        case nil: "Looking for your interviews …"
        case 0: "There are none yet. A finished interview is kept here with its report."
        default: "No interview fits. \(keyName(.back)) empties the search, then the filters."
        }
      frame.put(TextLayout(sentence, columns: list.columns), in: list, style: .quiet)
      return
    }
    let selected = min(screen.selected, matches.count - 1)
    // With a search each interview has a second row, for the words that were found.
    let height = screen.words.isEmpty ? 1 : 2
    let shown = max(1, list.rows / height)
    let top = firstVisible(selected, matches.count, shown)
    for (index, transcript) in matches.enumerated().dropFirst(top).prefix(shown) {
      let row = list.row + (index - top) * height
      guard row < list.row + list.rows else { break }
      drawLine(
        line(transcript, of: screen, columns: list.columns - 2), isSelected: index == selected,
        row: row, list, &frame, index: index)
      if height == 2, row + 1 < list.row + list.rows {
        drawExcerpt(screen.hits.excerpts[transcript.id] ?? [], row: row + 1, list, &frame)
      }
    }
    guard let details else { return }
    rule(&frame, row: list.row + list.rows)
    frame.put(
      details,
      in: Area(
        row: list.row + list.rows + 1, column: area.column, rows: details.rows.count,
        columns: area.columns), first: 0)
  }

  private func drawNarrowing(
    _ screen: TranscriptsScreen, row: Int, _ area: Area, _ frame: inout Frame
  ) {
    guard transcripts?.isEmpty == false else { return }
    let narrowing = screen.narrowing
    let mistake = narrowing.mistake.map { setting.titles[$0] ?? VerdictWords.name($0) }
    let words: [(String, Bool)] = [
      (screen.order.words, screen.order != .date), (" · ", false),
      (mistake ?? "all mistakes", mistake != nil), (" · ", false),
      (
        narrowing.overall.map(VerdictWords.name(overall:)) ?? "all verdicts",
        narrowing.overall != nil
      ),
    ]
    var column = area.column
    for (text, isOn) in words {
      column += frame.put(
        DisplayWidth.shortened(text, to: area.column + area.columns - column), row: row,
        column: column, style: isOn ? .accent : .quiet)
    }
  }

  /// What the line of the marked interview has no room for; nil where the screen is small.
  private func details(of screen: TranscriptsScreen, in area: Area) -> Document? {
    guard area.rows >= 14, let marked = screen.marked else { return nil }
    var document = Document(columns: min(area.columns, 100))
    let assessment = marked.grade.assessment
    let mistakes = marked.madeMistakes.map { setting.titles[$0.mistake] ?? "" }
    var facts = ["\(assessment.score) of 100"]
    if let time = marked.timeTaken { facts.append(time) }
    facts.append(mistakes.isEmpty ? "no mistake" : mistakes.joined(separator: ", "))
    document.add(facts.joined(separator: " · "))
    if let note = marked.note { document.add(StyledText(note.text, .accent)) }
    document.shorten(to: 3)
    return document
  }

  private func line(
    _ transcript: Transcript, of screen: TranscriptsScreen, columns: Int
  ) -> String {
    let assessment = transcript.grade.assessment
    let verdict = VerdictWords.name(overall: assessment.overall)
    let isCompared = screen.compared == transcript.id
    let title =
      (isCompared ? "* " : "") + title(of: transcript.promptID)
      + (transcript.revisionOf == nil ? "" : ", rewritten")
    if columns < 76 {
      let date = String(transcript.finishedAt.date.dropFirst(5))
      return date + "  " + DisplayWidth.padded(title, to: columns - 7 - 8) + "  "
        + "\(assessment.overall) of 5"
    }
    let made = transcript.madeMistakes
    let count =
      made.isEmpty ? "no mistake" : made.count == 1 ? "1 mistake" : "\(made.count) mistakes"
    guard columns >= 100 else {
      return transcript.finishedAt.date + "  " + DisplayWidth.padded(title, to: 42)
        + DisplayWidth.padded(verdict, to: 12) + count
    }
    let names = made.map { setting.titles[$0.mistake] ?? VerdictWords.name($0.mistake) }
    return transcript.finishedAt.dateAndTime + "  " + DisplayWidth.padded(title, to: 34)
      + DisplayWidth.padded("\(assessment.score) \(verdict)", to: 15)
      + DisplayWidth.shortened(
        names.isEmpty ? count : names.joined(separator: ", "), to: columns - 67)
  }

  /// The found words with what is around them; the first hit is always in view.
  private func drawExcerpt(
    _ excerpt: [ExcerptPiece], row: Int, _ area: Area, _ frame: inout Frame
  ) {
    let indent = area.columns < 60 ? 2 : 4
    var column = area.column + indent
    let end = area.column + area.columns
    for (index, piece) in excerpt.enumerated() {
      var text = piece.text
      let room = (area.columns - indent) / 3
      if index == 0, !piece.isHit, DisplayWidth.columns(of: text) > room {
        while DisplayWidth.columns(of: text) > room - 1 { text.removeFirst() }
        text = "…" + text
      }
      column += frame.put(
        DisplayWidth.shortened(text, to: end - column), row: row, column: column,
        style: piece.isHit ? .watch : .quiet, maxColumns: end - column)
    }
  }
}
