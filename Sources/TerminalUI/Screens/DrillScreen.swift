import Interview
import RubricEngine

/// One drill: its task with an editor for the attempt, and then the grade.
struct DrillScreen: Hashable, Sendable {
  let drill: Drill
  let practice: Review.Practice
  var editor: TextEditor
  /// How many hints were looked at.
  var hints = 0
  /// Whether the task has the screen to itself.
  var isReading = false
  var isGrading = false
  var outcome: Outcome?

  /// What came of the attempt.
  struct Outcome: Hashable, Sendable {
    let grade: DrillGrade
    var review: DrillReview
    /// The attempt before this one.
    let last: DrillReview?
    /// When the drill comes back, as a sentence.
    var returns = ""
    var top = 0
  }

  init(drill: Drill, practice: Review.Practice, attempt: String = "") {
    self.drill = drill
    self.practice = practice
    editor = TextEditor(attempt)
  }

  var headings: [Heading] {
    let right =
      outcome.map { DrillWords.name($0.review.rating) }
      ?? (practice == .cram
        ? "cramming" : editor.wordCount == 1 ? "1 word" : "\(editor.wordCount) words")
    return [
      Heading(left: "\(drill.kind.title) · \(drill.title)", right: right),
      Heading(left: drill.title, right: right),
    ]
  }

  /// Where the task and the editor stand.
  struct Layout: Hashable {
    let head: Area
    let editor: Area
    let isWide: Bool
  }

  func layout(_ body: Area) -> Layout {
    if body.columns >= InterviewScreen.wideColumns {
      let left = 50
      let column = body.column + left + 3
      return Layout(
        head: Area(row: body.row, column: body.column, rows: body.rows, columns: left),
        editor: Area(
          row: body.row, column: column, rows: body.rows,
          columns: min(100, body.columns - left - 3)),
        isWide: true)
    }
    let fewest = isReading ? 1 : max(3, body.rows / 4)
    let most = max(0, body.rows - fewest - 1)
    let rows = min(most, head(columns: body.columns, rows: most).rows.count)
    return Layout(
      head: Area(row: body.row, column: body.column, rows: rows, columns: body.columns),
      editor: Area(
        row: body.row + rows + 1, column: body.column, rows: body.rows - rows - 1,
        columns: body.columns),
      isWide: false)
  }

  mutating func fit(_ body: Area) {
    if let top = outcome?.top {
      let rows = outcomeDocument(columns: min(body.columns, 84)).rows.count
      outcome?.top = max(0, min(top, rows - body.rows))
      return
    }
    let area = layout(body).editor
    guard area.columns != editor.columns || area.rows != editor.rows else { return }
    editor.resize(columns: area.columns, rows: area.rows)
  }

  /// The task, in as many rows as there are; what was asked for last stays whole.
  func head(columns: Int, rows: Int) -> Document {
    var full = Document(columns: columns)
    full.add(drill.question, .quiet)
    if let given = drill.given {
      full.add("")
      full.add("“\(given)”")
    }
    full.add("")
    full.add(drill.task, .accent)
    if hints > 0 { full.add("") }
    for hint in drill.hints.prefix(hints) { full.add("Hint: \(hint)", .quiet) }
    guard full.rows.count > rows else { return full }
    var task = Document(columns: columns)
    task.add(drill.task, .accent)
    if hints > 0 {
      task.add("Hint: \(drill.hints[hints - 1])", .quiet)
    } else if let given = drill.given {
      var short = Document(columns: columns)
      let room = rows - task.rows.count
      let layout = TextLayout("“\(given)”", columns: columns)
      if room > 0 {
        for row in layout.rows.prefix(room).dropLast(layout.rows.count > room ? 1 : 0) {
          short.add(layout.text(of: row))
        }
        if layout.rows.count > room { short.add("… F3 shows all of it", .quiet) }
        for row in task.rows { short.add(row) }
        return short
      }
    }
    return task
  }

  /// The grade with its reasons, and what was hidden until now.
  func outcomeDocument(columns: Int) -> Document {
    var document = Document(columns: columns)
    guard let outcome else { return document }
    let review = outcome.review
    var line = StyledText(
      DrillWords.title(review.rating), DrillWords.style(review.rating))
    if review.isOverruled {
      line.append("  by you; the engine said \(DrillWords.name(review.graded))", .quiet)
    } else {
      line.append("  \(outcome.grade.verdict)")
    }
    document.add(line)
    for point in outcome.grade.points {
      document.add(
        StyledText(point.sentence), indent: 4,
        label: StyledText(point.isMet ? "  +" : "  -", point.isMet ? .strength : .mistake))
    }
    if !outcome.returns.isEmpty { document.add(outcome.returns, .quiet) }
    document.add("Not your view? 1 again, 2 hard, 3 good, 4 easy.", .quiet)
    section("Your attempt", review.attempt.isBlank ? "nothing" : review.attempt, &document)
    section("A model reply", drill.modelReply, &document)
    if let old = drill.oldText { section("What you had written", old, &document) }
    if let last = outcome.last {
      section("Your last attempt, of \(last.at.date)", last.attempt, &document)
    }
    return document
  }

  private func section(_ title: String, _ text: String, _ document: inout Document) {
    document.heading(title)
    document.add(text.trimmed, indent: 2)
  }
}

extension App {
  func draw(_ screen: DrillScreen, in area: Area, _ frame: inout Frame) {
    var screen = screen
    screen.fit(area)
    if let outcome = screen.outcome {
      let document = screen.outcomeDocument(columns: min(area.columns, 84))
      frame.put(document, in: area, first: outcome.top)
      return
    }
    let layout = screen.layout(area)
    let head = screen.head(columns: layout.head.columns, rows: layout.head.rows)
    frame.put(head, in: layout.head, first: 0)
    if layout.isWide {
      frame.fill(
        Area(row: area.row, column: layout.editor.column - 2, rows: area.rows, columns: 1),
        with: "│", style: .border)
    } else {
      rule(&frame, row: layout.editor.row - 1)
    }
    if screen.editor.isEmpty {
      frame.put(
        "Write your attempt here.", row: layout.editor.row, column: layout.editor.column,
        style: .quiet, maxColumns: layout.editor.columns)
    }
    screen.editor.draw(in: &frame, row: layout.editor.row, column: layout.editor.column)
  }

}
