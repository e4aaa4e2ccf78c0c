import RubricEngine

/// The parts of the terminal that every screen shares out alike.
struct ScreenLayout: Hashable {
  let title: Area
  let body: Area
  /// Sentences above the footer.
  let bottom: Area
  let footer: Area
  /// Whether a line sets off the footer.
  let footerHasRule: Bool

  static let fewestColumns = 40
  static let fewestRows = 12

  /// - Parameter bottomRows: how many rows the notice or question needs.
  init(columns: Int, rows: Int, bottomRows: Int) {
    let hasRules = rows >= 16
    footerHasRule = hasRules
    let top = hasRules ? 2 : 1
    let footerRows = hasRules ? 2 : 1
    let bottomRows = min(bottomRows, max(0, rows - top - footerRows - 4))
    title = Area(row: 0, column: 1, rows: 1, columns: columns - 2)
    let bodyRows = rows - top - footerRows - bottomRows
    body = Area(row: top, column: 1, rows: bodyRows, columns: columns - 2)
    bottom = Area(row: top + max(0, bodyRows), column: 1, rows: bottomRows, columns: columns - 2)
    footer = Area(row: rows - 1, column: 1, rows: 1, columns: columns - 2)
  }
}

/// The title row: what is on the screen, and how it stands.
struct Heading: Hashable {
  let left: String
  let right: String
  /// Whether the right side asks for attention.
  var isUrgent = false

  var columns: Int { DisplayWidth.columns(of: left) + 2 + DisplayWidth.columns(of: right) }
}

extension App {
  /// The screen as it is now.
  package func frame() -> Frame {
    var frame = Frame(columns: columns, rows: rows)
    guard columns >= ScreenLayout.fewestColumns, rows >= ScreenLayout.fewestRows else {
      let sentence = """
        Tradeoff needs \(ScreenLayout.fewestColumns) columns and \(ScreenLayout.fewestRows) rows; \
        here are \(columns) and \(rows).
        """
      frame.put(TextLayout(sentence, columns: max(1, columns)), in: frame.area)
      return frame
    }
    let layout = layout
    drawChrome(&frame, layout)
    switch stack.last {
    case .start(let screen): draw(screen, in: layout.body, &frame)
    case .prompts(let screen): draw(screen, in: layout.body, &frame)
    case .interview(let screen): draw(screen, in: layout.body, &frame)
    case .report(let screen): draw(screen, in: layout.body, &frame)
    case .rewriteChoice(let screen): draw(screen, in: layout.body, &frame)
    case .transcripts(let screen): draw(screen, in: layout.body, &frame)
    case .reading(let screen): draw(screen, in: layout.body, &frame)
    case .drills(let screen): draw(screen, in: layout.body, &frame)
    case .drill(let screen): draw(screen, in: layout.body, &frame)
    case .progress(let screen): draw(screen, in: layout.body, &frame)
    case .panel(let screen): draw(screen, in: layout.body, &frame)
    case .help(let screen): draw(screen, in: layout.body, &frame)
    case .why(let screen): draw(screen, in: layout.body, &frame)
    case .dispute(let screen): screen.draw(in: layout.body, &frame)
    case .exportChoice(let screen): draw(screen, in: layout.body, &frame)
    case .interviewDate(let screen): draw(screen, in: layout.body, &frame)
    case .palette(let screen): draw(screen, in: layout.body, &frame)
    case .welcome(let screen): draw(screen, in: layout.body, &frame)
    case .sample(let screen): draw(screen, in: layout.body, &frame)
    case .guide(let screen): draw(screen, in: layout.body, &frame)
    case .guidePage(let screen): draw(screen, in: layout.body, &frame)
    case .glossary(let screen): draw(screen, in: layout.body, &frame)
    case .compare(let screen): draw(screen, in: layout.body, &frame)
    case .replay(let screen): draw(screen, in: layout.body, &frame)
    case .note(let screen): screen.draw(in: layout.body, &frame)
    case nil: break
    }
    if question != nil { frame.cursor = nil }
    if setting.isASCII { frame.makeASCII() }
    return frame
  }

  var layout: ScreenLayout {
    ScreenLayout(columns: columns, rows: rows, bottomRows: bottomText?.rows.count ?? 0)
  }

