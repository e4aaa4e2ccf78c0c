import Interview

/// The form of a report in a file.
package enum ReportFormat: String, CaseIterable, Sendable {
  case markdown, json, html

  /// How names of such files end.
  package var suffix: String { self == .markdown ? "md" : rawValue }

  var title: String {
    switch self {
    case .markdown: "Markdown"
    case .json: "JSON"
    case .html: "HTML"
    }
  }

  var use: String {
    switch self {
    case .markdown: "to read, or for notes"
    case .json: "to keep; import reads it"
    case .html: "to print or to send"
    }
  }
}

/// The choice of the form in which a report is written to a file.
struct ExportChoiceScreen: Hashable, Sendable {
  let transcript: Transcript
  var selected = 0

  init(transcript: Transcript) {
    self.transcript = transcript
  }
}

extension App {
  mutating func perform(_ action: Action, on screen: ExportChoiceScreen) -> [AppEffect] {
    var screen = screen
    switch action {
    case .up, .down:
      screen.selected = moved(screen.selected, action, ReportFormat.allCases.count)
      replaceTop(.exportChoice(screen))
    case .back: pop()
    case .open:
      guard ReportFormat.allCases.indices.contains(screen.selected) else { return [] }
      pop()
      return [.export(screen.transcript, ReportFormat.allCases[screen.selected])]
    default: break
    }
    return []
  }

  func draw(_ screen: ExportChoiceScreen, in area: Area, _ frame: inout Frame) {
    var intro = Document(columns: min(area.columns, 76))
    intro.add(
      "The report goes to a new file in the folder where tradeoff was started. No file that is "
        + "there is touched.")
    intro.add("")
    frame.put(intro, in: area, first: 0)
    let list = Area(
      row: area.row + intro.rows.count, column: area.column,
      rows: area.rows - intro.rows.count, columns: min(area.columns, 76))
    for (index, format) in ReportFormat.allCases.enumerated().prefix(list.rows) {
      drawLine(
        DisplayWidth.padded(format.title, to: 10)
          + DisplayWidth.shortened(format.use, to: max(0, list.columns - 12)),
        isSelected: index == screen.selected, row: list.row + index, list, &frame,
        index: index)
    }
  }
}
