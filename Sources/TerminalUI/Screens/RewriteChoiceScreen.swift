import Interview
import RubricEngine

/// The choice of the part to write again.
struct RewriteChoiceScreen: Hashable, Sendable {
  let transcript: Transcript
  let parts: [Part]
  /// The part that the report's next step is about.
  let advised: Part?
  var selected: Int

  init(_ report: ReportScreen) {
    transcript = report.transcript
    let parts = report.transcript.parts
    self.parts = parts
    let assessment = report.subject.assessment
    let advised: Part? =
      switch assessment.advice.first?.score {
      case .framing: .framing
      case .tradeoffs: .tradeoffs
      case .examples, .decision: .examples
      case .followups: .followUp(0)
      case .clarity, nil: assessment.findings.first?.evidence.first?.part
      }
    self.advised = advised
    selected = advised.flatMap { parts.firstIndex(of: $0) } ?? 0
  }
}

extension App {
  mutating func perform(_ action: Action, on screen: RewriteChoiceScreen) -> [AppEffect] {
    var screen = screen
    switch action {
    case .up, .down:
      screen.selected = moved(screen.selected, action, screen.parts.count)
      replaceTop(.rewriteChoice(screen))
    case .back: pop()
    case .open: return rewrite(screen)
    default: break
    }
    return []
  }

  private mutating func rewrite(_ screen: RewriteChoiceScreen) -> [AppEffect] {
    guard screen.parts.indices.contains(screen.selected),
      let prompt = setting.prompts.first(where: { $0.id == screen.transcript.promptID }),
      let session = Session(
        rewriting: screen.parts[screen.selected], of: screen.transcript, prompt: prompt,
        startedAt: now.date, at: now.uptime)
    else { return [] }
    pop()
    stack.append(.interview(InterviewScreen(session: session, original: session.text)))
    return [.openDraft(session.draft)]
  }

  func draw(_ screen: RewriteChoiceScreen, in area: Area, _ frame: inout Frame) {
    var intro = Document(columns: min(area.columns, 76))
    intro.add(
      "Write one part again. The whole answer is then graded anew, and you see what changed.")
    intro.add("")
    frame.put(intro, in: area, first: 0)
    let list = Area(
      row: area.row + intro.rows.count, column: area.column,
      rows: area.rows - intro.rows.count, columns: min(area.columns, 76))
    let isPressed = screen.parts.contains { if case .press = $0 { true } else { false } }
    for (index, part) in screen.parts.enumerated().prefix(list.rows) {
      let text = screen.transcript.submission.text(of: part) ?? ""
      let count = text.split(whereSeparator: \.isWhitespace).count
      var line = DisplayWidth.padded(PartWords(part).title, to: isPressed ? 26 : 18)
      line += count == 0 ? "not attempted" : count == 1 ? "1 word" : "\(count) words"
      let remark = "  (the next step)"
      if part == screen.advised, line.count + remark.count + 2 <= list.columns { line += remark }
      drawLine(
        line, isSelected: index == screen.selected, row: list.row + index, list, &frame,
        index: index)
    }
  }
}
