import Interview
import RubricEngine

/// The report on a finished interview.
struct ReportScreen: Sendable {
  private(set) var transcript: Transcript
  private(set) var subject: ReportSubject
  var isSaved: Bool
  /// Whether somebody else's answer was graded, only to be looked at.
  let isSample: Bool
  var showsModel = false
  /// Whether a borderline answer and common wrong turns are shown.
  var showsBorderline = false
  /// The finding that was gone to last.
  var finding: Int?
  var focus = Focus.verdict
  /// The first visible rows; the second one of a wide screen's right pane.
  var top = 0
  var wordsTop = 0
  private(set) var layout: Layout?

  /// What the keys scroll.
  enum Focus: Hashable, Sendable {
    case verdict, words
  }

  /// The documents as they were written for one size.
  struct Layout: Sendable {
    let body: Area
    let showsModel: Bool
    let showsBorderline: Bool
    /// All of the report, or the left pane of a wide screen.
    let verdict: Document
    let verdictArea: Area
    /// The right pane of a wide screen.
    let words: Document?
    let wordsArea: Area
  }

  init(transcript: Transcript, subject: ReportSubject, isSaved: Bool, isSample: Bool = false) {
    self.isSample = isSample
    self.transcript = transcript
    self.subject = subject
    self.isSaved = isSaved
  }

  /// Shows a changed transcript at the same place.
  mutating func replace(_ transcript: Transcript, subject: ReportSubject) {
    self.transcript = transcript
    self.subject = subject
    layout = nil
  }

  /// What the title row may say, the best first.
  var headings: [Heading] {
    let date = isSample ? "a sample" : isSaved ? transcript.finishedAt.dateAndTime : "not saved"
    let left = "\(subject.promptTitle) · Report"
    guard let position else { return [Heading(left: left, right: date)] }
    return [
      Heading(left: left, right: "\(date) · \(position)"),
      Heading(left: left, right: isSaved ? position : date),
    ]
  }

  /// How far the report is scrolled; nil where all of it is visible.
  private var position: String? {
    guard let layout else { return nil }
    let isRight = layout.words != nil && focus == .words
    let last =
      isRight
      ? (layout.words?.rows.count ?? 0) - layout.wordsArea.rows
      : layout.verdict.rows.count - layout.verdictArea.rows
    guard last > 0 else { return nil }
    let top = isRight ? wordsTop : top
    return top >= last ? "end" : top == 0 ? "top" : "\(top * 100 / last)%"
  }

  static let wideColumns = 116

  mutating func fit(_ body: Area) {
    if layout?.body != body || layout?.showsModel != showsModel
      || layout?.showsBorderline != showsBorderline
    {
      layout = Self.write(subject, showsModel: showsModel, showsBorderline: showsBorderline, body)
    }
    guard let layout else { return }
    top = max(0, min(top, layout.verdict.rows.count - layout.verdictArea.rows))
    wordsTop = max(0, min(wordsTop, (layout.words?.rows.count ?? 0) - layout.wordsArea.rows))
  }

  private static func write(
    _ subject: ReportSubject, showsModel: Bool, showsBorderline: Bool, _ body: Area
  ) -> Layout {
    let isWide = body.columns >= wideColumns
    let left = isWide ? (body.columns - 3) / 2 : body.columns
    var verdict = Document(columns: left)
    Verdict(subject: subject).write(to: &verdict)
    var words = Document(columns: isWide ? body.columns - 3 - left : left)
    let answer = AnswerWords(subject: subject, isBesideVerdict: isWide)
    func writeWords(to document: inout Document) {
      answer.write(to: &document)
      if showsModel { ModelWords(subject: subject).write(to: &document) }
      if showsBorderline { BorderlineWords(subject: subject).write(to: &document) }
    }
    if isWide { writeWords(to: &words) } else { writeWords(to: &verdict) }
    return Layout(
      body: body, showsModel: showsModel, showsBorderline: showsBorderline, verdict: verdict,
      verdictArea: Area(row: body.row, column: body.column, rows: body.rows, columns: left),
      words: isWide ? words : nil,
      wordsArea: Area(
        row: body.row, column: body.column + left + 3, rows: body.rows, columns: words.columns))
  }

