import Testing

/// Frames are sent as changes; whatever happened before, they must add up to the whole screen.
@Suite(.serialized) struct RepaintTests {
  private static let texts = [
    "word ", "批处理", "👩‍👩‍👧", "e\u{301}", "👍🏽", "🇩🇪", " — ", "…", "x", "- ", "ไทย", "، ", "❤️", "ｱ", "한글",
  ]
  private static let keys = [
    "Left", "Right", "Up", "Down", "Home", "End", "BSpace", "DC", "Enter", "C-k", "C-u", "C-w",
    "C-y", "M-u", "M-r", "M-b", "M-f", "C-t", "M-t", "PPage", "NPage", "S-Left", "S-Up", "C-Space",
    "F2", "F6", "F7", "F7", "M-a", "Tab",
  ]

  @Test(arguments: [1, 2, 3])
  func `the screen after many small changes is the screen drawn anew`(seed: UInt64) throws {
    var state = seed
    func pick<Element>(_ choices: [Element]) -> Element {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return choices[Int(state >> 33) % choices.count]
    }
    let terminal = try Tmux()
    try terminal.startTrainer("interview card-fraud", shows: "Framing (1 of 3)")
    try terminal.press("F5")
    for round in 0..<12 {
      for _ in 0..<14 {
        if pick([true, false]) {
          try terminal.type(pick(Self.texts))
        } else {
          try terminal.press(pick(Self.keys))
        }
      }
      try finishKeys(in: terminal)
      // Typing starts the clock, and a clock that moves on would be a difference of its own.
      if try !terminal.screen().contains("paused") { try terminal.press("F5") }
      if round % 3 == 2 {
        let (columns, rows) = pick([(80, 24), (40, 12), (120, 40), (61, 17)])
        try terminal.resize(columns: columns, rows: rows)
      }
      try finishKeys(in: terminal)
      let before = try terminal.colouredScreen()
      let cursor = try terminal.state("cursor_x,cursor_y")
      try terminal.press("C-l")
      try finishKeys(in: terminal)
      let after = try terminal.colouredScreen()
      #expect(Self.looks(of: after) == Self.looks(of: before), "round \(round)")
      #expect(try terminal.state("cursor_x,cursor_y") == cursor, "round \(round)")
    }
  }

  /// Waits until the program has taken every key so far: the mouse's switch can be seen from
  /// outside, and the key after it takes its notice away again.
  private func finishKeys(in terminal: Tmux) throws {
    for flag in ["0", "1"] {
      try terminal.press("F8")
      try terminal.wait("the mouse's flag is \(flag)") { _ in
        try terminal.state("mouse_button_flag") == flag
      }
    }
    try terminal.wait(for: "The mouse is Tradeoff's")
    try terminal.press("F12")
    try terminal.waitUntilGone("The mouse is Tradeoff's")
  }

  /// Each visible character with its attributes; blanks at a row's end that show nothing are left
  /// out, for tmux keeps them in more than one form.
  private static func looks(of screen: String) -> [[String]] {
    var attributes: Set<Int> = []
    return screen.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var row: [String] = []
      var rest = Substring(line)
      while let character = rest.popFirst() {
        guard character == "\u{1B}", let end = rest.firstIndex(of: "m") else {
          row.append("\(character)\(attributes.sorted())")
          continue
        }
        for code in rest[..<end].dropFirst().split(separator: ";").map({ Int($0) ?? 0 }) {
          switch code {
          case 0: attributes = []
          case 39: attributes = attributes.filter { !(30...37).contains($0) }
          case 49: attributes = attributes.filter { !(40...47).contains($0) }
          default: attributes.insert(code)
          }
        }
        rest = rest[rest.index(after: end)...]
      }
      while let last = row.last, last.hasPrefix(" "), !last.contains("7"), !last.contains("4") {
        row.removeLast()
      }
      return row
    }
  }
}
