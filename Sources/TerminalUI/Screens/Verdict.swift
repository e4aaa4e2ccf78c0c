import Interview
import RubricEngine

/// What a report shows: an answer, its grade, and what it is compared with.
struct ReportSubject: Hashable {
  let promptTitle: String
  let promptText: String
  /// Nil where the bank no longer has the prompt.
  let prompt: Prompt?
  let submission: Submission
  /// Why each follow-up was asked, and what was asked when pressing on its reply.
  let reasons: [String?]
  let presses: [String?]
  /// The grade without what was said under pressure, as far as it is known.
  var unpressed: UnpressedGrade?
  let assessment: Assessment
  /// The attempt before a rewrite.
  let before: Assessment?
  let rewritten: Part?
  /// The names of mistakes by id.
  let titles: [MistakeID: String]
  let disputes: [Dispute]
  /// The grade without what is disputed; nil where nothing is.
  let undisputed: UndisputedGrade?

  /// Findings that count, worst first, in the order of their numbers.
  var findings: [Finding] { assessment.findings.filter { !$0.isQuestion } }

  func dispute(of finding: Finding) -> Dispute? {
    disputes.first { $0.mistake == finding.mistake }
  }

  func title(_ mistake: MistakeID) -> String {
    titles[mistake] ?? VerdictWords.name(mistake)
  }

  /// Whether the part that a score is about was left empty.
  func isAttempted(_ score: ScoreID) -> Bool {
    if submission.freeAnswer != nil, score != .followups { return true }
    return switch score {
    case .framing: !submission.framing.isBlank
    case .tradeoffs: !submission.tradeoffs.isBlank
    case .examples: !submission.examples.isBlank
    case .followups: submission.followUps.contains { !$0.answer.isBlank }
    case .decision, .clarity: true
    }
  }
}

extension String {
  var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

/// The sections of a report that judge: opening, change, overall, scores, mistakes.
struct Verdict {
  let subject: ReportSubject

  private var assessment: Assessment { subject.assessment }

  func write(to document: inout Document) {
    if subject.before != nil { change(&document) }
    opening(&document)
    overall(&document)
    scores(&document)
    mistakes(&document)
    questions(&document)
    alsoGood(&document)
    furtherAdvice(&document)
  }

  private func opening(_ document: inout Document) {
    if let advisory = assessment.advisory {
      document.heading("Before the grade")
      document.add(advisory.message, indent: 2)
      for evidence in advisory.evidence.prefix(1) { quote(evidence, &document, indent: 2) }
    }
    document.heading("What worked")
    if let strength = assessment.strengths.first {
      document.add(strength.message, indent: 2)
      for evidence in strength.evidence.prefix(1) {
        quote(evidence, &document, indent: 2, style: .strength)
      }
    } else {
      document.add("Nothing to quote yet. The next step is where to begin.", indent: 2)
    }
    document.heading("Do this next")
    if let advice = assessment.advice.first {
      document.add(advice.message, indent: 2)
      for evidence in advice.evidence.prefix(1) { quote(evidence, &document, indent: 2) }
      document.add(StyledText(advice.fix, .accent), indent: 2)
    } else if let finding = subject.findings.first {
      document.add(finding.message, indent: 2)
      document.add(StyledText(finding.fix, .accent), indent: 2)
    } else {
      document.add("Nothing weighs on this answer. Try a prompt of a higher level.", indent: 2)
    }
  }