  mutating func scroll(_ action: Action) {
    guard let layout else { return }
    let isRight = layout.words != nil && focus == .words
    let page = max(1, layout.verdictArea.rows - 2)
    let last = isRight ? layout.words?.rows.count ?? 0 : layout.verdict.rows.count
    let now = isRight ? wordsTop : top
    let next =
      switch action {
      case .up: now - 1
      case .down: now + 1
      case .pageUp: now - page
      case .pageDown: now + page
      case .top: 0
      case .bottom: last
      default: now
      }
    if isRight { wordsTop = next } else { top = next }
  }

  /// Goes to the next finding or to the one before, round and round.
  mutating func go(by step: Int) {
    let count = subject.findings.count
    guard count > 0 else { return }
    finding = finding.map { ($0 + step + count) % count } ?? (step > 0 ? 0 : count - 1)
    show()
  }

  /// Changes between a finding and its words.
  mutating func jump() {
    focus = focus == .verdict ? .words : .verdict
    if finding == nil, !subject.findings.isEmpty { finding = 0 }
    show()
  }

  /// Shows or hides what others answered, and goes there.
  mutating func toggle(_ section: Anchor, _ body: Area) {
    if section == .model { showsModel.toggle() } else { showsBorderline.toggle() }
    fit(body)
    guard section == .model ? showsModel : showsBorderline, let layout else { return }
    if let words = layout.words {
      focus = .words
      wordsTop = words.anchors[section] ?? wordsTop
    } else {
      top = layout.verdict.anchors[section] ?? top
    }
  }

  /// Brings the finding, or its words, into view.
  private mutating func show() {
    guard let layout else { return }
    let words = layout.words ?? layout.verdict
    let wordsRow = finding.flatMap { words.anchors[.words($0)] }
    let findingRow = finding.flatMap { layout.verdict.anchors[.finding($0)] }
    if layout.words != nil {
      if let wordsRow { wordsTop = max(0, wordsRow - 3) }
      if let findingRow { top = max(0, findingRow - 2) }
    } else if let row = focus == .words ? wordsRow ?? findingRow : findingRow {
      top = max(0, row - 2)
    }
  }
}

extension App {
  /// Shows the report of a transcript in the place of the interview that led to it.
  mutating func showReport(of transcript: Transcript, isSaved: Bool, isSample: Bool = false) {
    if let index = stack.lastIndex(where: { if case .interview = $0 { true } else { false } }) {
      stack.removeSubrange(index...)
    }
    if case .report(let shown) = stack.last, shown.transcript.id == transcript.id {
      stack.removeLast()
    }
    stack.append(
      .report(
        ReportScreen(
          transcript: transcript, subject: subject(of: transcript), isSaved: isSaved,
          isSample: isSample)))
  }

  func subject(of transcript: Transcript) -> ReportSubject {
    let before = transcript.revisionOf.flatMap { earlier in
      stack.reversed().lazy.compactMap { screen -> Transcript? in
        guard case .report(let report) = screen, report.transcript.id == earlier else { return nil }
        return report.transcript
      }.first ?? transcripts?.first { $0.id == earlier }
    }
    let rewritten = before.flatMap { before in
      transcript.parts.first {
        transcript.submission.text(of: $0) != before.submission.text(of: $0)
      }
    }
    return ReportSubject(
      promptTitle: title(of: transcript.promptID), promptText: transcript.promptText,
      prompt: setting.prompts.first { $0.id == transcript.promptID },
      submission: transcript.submission, reasons: transcript.reasons,
      presses: transcript.presses, unpressed: unpressed[transcript.id],
      assessment: transcript.grade.assessment,
      before: before?.grade.assessment, rewritten: rewritten, titles: setting.titles,
      disputes: transcript.disputes, undisputed: transcript.undisputed)
  }

