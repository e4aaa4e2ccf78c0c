import RubricEngine

/// Grades attempts at drills; the same attempt always gets the same grade.
package struct DrillJudge: Sendable {
  private let grader: Grader

  package init(_ grader: Grader) {
    self.grader = grader
  }

  /// - Parameter hints: how many were looked at before the attempt.
  package func grade(_ attempt: String, at drill: Drill, hints: Int = 0) -> DrillGrade {
    let match = PhraseMatch(attempt)
    guard match.wordCount > 0 else {
      return DrillGrade(rating: .again, verdict: "Nothing was tried, so this comes back soon.")
    }
    if [drill.given, drill.oldText].contains(where: {
      $0.map { PhraseMatch.isSame($0, attempt) } ?? false
    }) {
      return DrillGrade(
        rating: .again, verdict: "These are the old words. Say it anew, in words of your own.")
    }
    if match.isRepetitive {
      return DrillGrade(
        rating: .again,
        verdict: "The same words come again and again, so there is nothing to judge.")
    }
    if drill.kind != .recall, !Self.isAbout(drill, match) {
      return DrillGrade(
        rating: .again,
        verdict: "This speaks of another case. Use what the question says of this one.")
    }
    let submission = Self.submission(attempt, at: drill)
    let rubric = PromptRubric(text: drill.question)
    if let advisory = grader.assess(submission, for: rubric).advisory,
      Self.badFaith.contains(advisory.id)
    {
      return DrillGrade(rating: .again, verdict: advisory.message)
    }
    let signals = grader.signals(submission, for: rubric)
    let points = drill.expectations.map { point($0, attempt, match, signals, drill) }
    return Self.grade(
      points, drill: drill, hints: hints, extra: extra(signals, beyond: drill.expectations))
  }

  /// What is wrong with a drill itself, found by trying its own texts.
  package func faults(of drill: Drill) -> [String] {
    var faults: [String] = []
    let reply = grade(drill.modelReply, at: drill)
    if reply.rating < .good {
      let missed = reply.points.filter { !$0.isMet }.map(\.sentence)
      faults.append(
        "the reply itself doesn't pass: " + (missed.first ?? reply.verdict))
    }
    if drill.kind == .spotTheMistake, let given = drill.given {
      let shown = mistakes(in: given, of: drill)
      if shown != [drill.mistake] {
        let names = shown.map(\.name).joined(separator: ", ")
        faults.append(
          "'given' shows \(names.isEmpty ? "no mistake" : names) instead of \(drill.mistake.name)")
      }
    }
    for attempt in drill.failingAttempts where grade(attempt, at: drill).rating >= .good {
      faults.append("this attempt should fail and passes: “\(attempt)”")
    }
    return faults
  }

  /// The mistakes of a whole answer, or those whose rules find something in a piece of one.
  /// A piece lacks what belongs elsewhere, so only the drill's own mistake may be an absence in it.
  private func mistakes(in given: String, of drill: Drill) -> [MistakeID] {
    if drill.part == .answer {
      let assessment = grader.assess(
        Self.submission(given, at: drill), for: PromptRubric(text: drill.question))
      return assessment.findings.filter { !$0.isQuestion }.map(\.mistake)
    }
    return grader.rubric.mistakes.filter { sheet in
      sheet.rules.contains { rule in
        grader.evidence(of: rule.id, in: given, as: drill.part).contains {
          sheet.id == drill.mistake || !$0.text.isEmpty
        }
      }
    }.map(\.id)
  }

  private func point(
    _ expectation: DrillExpectation, _ attempt: String, _ match: PhraseMatch,
    _ signals: SignalSheet, _ drill: Drill
  ) -> DrillGrade.Point {
    switch expectation {
    case .silent(let rule):
      let found = grader.evidence(of: rule, in: attempt, as: drill.part)
      guard let first = found.first else {
        return .init(isMet: true, sentence: "What was held against it is gone.")
      }
      return .init(isMet: false, sentence: message(of: rule, quoting: first.text))
    case .has(let quality):
      let isShown = quality.isShown(by: signals)
      return .init(isMet: isShown, sentence: isShown ? quality.found : quality.missed)
    case .says(let phrases):
      let isSaid = match.first(of: phrases) != nil
      let name = Self.shown(phrases.first ?? "")
      return .init(
        isMet: isSaid,
        sentence: isSaid
          ? "It speaks of what matters: \(name)." : "It doesn't speak of this: \(name).")
    case .order(let groups):
      return order(groups, match)
    case .atLeast(let words):
      let isMet = match.wordCount >= words
      return .init(
        isMet: isMet,
        sentence: isMet
          ? "It is long enough to judge."
          : "It has \(match.wordCount) words, and \(words) is about the least that can say it.")
    case .atMost(let words):
      let isMet = match.wordCount <= words
      return .init(
        isMet: isMet,
        sentence: isMet
          ? "It keeps within \(words) words."
          : "It has \(match.wordCount) words; cut it to \(words).")
    }
  }

  private func order(_ groups: [[String]], _ match: PhraseMatch) -> DrillGrade.Point {
    var last = -1
    for (index, group) in groups.enumerated() {
      let name = Self.shown(group.first ?? "")
      guard let place = match.first(of: group) else {
        return .init(isMet: false, sentence: "One step is missing: \(name).")
      }
      guard place > last else {
        let before = Self.shown(groups[index - 1].first ?? "")
        return .init(isMet: false, sentence: "\(name) comes before \(before); turn them round.")
      }
      last = place
    }
    return .init(isMet: true, sentence: "The steps come in an order that builds up.")
  }

  private func message(of rule: String, quoting quote: String) -> String {
    let rules = grader.rubric.mistakes.flatMap(\.rules)
    let message =
      rules.first { $0.id == rule }?.message ?? "What was held against it is still there."
    return message.replacing("{quote}", with: "“\(quote)”")
  }

  /// A quality that was not asked for.
  private func extra(
    _ signals: SignalSheet, beyond expectations: [DrillExpectation]
  ) -> DrillQuality? {
    [.number, .stake, .condition].first {
      !expectations.contains(.has($0)) && $0.isShown(by: signals)
    }
  }

  private static func grade(
    _ points: [DrillGrade.Point], drill: Drill, hints: Int, extra: DrillQuality?
  ) -> DrillGrade {
    let missed = points.count { !$0.isMet }
    let isStillThere = zip(drill.expectations, points).contains { expectation, point in
      if case .silent = expectation { !point.isMet } else { false }
    }
    guard missed == 0 else {
      if isStillThere || missed * 2 >= points.count {
        return DrillGrade(
          rating: .again,
          verdict: isStillThere
            ? "The mistake is still in it, so this comes back soon."
            : "The main thing is still missing, so this comes back soon.", points: points)
      }
      return DrillGrade(
        rating: .hard, verdict: "Most of it is there; one thing is missing.", points: points)
    }
    if hints > 0, hints >= drill.hints.count {
      return DrillGrade(
        rating: .hard, verdict: "All of it is there, after every hint was seen.", points: points)
    }
    if hints > 0 {
      return DrillGrade(
        rating: .good, verdict: "All of it is there, with a hint.", points: points)
    }
    guard let extra else {
      return DrillGrade(rating: .good, verdict: "All of it is there.", points: points)
    }
    return DrillGrade(
      rating: .easy, verdict: "All of it is there, and more than was asked.",
      points: points + [.init(isMet: true, sentence: extra.found)])
  }

  private static func submission(_ attempt: String, at drill: Drill) -> Submission {
    switch drill.part {
    case .framing: Submission(framing: attempt)
    case .tradeoffs: Submission(tradeoffs: attempt)
    case .examples: Submission(examples: attempt)
    case .answer: Submission(freeAnswer: attempt)
    case .followUp, .press:
      Submission(followUps: [FollowUpReply(question: drill.question, answer: attempt)])
    }
  }

  /// Whether an attempt has words of its drill, as anything said of the same case has.
  private static func isAbout(_ drill: Drill, _ match: PhraseMatch) -> Bool {
    let texts = [drill.question, drill.given ?? "", drill.oldText ?? "", drill.modelReply]
    return match.sharedWords(with: texts + drill.hints) >= (match.wordCount < 12 ? 1 : 2)
  }

  /// A phrase as people write it: without its `*`.
  private static func shown(_ phrase: String) -> String {
    "“\(phrase.replacing("*", with: "…"))”"
  }

  /// Advisories that hold of a few words too; a short text about anything else is no bad faith.
  private static let badFaith: Set<String> = [
    "copied-prompt", "word-salad", "repetition", "code", "instructions", "not-english",
  ]
}
