import Interview
import RubricEngine

extension Sheet {
  static let wordCounts = 1...500

  /// Reads `drills/<id>.yml`.
  mutating func drill(_ value: YAMLValue, id: String) -> Drill? {
    guard
      let block = block(value, "a drill", keys: SheetKeys.drill)
    else { return nil }
    let kind = choice("kind", of: block, among: DrillKind.allCases)
    let title = text("title", of: block, atMost: Self.longestTitle)
    let mistake = documentedMistake(of: block)
    let tradeoff = optionalID("tradeoff", of: block)
    let side =
      block["towards"] == nil
      ? nil : choice("towards", of: block, among: Drill.Side.allCases)
    let part = self.part(of: block)
    let question = text("question", of: block)
    let task = text("task", of: block)
    let given = optionalText("given", of: block)
    let hints = texts("hints", of: block, atLeast: 1)
    let reply = text("reply", of: block)
    let expectations = expectations(of: block)
    let fails = texts("fails", of: block, atLeast: 1)
    guard let kind, let title, let mistake, let part, let question, let task, let hints, let reply,
      let expectations, let fails
    else { return nil }
    return Drill(
      id: DrillID(id), kind: kind, title: title, question: question, mistake: mistake,
      tradeoff: tradeoff, side: side, part: part, task: task, given: given, hints: hints,
      modelReply: reply, expectations: expectations,
      failingAttempts: fails + (given.map { [$0] } ?? []))
  }

  private mutating func documentedMistake(of drill: Block) -> MistakeID? {
    guard let field = field("mistake", of: drill), let name = text(field.value, named: "mistake")
    else { return nil }
    let names = MistakeID.documented.map(\.name)
    if names.contains(name) { return MistakeID(name) }
    report(
      "'mistake' can't be '\(Self.shown(name))'; "
        + Spelling.advice(
          for: name, among: names, otherwise: "use one of \(names.joined(separator: ", "))"),
      at: field.value.place)
    return nil
  }

  private mutating func optionalID(_ name: String, of block: Block) -> String? {
    guard let field = block[name], let text = text(field.value, named: name),
      id(text, of: "a \(name)", at: field.value.place)
    else { return nil }
    return text
  }

  private mutating func expectations(of drill: Block) -> [DrillExpectation]? {
    guard let field = field("expect", of: drill),
      let block = block(
        field.value, "'expect'", keys: SheetKeys.expect)
    else { return nil }
    let before = problems.count
    var found: [DrillExpectation] = []
    for rule in block["silent"] == nil ? [] : texts("silent", of: block, atLeast: 1) ?? [] {
      if Grader.ruleIDs.contains(rule) {
        found.append(.silent(rule: rule))
      } else if let place = block["silent"]?.value.place {
        report(
          "there is no rule '\(Self.shown(rule))'; "
            + Spelling.advice(
              for: rule, among: Grader.ruleIDs,
              otherwise: "rules are named 'mistake/rule' as in the folder 'mistakes'"),
          at: place)
      }
    }
    found += qualities(of: block)
    found += groups("says", of: block).map(DrillExpectation.says)
    let order = groups("order", of: block)
    if order.count == 1, let place = block["order"]?.value.place {
      report("'order' has 1 of at least 2 steps; add some", at: place)
    }
    if !order.isEmpty { found.append(.order(order)) }
    if block["at_least"] != nil, let words = integer("at_least", of: block, in: Self.wordCounts) {
      found.append(.atLeast(words: words))
    }
    if block["at_most"] != nil, let words = integer("at_most", of: block, in: Self.wordCounts) {
      found.append(.atMost(words: words))
    }
    if found.isEmpty, problems.count == before {
      report("'expect' is empty; say what the engine must find in an attempt", at: field.place)
    }
    return problems.count == before ? found : nil
  }

  private mutating func qualities(of block: Block) -> [DrillExpectation] {
    guard let field = block["has"], let names = texts("has", of: block, atLeast: 1) else {
      return []
    }
    let known = DrillQuality.allCases.map(\.rawValue)
    return names.compactMap { name in
      if let quality = DrillQuality(rawValue: name) { return .has(quality) }
      report(
        "'has' can't be '\(Self.shown(name))'; "
          + Spelling.advice(
            for: name, among: known, otherwise: "use some of \(known.joined(separator: ", "))"),
        at: field.value.place)
      return nil
    }
  }

  /// Lists of phrases, of which one each has to occur.
  private mutating func groups(_ name: String, of block: Block) -> [[String]] {
    guard block[name] != nil, let items = list(name, of: block, atLeast: 1) else { return [] }
    var groups: [[String]] = []
    for item in items {
      guard case .list(let phrases) = item.content, !phrases.isEmpty else {
        report(
          "'\(name)' holds lists of phrases, of which one has to occur; write '- [night, overnight]'",
          at: item.place)
        continue
      }
      groups.append(phrases.compactMap { text($0, named: name) })
    }
    return groups
  }
}
