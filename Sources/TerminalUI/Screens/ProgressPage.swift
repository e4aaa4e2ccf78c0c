import Interview
import RubricEngine

/// The page that draws progress: lines, bars, and days of practice.
package struct ProgressPage {
  let progress: Progress
  let titles: [MistakeID: String]
  /// The titles of prompts by id.
  let prompts: [PromptID: String]
  let today: PracticeDay
  /// How to have what another version of the engine graded graded again.
  let regrading: String

  package init(
    progress: Progress, titles: [MistakeID: String], prompts: [PromptID: String] = [:],
    today: PracticeDay, regrading: String
  ) {
    self.progress = progress
    self.titles = titles
    self.prompts = prompts
    self.today = today
    self.regrading = regrading
  }

  /// The page as lines of text, for output without a screen.
  package func lines(columns: Int, isASCII: Bool) -> [String] {
    document(columns: columns).textLines.map { isASCII ? Frame.asciiForm(of: $0) : $0 }
  }

  func document(columns: Int) -> Document {
    var document = Document(columns: columns)
    guard !progress.days.isEmpty else {
      document.add(
        "Nothing to show yet. An interview or a drill is the first day of practice.")
      return document
    }
    overall(&document)
    scores(&document)
    scoresOverTime(&document)
    mistakes(&document)
    repeats(&document)
    days(&document)
    return document
  }

  private func overall(_ document: inout Document) {
    guard !progress.points.isEmpty else { return }
    chart("Unseen prompts: score of 100", progress.unseen, &document)
    chart("Repeated prompts and rewrites: score of 100", progress.repeated, &document)
    let left = progress.points.count { $0.hasAdvisory }
    if left > 0 {
      document.add("\(left) not graded in good faith, left out here", .quiet, indent: 2)
    }
    if progress.points.contains(where: \.isByOtherEngine) {
      document.add(
        "~ graded by another version of the engine, so compare only roughly. \(regrading)", .quiet,
        indent: 2)
    }
    let again = progress.points.count { !$0.earlier.isEmpty }
    if again > 0 {
      document.add(
        "\(again == 1 ? "1 was" : "\(again) were") graded again; the earlier grades are kept",
        .quiet, indent: 2)
    }
  }

  private func chart(_ title: String, _ points: [Progress.Point], _ document: inout Document) {
    guard !points.isEmpty else { return }
    document.heading(title)
    let chart = LineChart(
      values: points.map { Double($0.score) }, range: 0...100, rows: 5,
      columns: min(72, document.columns - 8))
    for (index, line) in chart.lines.enumerated() {
      let label = index == 0 ? "100" : index == 2 ? " 50" : index == 4 ? "  0" : "   "
      var row = StyledText("  \(label) │", .quiet)
      row.append(line, .accent)
      document.add(row)
    }
    let shown = points.suffix(chart.shown.count)
    if shown.contains(where: \.isByOtherEngine) {
      let marks = shown.map {
        DisplayWidth.padded($0.isByOtherEngine ? "~" : " ", to: chart.step)
      }
      document.add("       " + marks.joined(), .watch)
    }
    var line = StyledText("\(shown.count == 1 ? "1 answer" : "\(shown.count) answers")", .quiet)
    if let first = shown.first, let last = shown.last {
      line.append(
        first.at.date == last.at.date
          ? ", \(first.at.date)" : ", \(first.at.date) to \(last.at.date)", .quiet)
    }
    document.add(line, indent: 2)
    guard let change = Progress.change(in: points, of: { Double($0.score) }) else { return }
    let count = min(3, points.count)
    var sentence = "The latest\(count == 1 ? "" : " \(count)"): \(Int(change.latest.rounded()))"
    if let before = change.before {
      sentence += ", before that \(Int(before.rounded()))"
    }
    document.add(sentence + ".", indent: 2)
  }

  private func scores(_ document: inout Document) {
    let points = progress.unseen.isEmpty ? progress.repeated : progress.unseen
    guard !points.isEmpty else { return }
    document.heading(
      "Scores, the latest three \(progress.unseen.isEmpty ? "answers" : "unseen prompts")")
    let width = min(20, max(4, document.columns - 2 - 12 - 16))
    for id in ScoreID.allCases {
      guard let change = Progress.change(in: points, of: { $0.scores[id] }) else { continue }
      let full = Int((min(4, max(0, change.latest)) / 4 * Double(width)).rounded())
      var line = StyledText(String(repeating: "█", count: full), .bar)
      line.append(String(repeating: "░", count: width - full), .barEmpty)
      line.append("  \(change.latest.tenths)")
      if let before = change.before {
        let moved = ((change.latest - before) * 10).rounded() / 10
        let style: Style = moved > 0 ? .strength : moved < 0 ? .watch : .quiet
        let sign = moved > 0 ? "+" : moved < 0 ? "-" : "="
        line.append(moved == 0 ? "  =" : "  \(sign)\(abs(moved).tenths)", style)
      }
      document.add(line, indent: 14, label: StyledText("  " + VerdictWords.name(id)))
    }
  }

  /// A sign an answer, the higher the better.
  private func scoresOverTime(_ document: inout Document) {
    for (name, points) in [("unseen", progress.unseen), ("repeated", progress.repeated)] {
      guard points.count > 1 else { continue }
      document.heading("Scores on \(name) prompts, oldest to latest")
      let shown = points.suffix(max(4, min(40, document.columns - 14)))
      for id in ScoreID.allCases {
        var line = StyledText()
        for point in shown {
          guard let score = point.scores[id] else {
            line.append(" ")
            continue
          }
          line.append(
            Self.levels[Int(min(4, max(0, score)).rounded())],
            score < 1.5 ? .watch : .bar)
        }
        document.add(line, indent: 14, label: StyledText("  " + VerdictWords.name(id)))
      }
    }
    guard progress.unseen.count > 1 || progress.repeated.count > 1 else { return }
    let legend = Self.levels.enumerated().map { "\($1) \($0)" }.joined(separator: "  ")
    document.add(legend + "  of 4", .quiet, indent: 2)
  }

  /// For scores of 0 to 4.
  private static let levels = ["▁", "▂", "▄", "▆", "█"]

  /// First and latest answer to the same prompt, with what went and what came.
  private func repeats(_ document: inout Document) {
    guard !progress.repeats.isEmpty else { return }
    document.heading("Prompts answered more than once, first and latest")
    for repeated in progress.repeats.prefix(Self.mostRepeats) {
      guard let first = repeated.attempts.first, let last = repeated.attempts.last else { continue }
      let title = repeated.prompt.map { prompts[$0] ?? $0.name } ?? repeated.text.cut(to: 40)
      var line = StyledText(title + "  ")
      let style: Style =
        last.score > first.score ? .strength : last.score < first.score ? .watch : .quiet
      line.append("\(first.score) → \(last.score)", style)
      line.append("  \(repeated.attempts.count) answers", .quiet)
      document.add(line, indent: 2)
      let changes = [("gone", repeated.gone), ("new", repeated.new)].filter { !$0.1.isEmpty }
      for (word, mistakes) in changes {
        let names = mistakes.map { titles[$0] ?? VerdictWords.name($0) }.joined(separator: ", ")
        document.add(
          StyledText(names), indent: 10,
          label: StyledText("    " + word, word == "gone" ? .clean : .mistake))
      }
    }
    let more = progress.repeats.count - Self.mostRepeats
    if more > 0 { document.add("and \(more) more", .quiet, indent: 2) }
  }

  private static let mostRepeats = 8

  private func mistakes(_ document: inout Document) {
    for (name, points) in [("unseen", progress.unseen), ("repeated", progress.repeated)] {
      guard !points.isEmpty else { continue }
      document.heading("Mistakes on \(name) prompts, oldest to latest")
      let room = max(4, min(24, document.columns - 2 - 22 - 10))
      let shown = points.suffix(room)
      for id in MistakeID.documented {
        let made = shown.count { $0.mistakes[id] != nil }
        var line = StyledText()
        for point in shown {
          switch point.mistakes[id] {
          case .plain: line.append("█", .mistake)
          case .slight: line.append("▄", .watch)
          case nil: line.append("·", .quiet)
          }
        }
        line.append("  \(made) of \(shown.count)", .quiet)
        document.add(
          line, indent: 24, label: StyledText("  " + (titles[id] ?? VerdictWords.name(id))))
      }
    }
    if !progress.points.isEmpty { document.add("█ plain  ▄ watch  · clean", .quiet, indent: 2) }
  }

  private func days(_ document: inout Document) {
    document.heading("Days of practice")
    let count = progress.days.count
    let streak = progress.streak(until: today)
    var sentence = count == 1 ? "1 day" : "\(count) days"
    if streak > 1 { sentence += ", the last \(streak) in a row" }
    document.add(sentence + ".", indent: 2)
    let done = Dictionary(
      progress.days.map { ($0.day.number, $0.interviews + $0.drills) }, uniquingKeysWith: +)
    // The first day of the count, 1 January 1970, was a Thursday.
    let weekday = ((today.number + 3) % 7 + 7) % 7
    let weeks = min(26, max(4, (document.columns - 8) / 2))
    let monday = today.number - weekday - 7 * (weeks - 1)
    for (index, name) in ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].enumerated() {
      var line = StyledText()
      for week in 0..<weeks {
        let day = monday + 7 * week + index
        guard day <= today.number else { continue }
        switch done[day] ?? 0 {
        case 0: line.append("· ", .quiet)
        case 1...3: line.append("▪ ", .bar)
        default: line.append("■ ", .bar)
        }
      }
      document.add(line, indent: 6, label: StyledText("  " + name, .quiet))
    }
    document.add("▪ up to 3 interviews and drills  ■ more", .quiet, indent: 2)
  }
}

