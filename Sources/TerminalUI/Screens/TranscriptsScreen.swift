import Interview
import RubricEngine

/// The list of finished interviews.
struct TranscriptsScreen: Hashable, Sendable {
  var search = Search()
  var selected = 0
  /// The transcripts that the search leaves, the latest first.
  private(set) var matches: [Transcript] = []
  private var found: Found?

  /// What the matches were found by.
  private struct Found: Hashable {
    let text: String
    let version: Int
  }

  /// Searches again where the search or the transcripts have changed.
  mutating func find(in all: [Transcript], version: Int, title: (PromptID?) -> String) {
    let wanted = Found(text: search.text, version: version)
    guard wanted != found else { return }
    found = wanted
    matches = all.filter { transcript in
      let submission = transcript.submission
      return search.text.isEmpty
        || search.matches(
          [
            title(transcript.promptID), transcript.promptText, transcript.finishedAt.date,
            VerdictWords.name(overall: transcript.grade.assessment.overall),
          ] + submission.parts.compactMap { submission.text(of: $0) })
    }
  }
}

extension App {
  /// What the list of interviews shows.
  var transcriptMatches: [Transcript] {
    for case .transcripts(let screen) in stack.reversed() { return screen.matches }
    return []
  }

  mutating func perform(_ action: Action, on screen: TranscriptsScreen) -> [AppEffect] {
    var screen = screen
    let matches = screen.matches
    let marked = matches.indices.contains(screen.selected) ? matches[screen.selected] : nil
    switch action {
    case .up, .down, .pageUp, .pageDown:
      screen.selected = moved(screen.selected, action, matches.count)
    case .open:
      guard let marked else { return [] }
      showReport(of: marked, isSaved: true)
      return []
    case .delete:
      guard let marked else { return [] }
      deleted = marked
      transcripts?.removeAll { $0.id == marked.id }
      screen.selected = max(0, min(screen.selected, matches.count - 2))
      replaceTop(.transcripts(screen))
      notice = Notice(
        text: "Deleted \(title(of: marked.promptID)) of \(marked.finishedAt.date). "
          + "\(keyName(.undoDelete)) brings it back.", isError: false)
      return [.delete(marked.id)]
    case .undoDelete:
      guard let back = deleted else { return [] }
      deleted = nil
      transcripts = ((transcripts ?? []) + [back]).sorted {
        ($0.finishedAt, $0.id) > ($1.finishedAt, $1.id)
      }
      screen.search.clear()
      screen.selected = transcripts?.firstIndex { $0.id == back.id } ?? 0
      replaceTop(.transcripts(screen))
      notice = Notice(text: "\(title(of: back.promptID)) is back.", isError: false)
      return [.restore(back)]
    case .back:
      guard !screen.search.text.isEmpty else {
        pop()
        return []
      }
      screen.search.clear()
      screen.selected = 0
    default: break
    }
    replaceTop(.transcripts(screen))
    return []
  }

  func draw(_ screen: TranscriptsScreen, in area: Area, _ frame: inout Frame) {
    drawSearch(screen.search, in: area, &frame)
    let list = Area(
      row: area.row + 2, column: area.column, rows: area.rows - 2, columns: min(area.columns, 90))
    let matches = screen.matches
    guard !matches.isEmpty else {
      let sentence =
        switch transcripts?.count {
        case nil: "Looking for your interviews …"
        case 0: "There are none yet. A finished interview is kept here with its report."
        default: "No interview has these words. \(keyName(.back)) empties the search."
        }
      frame.put(TextLayout(sentence, columns: list.columns), in: list, style: .quiet)
      return
    }
    let selected = min(screen.selected, matches.count - 1)
    let top = firstVisible(selected, matches.count, list.rows)
    for (index, transcript) in matches.enumerated().dropFirst(top).prefix(list.rows) {
      drawLine(
        line(transcript, columns: list.columns), isSelected: index == selected,
        row: list.row + index - top, list, &frame)
    }
  }

  private func line(_ transcript: Transcript, columns: Int) -> String {
    let assessment = transcript.grade.assessment
    let verdict = VerdictWords.name(overall: assessment.overall)
    let count = assessment.findings.count { !$0.isQuestion }
    let title =
      title(of: transcript.promptID) + (transcript.revisionOf == nil ? "" : ", rewritten")
    if columns < 76 {
      let date = String(transcript.finishedAt.date.dropFirst(5))
      return date + "  " + DisplayWidth.padded(title, to: columns - 2 - 7 - 8) + "  "
        + "\(assessment.overall) of 5"
    }
    let mistakes = count == 0 ? "no mistake" : count == 1 ? "1 mistake" : "\(count) mistakes"
    let date =
      columns < 90 ? transcript.finishedAt.date : transcript.finishedAt.dateAndTime
    return date + "  " + DisplayWidth.padded(title, to: 42) + DisplayWidth.padded(verdict, to: 12)
      + mistakes
  }
}
