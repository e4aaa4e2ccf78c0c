import Interview
import RubricEngine

extension Sheet {
  static let longestTitle = 30

  /// Reads `prompts/<domain>/<id>.yml`.
  mutating func prompt(_ value: YAMLValue, id: String, domain: String) -> Prompt? {
    guard
      let block = block(
        value, "a prompt",
        keys: [
          "title", "text", "level", "kind", "constraints", "stances", "stakes", "key_points",
          "vocabulary", "model_answer", "follow_ups",
        ])
    else { return nil }
    let title = text("title", of: block, atMost: Self.longestTitle)
    let question = text("text", of: block)
    let level = integer("level", of: block, in: 1...3)
    let kind = choice("kind", of: block, among: Prompt.Kind.allCases)
    let constraints = constraints(of: block)
    let stances = stances(of: block)
    let stakes = texts("stakes", of: block, atLeast: 1)
    let keyPoints = texts("key_points", of: block, atLeast: 1)
    let vocabulary = texts("vocabulary", of: block, atLeast: 5)
    let modelAnswer = modelAnswer(of: block)
    let followUps = followUps(of: block)
    guard let title, let question, let level, let kind, let constraints, let stances, let stakes,
      let keyPoints, let vocabulary, let modelAnswer, let followUps
    else { return nil }
    return Prompt(
      id: PromptID(id), text: question, title: title, domain: domain, level: level, kind: kind,
      constraints: constraints, stances: stances, stakes: stakes, keyPoints: keyPoints,
      vocabulary: vocabulary, modelAnswer: modelAnswer, followUps: followUps)
  }

  private mutating func constraints(of prompt: Block) -> [Prompt.Constraint]? {
    guard let items = list("constraints", of: prompt, atLeast: 1) else { return nil }
    var constraints: [Prompt.Constraint] = []
    for item in items {
      guard let block = block(item, "a constraint", keys: ["name", "value", "implies"]) else {
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
    let known: [Stance] = [.batch, .realTime, .hybrid, .conditional]
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
      let block = block(
        field.value, "a model answer", keys: ["framing", "tradeoffs", "examples"])
    else { return nil }
    let framing = text("framing", of: block)
    let tradeoffs = text("tradeoffs", of: block)
    let examples = text("examples", of: block)
    guard let framing, let tradeoffs, let examples else { return nil }
    return Prompt.ModelAnswer(framing: framing, tradeoffs: tradeoffs, examples: examples)
  }

  private mutating func followUps(of prompt: Block) -> [FollowUp]? {
    guard let field = field("follow_ups", of: prompt),
      let pool = entries(field.value, "'follow_ups'")
    else { return nil }
    guard pool.fields.count >= 2 else {
      report(
        "'follow_ups' has \(pool.fields.count) of at least 2 questions; add some",
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
      let block = block(
        entry.value, "a follow-up", keys: ["kind", "question", "changes", "stays", "reply"])
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