  /// Makes what remembers its size fit the screen.
  mutating func fit() {
    reckonDeck()
    let body = layout.body
    switch stack.last {
    case .interview(var screen):
      screen.fit(body)
      replaceTop(.interview(screen))
    case .report(var screen):
      screen.fit(body)
      replaceTop(.report(screen))
    case .transcripts(var screen):
      screen.find(in: transcripts ?? [], version: transcriptsVersion, title: title(of:))
      replaceTop(.transcripts(screen))
    case .reading(var screen):
      screen.fit(body)
      replaceTop(.reading(screen))
    case .drill(var screen):
      screen.fit(body)
      replaceTop(.drill(screen))
    case .help(var screen):
      screen.fit(body)
      replaceTop(.help(screen))
    case .why(var screen):
      screen.fit(body)
      replaceTop(.why(screen))
    case .dispute(var screen):
      screen.fit(body)
      replaceTop(.dispute(screen))
    case .sample(var screen):
      screen.fit(body)
      replaceTop(.sample(screen))
    case .guidePage(var screen):
      screen.place.fit(body, rows: document(screen, columns: body.columns).rows.count)
      replaceTop(.guidePage(screen))
    case .glossary(let screen): fit(screen, body)
    case .compare(var screen):
      screen.fit(body)
      replaceTop(.compare(screen))
    case .replay(var screen):
      screen.fit(body)
      replaceTop(.replay(screen))
    case .note(var screen):
      screen.fit(body)
      replaceTop(.note(screen))
    default: break
    }
  }

  /// The question, or else the notice.
  private var bottomText: TextLayout? {
    guard let text = question?.text ?? notice?.text else { return nil }
    return TextLayout(text, columns: max(1, columns - 2))
  }

  private func drawChrome(_ frame: inout Frame, _ layout: ScreenLayout) {
    let heading =
      headings.first { $0.columns <= layout.title.columns } ?? headings[headings.count - 1]
    let isWhole = heading.columns <= layout.title.columns
    let right =
      isWhole
      ? heading.right : DisplayWidth.shortened(heading.right, to: layout.title.columns / 2)
    let room = layout.title.columns - DisplayWidth.columns(of: right) - (right.isEmpty ? 0 : 2)
    frame.put(
      DisplayWidth.shortened(heading.left, to: room), row: 0, column: layout.title.column,
      style: .title)
    frame.put(
      right, row: 0, column: columns - 1 - DisplayWidth.columns(of: right),
      style: heading.isUrgent ? .accent : .quiet)
    if layout.body.row == 2 {
      rule(&frame, row: 1)
      rule(&frame, row: rows - 2)
    }
    if let text = bottomText {
      let isError = question == nil && notice?.isError == true
      // The end of a long reason says what to do, so the rows before it give way.
      let first = max(0, text.rows.count - layout.bottom.rows)
      frame.put(text, in: layout.bottom, first: first, style: isError ? .error : .accent)
    }
    drawFooter(&frame, layout.footer)
  }

  func rule(_ frame: inout Frame, row: Int, column: Int = 0, columns: Int? = nil) {
    frame.fill(
      Area(row: row, column: column, rows: 1, columns: columns ?? self.columns - column),
      with: "─", style: .border)
  }

  /// The keys that work now, as many as fit; help always does.
  private func drawFooter(_ frame: inout Frame, _ area: Area) {
    let shown = footerBindings
    guard let help = shown.last else { return }
    var column = area.column
    let helpWidth = width(help)
    for (index, binding) in shown.enumerated() {
      let isLast = index + 1 == shown.count
      let start = column
      let width = width(binding)
      let needed = isLast ? width : width + 2 + helpWidth
      guard column + needed <= area.column + area.columns else { continue }
      column += frame.put(binding.keyNames, row: area.row, column: column, style: .key)
      column += frame.put(" " + (label(binding) ?? ""), row: area.row, column: column)
      frame.target(.action(binding.action), row: area.row, columns: start..<column)
      column += 2
    }
  }

  /// The bindings of the footer, of which the last one is never left out.
  var footerBindings: [Binding] {
    let context = question == nil ? context : .question
    let bindings = setting.keys.bindings(in: context).filter {
      $0.label != nil
        && (question != nil || obstacle(to: $0.action) == nil && isInFooter($0.action))
    }
    return bindings.filter { $0.action != .help } + bindings.filter { $0.action == .help }
  }

