extension Sheet {
  /// Reads `config.yaml`, in which every key may be missing.
  mutating func configuration(
    _ value: YAMLValue, _ vocabulary: Configuration.Vocabulary
  ) -> Configuration {
    var found = Configuration.usual(vocabulary)
    let names = [
      "theme", "colours", "ascii", "clock", "mouse", "editor", "daily_limit", "keys",
    ]
    guard let block = block(value, "the configuration", keys: names) else { return found }
    found.theme = word("theme", of: block, among: vocabulary.themes) ?? found.theme
    if let colours = word("colours", of: block, among: ["16", "256"]) {
      found.colours = Int(colours) ?? found.colours
    }
    found.isASCII = flag("ascii", of: block) ?? found.isASCII
    found.showsClock = flag("clock", of: block) ?? found.showsClock
    found.usesMouse = flag("mouse", of: block) ?? found.usesMouse
    found.editor = optionalText("editor", of: block)
    if block["daily_limit"] != nil {
      found.dailyLimit =
        integer("daily_limit", of: block, in: Configuration.dailyLimits) ?? found.dailyLimit
    }
    if let field = block["keys"] { found.keys = keyChoices(field.value, vocabulary.screens) }
    return found
  }

  private mutating func keyChoices(
    _ value: YAMLValue, _ screens: [Configuration.Vocabulary.Screen]
  ) -> [Configuration.KeyChoice] {
    guard let block = block(value, "'keys'", keys: screens.map(\.name)) else { return [] }
    var choices: [Configuration.KeyChoice] = []
    for screen in screens {
      guard let field = block[screen.name],
        let actions = self.block(
          field.value, "the keys of '\(screen.name)'", keys: screen.actions)
      else { continue }
      for action in actions.fields where screen.actions.contains(action.name) {
        guard let items = list(action.name, of: actions, atLeast: 1) else { continue }
        let keys = items.compactMap { item in
          text(item, named: action.name).map {
            Configuration.KeyChoice.Spelt(name: $0, place: item.place)
          }
        }
        choices.append(
          Configuration.KeyChoice(screen: screen.name, action: action.name, keys: keys))
      }
    }
    return choices
  }

  /// A word that may be missing, one of a few.
  private mutating func word(_ name: String, of block: Block, among words: [String]) -> String? {
    guard let field = block[name], let text = text(field.value, named: name) else { return nil }
    if words.contains(text) { return text }
    report(
      "'\(name)' can't be '\(Self.shown(text))'; "
        + Spelling.advice(
          for: text, among: words, otherwise: "use one of \(words.joined(separator: ", "))"),
      at: field.value.place)
    return nil
  }

  private mutating func flag(_ name: String, of block: Block) -> Bool? {
    guard let field = block[name] else { return nil }
    if case .text(let text, true) = field.value.content, let flag = Bool(text) { return flag }
    report("'\(name)' is true or false; write one", at: field.value.place)
    return nil
  }
}