  private func change(_ document: inout Document) {
    guard let before = subject.before else { return }
    let part = subject.rewritten.map { PartWords($0).title }
    document.heading(part.map { "What changed with the new \($0.lowercased())" } ?? "What changed")
    if before.overall != assessment.overall || before.score != assessment.score {
      changeRow(
        "Overall", "\(before.score)", "\(assessment.score)",
        VerdictWords.name(overall: before.overall), VerdictWords.name(overall: assessment.overall),
        &document)
    }
    var moved = 0
    for id in ScoreID.allCases {
      let (old, new) = (before.scores[id] ?? 0, assessment.scores[id] ?? 0)
      guard old.tenths != new.tenths else { continue }
      moved += 1
      changeRow(
        VerdictWords.name(id), old.tenths, new.tenths, VerdictWords.name(score: old),
        VerdictWords.name(score: new), &document)
    }
    if moved == 0 {
      document.add("The six scores stayed as they were.", indent: 2)
    } else if moved < ScoreID.allCases.count {
      document.add("The other scores stayed as they were.", .quiet, indent: 2)
    }
    let old = before.findings.filter { !$0.isQuestion }
    for finding in old where !subject.findings.contains(where: { $0.mistake == finding.mistake }) {
      labelled("gone", .clean, subject.title(finding.mistake), &document)
    }
    for finding in subject.findings {
      guard let earlier = old.first(where: { $0.mistake == finding.mistake }) else {
        labelled("new", .mistake, subject.title(finding.mistake), &document)
        continue
      }
      guard earlier.severity != finding.severity else { continue }
      labelled(
        "now", finding.severity == .plain ? .mistake : .watch,
        "\(subject.title(finding.mistake)): \(VerdictWords.name(earlier.severity)) "
          + "→ \(VerdictWords.name(finding.severity))", &document)
    }
  }

  private func changeRow(
    _ name: String, _ old: String, _ new: String, _ oldWord: String, _ newWord: String,
    _ document: inout Document
  ) {
    var line = StyledText(DisplayWidth.padded(name, to: 12))
    line.append("\(old) → \(new)", .accent)
    if document.columns >= 50 {
      line.append(
        oldWord == newWord ? "  \(newWord)" : "  \(oldWord) → \(newWord)", .quiet)
    }
    document.add(line, indent: 2)
  }

  private func labelled(
    _ label: String, _ style: Style, _ text: String, _ document: inout Document
  ) {
    document.add(
      StyledText(text), indent: 9, label: StyledText("  " + label, style))
  }

  private func overall(_ document: inout Document) {
    document.heading("Overall")
    var line = StyledText(VerdictWords.name(overall: assessment.overall).capitalizedFirst, .accent)
    line.append("  \(assessment.overall) of 5, \(assessment.score) of 100", .quiet)
    document.add(line, indent: 2)
    if let undisputed = subject.undisputed {
      var line = StyledText("Without what you dispute: ")
      line.append(VerdictWords.name(overall: undisputed.overall), .accent)
      line.append("  \(undisputed.overall) of 5, \(undisputed.score) of 100", .quiet)
      document.add(line, indent: 2)
    }
    document.add(VerdictWords.sentence(overall: assessment.overall), indent: 2)
  }

  private func scores(_ document: inout Document) {
    document.heading("Scores")
    let width = min(20, max(4, document.columns - 2 - 12 - 14))
    for id in ScoreID.allCases {
      let name = StyledText("  " + VerdictWords.name(id))
      guard subject.isAttempted(id) else {
        document.add(StyledText("not attempted", .quiet), indent: 14, label: name)
        continue
      }
      let score = min(4, max(0, assessment.scores[id] ?? 0))
      let full = min(width, Int((score / 4 * Double(width)).rounded()))
      var line = StyledText(String(repeating: "█", count: full), .bar)
      line.append(String(repeating: "░", count: width - full), .barEmpty)
      line.append("  \(score.tenths)  ")
      line.append(VerdictWords.name(score: score))
      document.add(line, indent: 14, label: name)
      if let undisputed = subject.undisputed?.scores[id], undisputed.tenths != score.tenths {
        document.add("\(undisputed.tenths) without what you dispute", .quiet, indent: 14)
      }
    }
  }

  private func mistakes(_ document: inout Document) {
    let findings = subject.findings
    guard assessment.advisory == nil || !findings.isEmpty else {
      document.heading("Mistakes: not judged")
      return
    }
    document.heading(
      Self.summary(of: findings, disputed: findings.count { subject.dispute(of: $0) != nil }))
    for (number, finding) in findings.enumerated() {
      document.mark(.finding(number))
      entry(number, finding, &document)
    }
    let made = Set(findings.map(\.mistake))
    for mistake in MistakeID.documented where !made.contains(mistake) {
      labelled("clean", .clean, subject.title(mistake), &document)
    }
  }