  /// Whether an action is worth its place in the footer as things stand.
  private func isInFooter(_ action: Action) -> Bool {
    switch (action, stack.last) {
    case (.note, .transcripts): return deleted == nil && columns >= 60
    case (.replay, .transcripts), (.compare, .report): return columns >= 100
    default: break
    }
    guard case .interview(let screen) = stack.last else { return true }
    return switch action {
    case .pauseClock: screen.session.draft.isTimed || screen.session.pauses.contains(.byCandidate)
    case .reread: screen.session.followUp != nil
    case .previousPart: screen.hint == nil
    default: true
    }
  }

  private func width(_ binding: Binding) -> Int {
    DisplayWidth.columns(of: binding.keyNames) + 1
      + DisplayWidth.columns(of: label(binding) ?? "")
  }

  /// The word for a key, more exact than the table's where the screen knows more.
  private func label(_ binding: Binding) -> String? {
    switch (binding.action, stack.last) {
    case (.submit, .interview(let screen)): screen.submitLabel
    case (.hint, .interview(let screen)): screen.hintLabel
    case (.pauseClock, .interview(let screen)):
      screen.session.pauses.contains(.byCandidate) ? "go on" : "pause"
    case (.back, .interview(let screen)) where screen.hint != nil: "hide hint"
    case (.open, .sample(let screen)): screen.isLast ? "grade it" : "go on"
    case (.compare, .transcripts(let screen)) where screen.compared != nil: "with this"
    case (.open, .replay(let screen)): screen.isLast ? "report" : "go on"
    case (.cram, .drills(let screen)): screen.isCramming ? "what is due" : binding.label
    case (.jump, .report(let screen)): screen.focus == .verdict ? "words" : "finding"
    default: binding.label
    }
  }

  /// What the title row may say, the best first; never empty.
  private var headings: [Heading] {
    switch stack.last {
    case .start, nil: [Heading(left: "Tradeoff", right: isTimed ? "timed" : "")]
    case .prompts:
      [
        Heading(
          left: isTimed ? "Choose a prompt, timed" : "Choose a prompt",
          right: "\(promptMatches.count) of \(setting.prompts.count)")
      ]
    case .interview(let screen):
      screen.headings(at: now.uptime, showsClock: showsClock, mock: mockText(of: screen))
    case .reading(let screen):
      [Heading(left: "\(screen.session.prompt.title) · so far", right: "")]
    case .report(let screen): screen.headings
    case .exportChoice: [Heading(left: "Write the report to a file", right: "")]
    case .interviewDate: [Heading(left: "Plan until your interview", right: "")]
    case .rewriteChoice: [Heading(left: "Rewrite a part", right: "")]
    case .transcripts:
      [
        Heading(
          left: "Your interviews",
          right: transcripts.flatMap {
            $0.isEmpty ? nil : "\(transcriptMatches.count) of \($0.count)"
          } ?? "")
      ]
    case .drills(let screen): [heading(of: screen)]
    case .drill(let screen): screen.headings
    case .panel: [Heading(left: "Mock interview", right: now.date.date)]
    case .progress: [Heading(left: "Progress", right: now.date.date)]
    case .help(let screen): [Heading(left: "Keys: \(screen.title)", right: "")]
    case .why(let screen): [Heading(left: "Why? \(screen.title)", right: "")]
    case .dispute(let screen): [Heading(left: "Dispute: \(screen.title)", right: "")]
    case .palette: [Heading(left: "Actions", right: "")]
    case .welcome: [Heading(left: "Tradeoff · how this works", right: "")]
    case .sample(let screen): screen.headings
    case .guide: [Heading(left: "Guide", right: "")]
    case .guidePage(let screen): headings(screen)
    case .compare(let screen): screen.headings
    case .replay(let screen): screen.headings
    case .note(let screen):
      [Heading(left: "Note: \(screen.title)", right: screen.transcript.finishedAt.date)]
    case .glossary(let screen):
      [
        Heading(
          left: "Glossary", right: "\(terms(screen).count) of \(setting.glossary.count) terms")
      ]
    }
  }
}
