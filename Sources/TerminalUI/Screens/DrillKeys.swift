import Interview
import RubricEngine

extension App {
  /// Opens a drill, with what was typed there before in this run.
  mutating func begin(_ drill: Drill, practice: Review.Practice) {
    stack.append(
      .drill(
        DrillScreen(drill: drill, practice: practice, attempt: attempts[drill.id] ?? "")))
  }

  /// Makes the marked finding of a report a drill, and opens it.
  mutating func drill(_ screen: ReportScreen) -> [AppEffect] {
    let findings = screen.subject.findings
    let number = screen.finding ?? 0
    guard findings.indices.contains(number) else { return [] }
    let piece = DrillPiece(findings[number], in: screen.transcript.id, addedAt: now.date)
    let isKnown = practice?.pieces.contains { $0.id == piece.id } ?? false
    if !isKnown { practice = (practice ?? PracticeRecord()).adding(piece) }
    guard let drill = deck[piece.id] else {
      notice = Notice(text: "There is no drill against this mistake.", isError: false)
      return []
    }
    begin(drill, practice: .scheduled)
    return isKnown ? [] : [.addPiece(piece)]
  }

  /// Keys of a drill that belong to its editor; nil where the key is not one of them.
  mutating func typeInDrill(_ key: Key) -> [AppEffect]? {
    guard case .drill(var screen) = stack.last, screen.outcome == nil else { return nil }
    // An attempt is too short to be searched.
    guard key != .control("r") else { return nil }
    switch screen.editor.handle(key) {
    case .ignored:
      guard key == .control("c") else { return nil }
      notice = Notice(text: "Esc leaves this drill, Ctrl-Q the program.", isError: false)
      return []
    case .moved: break
    case .refused(let reason):
      notice = Notice(text: reason, isError: true)
      return []
    case .edited:
      screen.isReading = false
      replaceTop(.drill(screen))
      return keepAttempt(of: screen)
    }
    replaceTop(.drill(screen))
    return []
  }

  /// What was typed outlives the program, as the words of an interview do.
  mutating func keepAttempt(of screen: DrillScreen) -> [AppEffect] {
    let text = screen.editor.text
    attempts[screen.drill.id] = text.isBlank ? nil : text
    return [.keepAttempt(screen.drill.id, text.isBlank ? "" : text)]
  }

  mutating func perform(_ action: Action, on screen: DrillScreen) -> [AppEffect] {
    screen.outcome == nil ? attempt(action, on: screen) : settle(action, on: screen)
  }

  private mutating func attempt(_ action: Action, on screen: DrillScreen) -> [AppEffect] {
    var screen = screen
    switch action {
    case .hint: screen.hints = min(screen.hints + 1, screen.drill.hints.count)
    case .readAll: screen.isReading.toggle()
    case .submit:
      screen.isGrading = true
      replaceTop(.drill(screen))
      return [.judge(screen.drill, attempt: screen.editor.text, hints: screen.hints)]
    case .editor: return [.editExternally(screen.editor.text)]
    case .back:
      promptAfterDrill = nil
      pop()
      if !screen.editor.text.isBlank {
        notice = Notice(
          text: "Your attempt is kept; it is there when you open this drill again.",
          isError: false)
      }
      return []
    default: break
    }
    replaceTop(.drill(screen))
    return []
  }

  private mutating func settle(_ action: Action, on screen: DrillScreen) -> [AppEffect] {
    guard var outcome = screen.outcome else { return [] }
    var screen = screen
    let page = max(1, layout.body.rows - 2)
    switch action {
    case .up: outcome.top -= 1
    case .down: outcome.top += 1
    case .pageUp: outcome.top -= page
    case .pageDown: outcome.top += page
    case .top: outcome.top = 0
    case .bottom: outcome.top = .max / 2
    case .rateAgain, .rateHard, .rateGood, .rateEasy:
      let ratings: [Action: Rating] = [
        .rateAgain: .again, .rateHard: .hard, .rateGood: .good, .rateEasy: .easy,
      ]
      guard let rating = ratings[action], rating != outcome.review.rating else { return [] }
      return [.keepReview(outcome.review.overruled(by: rating))]
    case .takeBack: return takeBack(screen, outcome)
    case .next: return beginPromptAfterDrill() ?? goOn(from: screen)
    case .back:
      promptAfterDrill = nil
      pop()
      return []
    default: break
    }
    screen.outcome = outcome
    replaceTop(.drill(screen))
    return []
  }

  /// Takes the grade back, and the attempt can be changed again.
  private mutating func takeBack(
    _ screen: DrillScreen, _ outcome: DrillScreen.Outcome
  ) -> [AppEffect] {
    let sequence = outcome.review.sequence
    crammed.remove(screen.drill.id)
    practice?.reviews.removeAll { $0.sequence == sequence }
    var screen = screen
    screen.outcome = nil
    replaceTop(.drill(screen))
    notice = Notice(text: "The grade is taken back. Your attempt can be changed.", isError: false)
    return (sequence.map { [.removeReview($0)] } ?? []) + keepAttempt(of: screen)
  }

  /// The next drill of the list behind, or the list once nothing is left.
  private mutating func goOn(from screen: DrillScreen) -> [AppEffect] {
    pop()
    guard case .drills(var list) = stack.last else { return [] }
    list.selected = 0
    replaceTop(.drills(list))
    if let next = drills(of: list).first(where: { $0.id != screen.drill.id }) {
      begin(next, practice: screen.practice)
    }
    return []
  }

  /// The grade has come: it is kept before it is shown.
  mutating func take(_ grade: DrillGrade) -> [AppEffect] {
    guard case .drill(var screen) = stack.last, screen.isGrading else { return [] }
    screen.isGrading = false
    let review = DrillReview(
      drill: screen.drill.id, attempt: screen.editor.text, hints: screen.hints,
      graded: grade.rating, rating: grade.rating, at: now.date, practice: screen.practice,
      engine: Grader.version, content: setting.contentVersion)
    screen.outcome = DrillScreen.Outcome(
      grade: grade, review: review,
      last: practice?.attempt(at: screen.drill.id, before: nil))
    replaceTop(.drill(screen))
    return [.keepReview(review)]
  }

  mutating func take(_ review: DrillReview) -> [AppEffect] {
    practice = practice ?? PracticeRecord()
    practice?.keep(review)
    attempts[review.drill] = nil
    if review.practice == .cram { crammed.insert(review.drill) }
    for (index, shown) in stack.enumerated() {
      guard case .drill(var screen) = shown, screen.drill.id == review.drill else { continue }
      screen.outcome?.review = review
      screen.outcome?.returns = returns(of: review)
      stack[index] = .drill(screen)
    }
    // The review holds the attempt from now on.
    return [.keepAttempt(review.drill, "")]
  }

  private func returns(of review: DrillReview) -> String {
    guard review.practice == .scheduled else { return "Cramming leaves the schedule as it is." }
    return DrillWords.returns(review.drill, in: deck, from: now.date)
  }
}

extension PracticeRecord {
  func adding(_ piece: DrillPiece) -> PracticeRecord {
    var record = self
    record.pieces.append(piece)
    return record
  }
}