  private static func summary(of findings: [Finding], disputed: Int) -> String {
    let more = disputed == 0 ? "" : " (\(disputed) disputed)"
    let plain = findings.count { $0.severity == .plain }
    let slight = findings.count - plain
    switch (plain, slight) {
    case (0, 0): return "Mistakes: none of the seven"
    case (_, 0): return "Mistakes: \(plain) plain\(more)"
    case (0, _): return "Mistakes: \(slight) to watch\(more)"
    default: return "Mistakes: \(plain) plain, \(slight) to watch\(more)"
    }
  }

  private func entry(_ number: Int, _ finding: Finding, _ document: inout Document) {
    let style: Style = finding.severity == .plain ? .mistake : .watch
    var title = StyledText(subject.title(finding.mistake), .accent)
    switch finding.depth {
    case "over": title.append(" (too much of it)", .quiet)
    case "under": title.append(" (too little of it)", .quiet)
    default: break
    }
    title.append(" [\(number + 1)]", style)
    let label = StyledText("  " + VerdictWords.name(finding.severity), style)
    if subject.dispute(of: finding) != nil { title.append(" disputed", .quiet) }
    document.add(title, indent: 9, label: label)
    if let dispute = subject.dispute(of: finding) {
      var reason = StyledText("You say: ", .quiet)
      reason.append(dispute.reason)
      document.add(reason, indent: 9)
    }
    document.add(finding.message, indent: 9)
    for evidence in finding.evidence.prefix(3) { quote(evidence, &document, indent: 9) }
    if finding.evidence.count > 3 {
      document.add(
        "and \(finding.evidence.count - 3) more, marked in your words below", .quiet, indent: 9)
    }
    var fix = StyledText("Instead: ", .quiet)
    fix.append(finding.fix)
    document.add(fix, indent: 9)
    document.blank()
  }

  private func questions(_ document: inout Document) {
    let questions = assessment.findings.filter(\.isQuestion)
    guard !questions.isEmpty else { return }
    document.heading("Worth asking yourself (not held against you)")
    for question in questions {
      document.add(
        StyledText(question.message), indent: 9, label: StyledText("  ask", .accent))
      for evidence in question.evidence.prefix(1) { quote(evidence, &document, indent: 9) }
    }
  }

  private func alsoGood(_ document: inout Document) {
    guard assessment.strengths.count > 1 else { return }
    document.heading("Also good")
    for strength in assessment.strengths.dropFirst() {
      document.add(strength.message, indent: 2)
      for evidence in strength.evidence.prefix(1) {
        quote(evidence, &document, indent: 2, style: .strength)
      }
    }
  }

  private func furtherAdvice(_ document: inout Document) {
    guard assessment.advice.count > 1 else { return }
    document.heading("After that")
    for advice in assessment.advice.dropFirst() {
      document.add(
        StyledText(advice.fix), indent: 14,
        label: StyledText("  " + VerdictWords.name(advice.score)))
    }
  }

  private func quote(
    _ evidence: Evidence, _ document: inout Document, indent: Int, style: Style = .text
  ) {
    let place = PartWords(evidence.part).title.lowercased()
    guard !evidence.text.isBlank else {
      document.add("missing from your \(place)", .quiet, indent: indent)
      return
    }
    let words = evidence.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let shown = words.cut(to: 200)
    var line = StyledText("“\(shown)”", style)
    line.append("  in your \(place)", .quiet)
    document.add(line, indent: indent)
  }
}

extension Double {
  /// With one digit after the point.
  var tenths: String {
    guard isFinite else { return "0.0" }
    let tenths = Int((Swift.min(Swift.max(self, 0), 10) * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// The text, cut at a word where it has more than `count` characters.
  func cut(to count: Int) -> String {
    guard self.count > count else { return self }
    let head = prefix(count)
    let kept = head.lastIndex(of: " ").map { head[..<$0] } ?? head
    return kept + "…"
  }
}
