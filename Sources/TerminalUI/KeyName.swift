extension Key {
  /// The key as the configuration spells it, such as `Ctrl-S`; nil for what is no single key.
  package var name: String? {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(" "): "Ctrl-Space"
    case .control(let character): "Ctrl-" + character.uppercased()
    case .alt(let character): "Alt-" + character.uppercased()
    case .function(let number): "F\(number)"
    case .paste, .resize: nil
    default: Self.named.first { $0.key == self }?.name
    }
  }

  /// The key as the screen shows it: arrows are drawn.
  package var shownName: String? {
    switch self {
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    default: name
    }
  }

  /// The key that a name in the configuration stands for, whatever its case.
  package init?(named name: String) {
    if let known = Self.named.first(where: { $0.name.lowercased() == name.lowercased() }) {
      self = known.key
    } else if name.count == 1, let character = name.first {
      self = .character(character)
    } else if name.lowercased() == "space" {
      self = .character(" ")
    } else if let number = Int(name.dropFirst()), "Ff".contains(name.prefix(1)),
      (1...12).contains(number)
    {
      self = .function(number)
    } else if let modified = Self.modified(name) {
      self = modified
    } else {
      return nil
    }
  }

  private static func modified(_ name: String) -> Key? {
    let pieces = name.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard pieces.count == 2 else { return nil }
    let rest = pieces[1].lowercased()
    guard let character: Character = rest == "space" ? " " : rest.first,
      rest == "space" || rest.count == 1
    else { return nil }
    switch pieces[0].lowercased() {
    // A terminal sends Enter, Tab and Esc for these, so they would never arrive.
    case "ctrl" where !"ijm[".contains(character) && character.isASCII: return .control(character)
    case "alt" where !"[O".contains(character): return .alt(character)
    default: return nil
    }
  }

  private static let named: [(name: String, key: Key)] = [
    ("Enter", .enter), ("Tab", .tab), ("Shift-Tab", .backTab), ("Esc", .escape),
    ("Backspace", .backspace), ("Alt-Backspace", .altBackspace), ("Del", .delete),
    ("Ctrl-Del", .controlDelete), ("Ins", .insert), ("Up", .up), ("Down", .down),
    ("Left", .left), ("Right", .right), ("Home", .home), ("End", .end), ("PgUp", .pageUp),
    ("PgDn", .pageDown), ("Shift-Up", .shiftUp), ("Shift-Down", .shiftDown),
    ("Shift-Left", .shiftLeft), ("Shift-Right", .shiftRight), ("Shift-Home", .shiftHome),
    ("Shift-End", .shiftEnd), ("Ctrl-Up", .controlUp), ("Ctrl-Down", .controlDown),
    ("Ctrl-Left", .controlLeft), ("Ctrl-Right", .controlRight), ("Ctrl-Home", .controlHome),
    ("Ctrl-End", .controlEnd),
  ]
}
