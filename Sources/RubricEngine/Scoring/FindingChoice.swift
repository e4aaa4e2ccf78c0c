/// Turns what the models say of mistakes into findings with words, reasons and evidence.
struct FindingChoice {
  let scene: Scene
  let judgement: Judgement
  let guides: [MistakeGuide]

  func findings() -> [Finding] {
    var findings: [Finding] = []
    for guide in guides {
      if let finding = finding(guide) { findings.append(finding) }
    }
    let order = Dictionary(
      uniqueKeysWithValues: guides.enumerated().map { ($1.id, $0) })
    return findings.sorted { a, b in
      if a.isQuestion != b.isQuestion { return b.isQuestion }
      if a.severity != b.severity { return a.severity > b.severity }
      if a.confidence != b.confidence { return a.confidence > b.confidence }
      return order[a.mistake, default: 0] < order[b.mistake, default: 0]
    }
  }

  private func finding(_ guide: MistakeGuide) -> Finding? {
    let target = guide.id.name
    let depth = guide.id == .wrongDepth ? judgement.depth : nil
    let severity = judgement.severity(target)
    guard severity != nil || judgement.isOpen(target) else { return nil }
    // Nobody can be rigid about follow-ups that were never asked.
    if guide.id == .rigidFollowUps, scene.reading.followUps.isEmpty { return nil }
    let (rule, evidence, isExact) = rule(for: guide, depth: depth)
    let confidence = Double(judgement.probability(target) / 100) / 100
    return Finding(
      mistake: guide.id, severity: severity ?? .slight, confidence: confidence, rule: rule.id,
      message: isExact
        ? Self.spoken(rule.message, quoting: evidence.first?.text ?? "", else: guide.message)
        : guide.message,
      fix: isExact ? rule.fix : guide.fix, evidence: evidence, drill: guide.drill, depth: depth,
      isQuestion: severity == nil)
  }

  /// The first rule of the mistake that finds words; else the closest words, of which only the
  /// mistake as a whole is claimed.
  private func rule(
    for guide: MistakeGuide, depth: String?
  ) -> (rule: MistakeRule, evidence: [Evidence], isExact: Bool) {
    let finders = RuleBook.finders(of: guide.id).filter { finder in
      depth == nil || (finder.id == WrongDepth.toolPile.id) == (depth == "over")
    }
    for finder in finders {
      let found = finder.find(scene)
      guard !found.isEmpty, let rule = guide.rules.first(where: { $0.id == finder.id }) else {
        continue
      }
      return (rule, Array(found.prefix(Self.mostEvidence)), true)
    }
    let fallback = ClosestWords(scene: scene).evidence(of: guide.id, depth: depth)
    let rule =
      guide.rules.first { rule in rule.id == finders.last?.id }
      ?? guide.rules[guide.rules.count - 1]
    return (rule, fallback, false)
  }

  private static let mostEvidence = 3

  /// A message with its quote, or the plain message where there is nothing to quote.
  private static func spoken(_ message: String, quoting quote: String, else plain: String) -> String
  {
    guard message.contains("{quote}") else { return message }
    guard !quote.isEmpty else { return plain }
    return message.replacing("{quote}", with: "“\(shortened(quote))”")
  }

  /// At most fourteen words on one line.
  static func shortened(_ quote: String) -> String {
    let words = quote.split(whereSeparator: \.isWhitespace)
    let head = words.prefix(14).joined(separator: " ")
    return words.count > 14 ? head + " …" : head
  }
}
