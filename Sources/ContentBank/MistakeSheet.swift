import RubricEngine

extension Sheet {
  static let fewestExamples = 5
  static let placeholders = ["{quote}"]
  /// Where a rule may look.
  static let parts = ["framing", "tradeoffs", "examples", "answer", "followups.0", "followups.1"]

  /// A mistake with the place of the drill that it names.
  struct FoundMistake {
    let mistake: MistakeGuide
    let drillPlace: Place?
  }

  /// Reads `mistakes/<id>.yml`.
  mutating func mistake(_ value: YAMLValue, id name: String) -> FoundMistake? {
    guard
      let block = block(value, "a mistake", keys: SheetKeys.mistake)
    else { return nil }
    let title = text("title", of: block, atMost: Self.longestTitle)
    let message = text("message", of: block)
    let why = text("why", of: block)
    let fix = text("fix", of: block)
    let drill = drill(of: block)
    let rules = rules(of: block, mistake: name)
    guard let title, let message, let why, let fix, let rules else { return nil }
    let mistake = MistakeGuide(
      id: MistakeID(name), title: title, message: message, why: why, fix: fix,
      drill: drill?.name, rules: rules)
    return FoundMistake(mistake: mistake, drillPlace: drill?.place)
  }

  /// The optional name of a drill.
  mutating func drill(of block: Block) -> (name: String, place: Place)? {
    guard let field = block["drill"], let name = text(field.value, named: "drill"),
      id(name, of: "a drill", at: field.value.place)
    else { return nil }
    return (name, field.value.place)
  }

  private mutating func rules(of mistake: Block, mistake name: String) -> [MistakeRule]? {
    guard let field = field("rules", of: mistake),
      let entries = entries(field.value, "'rules'")
    else { return nil }
    if entries.fields.isEmpty {
      report("'rules' is empty; a mistake needs at least one rule", at: field.place)
    }
    var rules: [MistakeRule] = []
    for entry in entries.fields {
      if let rule = rule(entry, mistake: name) { rules.append(rule) }
    }
    return rules.isEmpty || rules.count < entries.fields.count ? nil : rules
  }

  private mutating func rule(_ entry: YAMLField, mistake: String) -> MistakeRule? {
    guard id(entry.name, of: "a rule", at: entry.place),
      let block = block(entry.value, "a rule", keys: SheetKeys.rule)
    else { return nil }
    let part = part(of: block)
    let message = text("message", of: block)
    if let message, let field = block["message"] {
      checkPlaceholders(message, at: field.value.place)
    }
    let why = text("why", of: block)
    let fix = text("fix", of: block)
    let triggers = examples("triggers", of: block)
    let allows = examples("allows", of: block)
    guard let part, let message, let why, let fix, let triggers, let allows else { return nil }
    return MistakeRule(
      id: "\(mistake)/\(entry.name)", part: part, message: message, why: why, fix: fix,
      triggers: triggers, allows: allows)
  }

  mutating func part(of rule: Block) -> Part? {
    guard let field = field("part", of: rule), let name = text(field.value, named: "part") else {
      return nil
    }
    let names = Self.parts
    if names.contains(name), let part = Part(name: name) { return part }
    report(
      "'part' can't be '\(Self.shown(name))'; "
        + Spelling.advice(
          for: name, among: names, otherwise: "use one of \(names.joined(separator: ", "))"),
      at: field.value.place)
    return nil
  }

  private mutating func examples(_ name: String, of rule: Block) -> [String]? {
    guard let texts = texts(name, of: rule, atLeast: Self.fewestExamples),
      let items = list(name, of: rule, atLeast: Self.fewestExamples)
    else { return nil }
    var isSound = true
    for (text, item) in zip(texts, items) {
      guard let fault = name == "triggers" ? Self.faultInTrigger(text) : Self.faultInAllow(text)
      else { continue }
      report(fault, at: item.place)
      isSound = false
    }
    return isSound ? texts : nil
  }

  private static func faultInTrigger(_ text: String) -> String? {
    guard let marked = MarkedText(text) else {
      return "the marks ⟦ and ⟧ don't pair; close each before the next opens"
    }
    return marked.spans.isEmpty ? "this trigger has no mark; put ⟦ ⟧ around the evidence" : nil
  }

  private static func faultInAllow(_ text: String) -> String? {
    text.unicodeScalars.contains { $0 == "⟦" || $0 == "⟧" }
      ? "an allowed text has no evidence; remove the marks ⟦ and ⟧" : nil
  }

  private mutating func checkPlaceholders(_ message: String, at place: Place) {
    for piece in message.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
      guard let end = piece.firstIndex(of: "}") else {
        report("'{' opens a placeholder that isn't closed; write {quote}", at: place)
        continue
      }
      let name = "{\(piece[..<end])}"
      if !Self.placeholders.contains(name) {
        report(
          "there is no placeholder '\(Self.shown(name))'; "
            + Spelling.advice(
              for: name, among: Self.placeholders, otherwise: "the one there is is {quote}"),
          at: place)
      }
    }
  }
}
