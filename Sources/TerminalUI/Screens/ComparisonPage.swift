import Interview
import RubricEngine

/// What a comparison of two attempts says, side by side or one below the other.
struct ComparisonPage {
  let comparison: AttemptComparison
  let titles: [MistakeID: String]

  static let wideColumns = 100

  func document(columns: Int) -> Document {
    var document = Document(columns: columns)
    let isWide = columns >= Self.wideColumns
    if !comparison.isSamePrompt {
      document.add("These are answers to two different prompts.", .accent)
      document.blank()
    }
    verdicts(&document)
    mistakes(&document)
    document.blank()
    document.add(
      isWide
        ? "Words that only one of the two has are underlined on the left and bold on the right."
        : "Words that only one of the two has are underlined, then bold.", .quiet)
    for section in comparison.sections {
      document.heading(PartWords(section.part).title)
      if let question = section.question { document.add(question, .quiet, indent: 2) }
      if isWide { beside(section, &document) } else { stacked(section, &document) }
    }
    return document
  }

  private func verdicts(_ document: inout Document) {
    let (old, new) = (comparison.older.grade.assessment, comparison.newer.grade.assessment)
    row("Overall", "\(old.score)", "\(new.score)", change: new.score - old.score, &document)
    for id in ScoreID.allCases {
      let (before, after) = (old.scores[id] ?? 0, new.scores[id] ?? 0)
      row(
        VerdictWords.name(id), before.tenths, after.tenths,
        change: Int((after * 10).rounded()) - Int((before * 10).rounded()), isTenths: true,
        &document)
    }
    if let (then, now) = times { document.add("Time        \(then) → \(now)", indent: 2) }
  }

  private var times: (String, String)? {
    guard let then = comparison.older.timeTaken, let now = comparison.newer.timeTaken else {
      return nil
    }
    return (then, now)
  }

  private func row(
    _ name: String, _ before: String, _ after: String, change: Int, isTenths: Bool = false,
    _ document: inout Document
  ) {
    var line = StyledText(DisplayWidth.padded(name, to: 12) + "\(before) → \(after)")
    if change != 0 {
      let size = isTenths ? "\(abs(change) / 10).\(abs(change) % 10)" : "\(abs(change))"
      line.append(
        "  \(change > 0 ? "+" : "-")\(size)", change > 0 ? .strength : .watch)
    }
    document.add(line, indent: 2)
  }

  private func mistakes(_ document: inout Document) {
    document.heading("Mistakes")
    let groups: [(String, [MistakeID], Style)] = [
      ("gone", comparison.gone, .strength), ("new", comparison.new, .mistake),
      ("still", comparison.kept, .watch),
    ]
    for (label, ids, style) in groups where !ids.isEmpty {
      let names = ids.map { titles[$0] ?? VerdictWords.name($0) }.joined(separator: ", ")
      document.add(StyledText(names), indent: 9, label: StyledText("  " + label, style))
    }
    if comparison.gone.isEmpty && comparison.new.isEmpty && comparison.kept.isEmpty {
      document.add("None in either.", .quiet, indent: 2)
    }
  }

  private func stacked(_ section: AttemptComparison.Section, _ document: inout Document) {
    if let difference = section.difference, difference.isSame {
      document.add("The same in both.", .quiet, indent: 2)
      document.add(text(difference.newer, .text, section.newer), indent: 2)
      return
    }
    document.add(label("Then", section.older), .accent, indent: 2)
    document.add(text(section.difference?.older, .watch, section.older), indent: 2)
    document.blank()
    document.add(label("Now", section.newer), .accent, indent: 2)
    document.add(text(section.difference?.newer, .strength, section.newer), indent: 2)
  }

  private func beside(_ section: AttemptComparison.Section, _ document: inout Document) {
    let width = (document.columns - 2 - 3) / 2
    var left = Document(columns: width)
    var right = Document(columns: width)
    left.add(label("Then", section.older), .accent)
    left.add(text(section.difference?.older, .watch, section.older))
    right.add(label("Now", section.newer), .accent)
    right.add(text(section.difference?.newer, .strength, section.newer))
    for index in 0..<max(left.rows.count, right.rows.count) {
      var pieces = left.rows.indices.contains(index) ? left.rows[index].pieces.map(shifted(2)) : []
      pieces.append(Document.Piece(column: 2 + width + 1, text: "│", style: .border))
      if right.rows.indices.contains(index) {
        pieces += right.rows[index].pieces.map(shifted(2 + width + 3))
      }
      document.add(Document.Row(pieces: pieces))
    }
  }

  private func shifted(_ columns: Int) -> (Document.Piece) -> Document.Piece {
    { Document.Piece(column: $0.column + columns, text: $0.text, style: $0.style) }
  }

  private func label(_ word: String, _ answer: AttemptComparison.Answer?) -> String {
    guard let seconds = answer?.seconds, seconds > 0 else { return word }
    return "\(word), in \(InterviewScreen.clock(.seconds(seconds)))"
  }

  private func text(
    _ pieces: [TextDifference.Piece]?, _ style: Style, _ answer: AttemptComparison.Answer?
  ) -> StyledText {
    guard let answer else { return StyledText("not asked", .quiet) }
    guard !answer.text.isBlank else { return StyledText("not attempted", .quiet) }
    guard let pieces else { return StyledText(answer.text.trimmed) }
    var styled = StyledText()
    for piece in pieces { styled.append(piece.text, piece.isOnlyHere ? style : .text) }
    return styled
  }
}
