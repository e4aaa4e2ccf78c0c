import Interview
import RubricEngine

extension Sheet {
  static let longestTitle = 30
  static let levels = 1...3
  static let fewestWrongTurns = 2
  static let fewestWords = 5
  static let fewestFollowUps = 2
  static let stances: [Stance] = [.batch, .realTime, .hybrid, .conditional]

  /// Reads `prompts/<domain>/<id>.yml`.
  mutating func prompt(
    _ value: YAMLValue, id: String, domain: String, isOwn: Bool = false
  ) -> Prompt? {
    guard let block = block(value, "a prompt", keys: SheetKeys.prompt) else { return nil }
    let title = text("title", of: block, atMost: Self.longestTitle)
    let question = text("text", of: block)
    let level = integer("level", of: block, in: Self.levels)
    let kind = choice("kind", of: block, among: Prompt.Kind.allCases)
    let constraints = constraints(of: block)
    let stances = stances(of: block)
    let stakes = texts("stakes", of: block, atLeast: 1)
    let keyPoints = texts("key_points", of: block, atLeast: 1)
    let wrongTurns = wrongTurns(of: block, isOwn: isOwn)
    let vocabulary = texts("vocabulary", of: block, atLeast: Self.fewestWords)
    let modelAnswer = modelAnswer(of: block)
    let borderline = borderlineAnswer(of: block, isOwn: isOwn)
    let followUps = followUps(of: block)
    guard let title, let question, let level, let kind, let constraints, let stances, let stakes,
      let keyPoints, let wrongTurns, let vocabulary, let modelAnswer, let borderline,
      let followUps
    else { return nil }
    return Prompt(
      id: PromptID(id), text: question, title: title, domain: domain, level: level, kind: kind,
      constraints: constraints, stances: stances, stakes: stakes, keyPoints: keyPoints,
      wrongTurns: wrongTurns, vocabulary: vocabulary, modelAnswer: modelAnswer,
      borderlineAnswer: borderline, followUps: followUps)
  }

  private mutating func wrongTurns(of prompt: Block, isOwn: Bool) -> [String]? {
    if isOwn, prompt["wrong_turns"] == nil { return [] }
    return texts("wrong_turns", of: prompt, atLeast: Self.fewestWrongTurns)
  }

  private mutating func constraints(of prompt: Block) -> [Prompt.Constraint]? {
    guard let items = list("constraints", of: prompt, atLeast: 1) else { return nil }
    var constraints: [Prompt.Constraint] = []
    for item in items {
      guard let block = block(item, "a constraint", keys: SheetKeys.constraint) else {
        continue
      }
      let name = text("name", of: block)
      let value = text("value", of: block)
      let implies = text("implies", of: block)
      if let name, let value, let implies {
        constraints.append(Prompt.Constraint(name: name, value: value, implies: implies))
      }
    }
    return constraints.count == items.count ? constraints : nil
  }

  private mutating func stances(of prompt: Block) -> [Prompt.DefensibleStance]? {
    let known = Self.stances
    guard let field = field("stances", of: prompt),
      let block = block(field.value, "'stances'", keys: known.map(\.rawValue))
    else { return nil }
    if block.fields.isEmpty {
      report(
        "'stances' is empty; name at least one side that can be defended", at: field.place)
    }
    var stances: [Prompt.DefensibleStance] = []
    for stance in known {
      if let because = optionalText(stance.rawValue, of: block) {
        stances.append(Prompt.DefensibleStance(stance: stance, because: because))
      }
    }
    return stances.isEmpty ? nil : stances
  }

  private mutating func modelAnswer(of prompt: Block) -> Prompt.ModelAnswer? {
    guard let field = field("model_answer", of: prompt),
      let block = block(field.value, "a model answer", keys: SheetKeys.modelAnswer)
    else { return nil }
    let framing = text("framing", of: block)
    let tradeoffs = text("tradeoffs", of: block)
    let examples = text("examples", of: block)
    guard let framing, let tradeoffs, let examples else { return nil }
    return Prompt.ModelAnswer(framing: framing, tradeoffs: tradeoffs, examples: examples)
  }

  /// The outer nil is a fault, the inner one an answer that the person left out.
  private mutating func borderlineAnswer(
    of prompt: Block, isOwn: Bool
  ) -> Prompt.BorderlineAnswer?? {
    if isOwn, prompt["borderline_answer"] == nil { return .some(nil) }
    guard let field = field("borderline_answer", of: prompt),
      let block = block(field.value, "a borderline answer", keys: SheetKeys.borderlineAnswer)
    else { return nil }
    let framing = text("framing", of: block)
    let tradeoffs = text("tradeoffs", of: block)
    let examples = text("examples", of: block)
    let replies = texts("followups", of: block, atLeast: Self.fewestFollowUps)
    if let replies, replies.count > Self.fewestFollowUps, let field = block["followups"] {
      report(
        "'followups' has \(replies.count) replies; give \(Self.fewestFollowUps), to the first "
          + "two follow-ups",
        at: field.place)
      return nil
    }
    guard let framing, let tradeoffs, let examples, let replies else { return nil }
    return Prompt.BorderlineAnswer(
      framing: framing, tradeoffs: tradeoffs, examples: examples, replies: replies)
  }

  private mutating func followUps(of prompt: Block) -> [FollowUp]? {
    guard let field = field("follow_ups", of: prompt),
      let pool = entries(field.value, "'follow_ups'")
    else { return nil }
    guard pool.fields.count >= Self.fewestFollowUps else {
      report(
        "'follow_ups' has \(pool.fields.count) of at least \(Self.fewestFollowUps) questions; add some",
        at: field.place)
      return nil
    }
    var followUps: [FollowUp] = []
    for entry in pool.fields {
      if let followUp = followUp(entry) { followUps.append(followUp) }
    }
    return followUps.count == pool.fields.count ? followUps : nil
  }

  private mutating func followUp(_ entry: YAMLField) -> FollowUp? {
    guard id(entry.name, of: "a follow-up", at: entry.place),
      let block = block(entry.value, "a follow-up", keys: SheetKeys.followUp)
    else { return nil }
    let kind = choice("kind", of: block, among: FollowUp.Kind.allCases)
    let question = text("question", of: block)
    let changes = text("changes", of: block)
    let stays = text("stays", of: block)
    let reply = text("reply", of: block)
    guard let kind, let question, let changes, let stays, let reply else { return nil }
    return FollowUp(
      id: entry.name, kind: kind, question: question, changes: changes, stays: stays,
      modelReply: reply)
  }
}