  /// The transcript is safe: the draft is gone, and the report may be read.
  mutating func markSaved(_ id: TranscriptID) -> [AppEffect] {
    drafts.removeAll { $0.id == id }
    for (index, screen) in stack.enumerated() {
      guard case .report(var report) = screen, report.transcript.id == id else { continue }
      report.isSaved = true
      stack[index] = .report(report)
      keep(report.transcript)
      if let effects = continueMock(after: report.transcript) { return effects }
      notice = Notice(text: "Saved.", isError: false)
      return []
    }
    guard let transcript = finishedTranscript, transcript.id == id else { return [] }
    keep(transcript)
    if let effects = continueMock(after: transcript) { return effects }
    showReport(of: transcript, isSaved: true)
    return gradeUnpressed(transcript)
  }

  /// Asks what the answer would be graded without what was said under pressure, where it was.
  func gradeUnpressed(_ transcript: Transcript) -> [AppEffect] {
    let isPressed = transcript.submission.followUps.contains { $0.press != nil }
    return isPressed && unpressed[transcript.id] == nil ? [.gradeUnpressed(transcript)] : []
  }

  mutating func take(_ grade: UnpressedGrade, of id: TranscriptID) {
    unpressed[id] = grade
    for (index, screen) in stack.enumerated() {
      guard case .report(var report) = screen, report.transcript.id == id else { continue }
      report.replace(report.transcript, subject: subject(of: report.transcript))
      stack[index] = .report(report)
    }
  }

  private mutating func keep(_ transcript: Transcript) {
    transcripts = [transcript] + (transcripts ?? []).filter { $0.id != transcript.id }
  }

  mutating func perform(_ action: Action, on screen: ReportScreen) -> [AppEffect] {
    var screen = screen
    switch action {
    case .up, .down, .pageUp, .pageDown, .top, .bottom: screen.scroll(action)
    case .nextFinding: screen.go(by: 1)
    case .previousFinding: screen.go(by: -1)
    case .jump: screen.jump()
    case .modelAnswer: screen.toggle(.model, layout.body)
    case .borderline: screen.toggle(.borderline, layout.body)
    case .compare:
      compare(screen)
      return []
    case .export:
      stack.append(.exportChoice(ExportChoiceScreen(transcript: screen.transcript)))
      return []
    case .dispute:
      dispute(screen)
      return []
    case .why:
      explain(screen)
      return []
    case .rewrite:
      stack.append(.rewriteChoice(RewriteChoiceScreen(screen)))
      return []
    case .drill: return drill(screen)
    case .saveAgain: return [.save(screen.transcript)]
    case .back:
      pop()
      return []
    default: return []
    }
    replaceTop(.report(screen))
    return []
  }

  func draw(_ screen: ReportScreen, in area: Area, _ frame: inout Frame) {
    var screen = screen
    screen.fit(area)
    guard let layout = screen.layout else { return }
    frame.put(layout.verdict, in: layout.verdictArea, first: screen.top)
    point(at: Anchor.finding, screen, layout.verdict, layout.verdictArea, screen.top, &frame)
    if layout.words == nil {
      point(at: Anchor.words, screen, layout.verdict, layout.verdictArea, screen.top, &frame)
    }
    if let words = layout.words {
      frame.put(words, in: layout.wordsArea, first: screen.wordsTop)
      point(at: Anchor.words, screen, words, layout.wordsArea, screen.wordsTop, &frame)
      frame.fill(
        Area(row: area.row, column: layout.wordsArea.column - 2, rows: area.rows, columns: 1),
        with: "│", style: .border)
    }
  }

  /// Points at the finding that was gone to last, or at its words.
  private func point(
    at anchor: (Int) -> Anchor, _ screen: ReportScreen, _ document: Document, _ area: Area,
    _ top: Int, _ frame: inout Frame
  ) {
    guard let finding = screen.finding, let row = document.anchors[anchor(finding)],
      row >= top, row < top + area.rows
    else { return }
    let isFocused = (screen.focus == .words) == (anchor(finding) == .words(finding))
    frame.put(
      "▸", row: area.row + row - top, column: area.column, style: isFocused ? .accent : .quiet)
  }
}
