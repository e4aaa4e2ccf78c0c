import Interview
import RubricEngine
import TerminalUI
import TranscriptStore

/// Drills as questions and lines, for screen readers, pipes and terminals without a screen.
struct PlainDrills {
  let shelf: DrillShelf
  let judge: DrillJudge
  let mistake: MistakeID?
  let practice: Review.Practice
  let columns: Int
  /// The next line of input without its end, or nil at the end of input.
  let readLine: () -> String?
  let write: (String) -> Void
  let now: () -> Timestamp

  /// Asks until nothing is left or the input ends.
  func run() throws {
    var done: Set<DrillID> = []
    var count = 0
    while let drill = try waiting(without: practice == .cram ? done : []).first {
      count += 1
      let left = try waiting(without: practice == .cram ? done : []).count
      paragraph("Drill \(count), \(left) to go: \(Printable.line(drill.title))")
      if count == 1 {
        paragraph(
          """
          End an attempt with a line that holds nothing but a full stop. A line with ? alone shows \
          a hint. The end of input leaves; every grade is kept at once.
          """)
      }
      guard try ask(drill) else { return farewell(count - 1) }
      done.insert(drill.id)
    }
    if count == 0, practice == .scheduled {
      let deck = try shelf.deck(at: now())
      let nothing =
        mistake == nil
        ? DueSummary(deck, at: now()).sentence : "Nothing against this mistake is due."
      paragraph("\(nothing) 'tradeoff drill --cram' practises out of turn.")
    } else if count == 0 {
      paragraph("There are no drills here yet.")
    } else {
      farewell(count)
    }
  }

  private func waiting(without done: Set<DrillID>) throws -> [Drill] {
    let deck = try shelf.deck(at: now())
    let drills = practice == .cram ? deck.crammed(against: mistake) : deck.due(against: mistake)
    return drills.filter { !done.contains($0.id) }
  }

  /// True where the drill was graded, false where the input ended first.
  private func ask(_ drill: Drill) throws -> Bool {
    show(drill)
    while true {
      var hints = 0
      guard let attempt = readAttempt(drill, &hints) else { return false }
      let grade = judge.grade(attempt, at: drill, hints: hints)
      let kept = try shelf.store.keep(
        DrillReview(
          drill: drill.id, attempt: attempt, hints: hints, graded: grade.rating,
          rating: grade.rating, at: now(), practice: practice, engine: Grader.version,
          content: shelf.bank.version))
      try show(grade, of: drill, kept)
      switch try readVerdict(on: kept, of: drill) {
      case .goesOn: return true
      case .again: continue
      case .ended: return false
      }
    }
  }

  private func show(_ drill: Drill) {
    paragraph("Question: \(Printable.line(drill.question))")
    if let given = drill.given { paragraph("Given: \(Printable.lines(given))") }
    paragraph("Task: \(Printable.line(drill.task))")
  }

  private func readAttempt(_ drill: Drill, _ hints: inout Int) -> String? {
    var rows: [String] = []
    while let line = readLine() {
      switch line {
      case ".": return rows.joined(separator: "\n")
      case "?":
        guard hints < drill.hints.count else {
          write("There is no further hint.\n")
          continue
        }
        write("Hint: \(Printable.line(drill.hints[hints]))\n")
        hints += 1
      default: rows.append(line)
      }
    }
    return nil
  }

  private func show(_ grade: DrillGrade, of drill: Drill, _ review: DrillReview) throws {
    paragraph("\(DrillWords.title(grade.rating)). \(grade.verdict)")
    for point in grade.points {
      let mark = point.isMet ? "  + " : "  - "
      let rows = Wrapping(columns: columns).rows(
        Printable.line(point.sentence), indent: 4, first: mark)
      write(rows.joined(separator: "\n") + "\n")
    }
    paragraph("A model reply: \(Printable.lines(drill.modelReply))")
    if let old = drill.oldText { paragraph("What you had written: \(Printable.lines(old))") }
    if let last = try shelf.store.practice().attempt(at: drill.id, before: review.sequence) {
      paragraph("Your last attempt: \(Printable.lines(last.attempt))")
    }
  }

  private enum Next { case goesOn, again, ended }

  private func readVerdict(on review: DrillReview, of drill: Drill) throws -> Next {
    paragraph(
      "Enter goes on. 1 again, 2 hard, 3 good, 4 easy overrule the grade; u takes it back.")
    while let line = readLine() {
      switch line.lowercased().filter({ !$0.isWhitespace }) {
      case "":
        sayReturn(of: drill)
        return .goesOn
      case "u":
        if let sequence = review.sequence { try shelf.store.removeReview(sequence) }
        write("Taken back. Try again.\n")
        return .again
      case let number:
        guard let rating = Int(number).flatMap(Rating.init) else {
          write("Enter, 1, 2, 3, 4 or u.\n")
          continue
        }
        _ = try shelf.store.keep(review.overruled(by: rating))
        write("It counts as \(DrillWords.name(rating)).\n")
        sayReturn(of: drill)
        return .goesOn
      }
    }
    return .ended
  }

  private func sayReturn(of drill: Drill) {
    guard practice == .scheduled, let deck = try? shelf.deck(at: now()) else { return }
    let sentence = DrillWords.returns(drill.id, in: deck, from: now())
    if !sentence.isEmpty { write(sentence + "\n") }
  }

  private func farewell(_ count: Int) {
    paragraph("\(Words.count(count, "drill")) done.")
  }

  private func paragraph(_ text: String) {
    let rows = Wrapping(columns: columns).rows(text, indent: 0)
    write("\n" + rows.joined(separator: "\n") + "\n")
  }
}