/// How answers and practice have changed, to scroll through.
struct ProgressScreen: Hashable, Sendable {
  var top = 0
}

extension App {
  var progress: Progress {
    Progress(transcripts: transcripts ?? [], reviews: practice?.reviews ?? [])
  }

  /// The page as it stands now.
  func progressDocument(columns: Int) -> Document {
    ProgressPage(
      progress: progress, titles: setting.titles,
      prompts: Dictionary(
        setting.prompts.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first }),
      today: PracticeDay(at: now.date),
      regrading: "\(keyName(.regrade, in: .progress)) grades them again and keeps these."
    ).document(columns: min(columns, 100))
  }

  static func sentence(regraded count: Int) -> String {
    count == 1
      ? "1 interview is graded again. Its earlier grade is kept."
      : "\(count) interviews are graded again. Their earlier grades are kept."
  }

  mutating func perform(_ action: Action, on screen: ProgressScreen) -> [AppEffect] {
    var screen = screen
    let body = layout.body
    let page = max(1, body.rows - 2)
    let last = max(0, progressDocument(columns: body.columns).rows.count - body.rows)
    switch action {
    case .up: screen.top -= 1
    case .down: screen.top += 1
    case .pageUp: screen.top -= page
    case .pageDown: screen.top += page
    case .top: screen.top = 0
    case .bottom: screen.top = last
    case .regrade: return [.regrade(progress.gradedOtherwise)]
    case .export: return [.exportProgress]
    case .back:
      pop()
      return []
    default: break
    }
    screen.top = max(0, min(screen.top, last))
    replaceTop(.progress(screen))
    return []
  }

  func draw(_ screen: ProgressScreen, in area: Area, _ frame: inout Frame) {
    let document = progressDocument(columns: area.columns)
    frame.put(
      document, in: area, first: max(0, min(screen.top, document.rows.count - area.rows)))
  }
}
