import Interview

/// What a new user sees first: the whole thing in under a minute, and two ways in.
struct WelcomeScreen: Hashable, Sendable {
  var selected = 0
}

extension App {
  /// An easy prompt that no sample gives away.
  var firstPrompt: Prompt? {
    let shown = Set(setting.samples.map(\.promptID))
    let easy = setting.prompts.filter { $0.level == 1 && !shown.contains($0.id) }
    return easy.first { $0.kind == .scenario } ?? easy.first ?? setting.prompts.first
  }

  /// A line of the welcome screen.
  private struct WelcomeItem {
    let text: String
    /// For narrow screens.
    let short: String
    let key: Action
  }

  private var welcomeItems: [WelcomeItem] {
    var items: [WelcomeItem] = []
    if let title = firstPrompt?.title {
      items.append(
        WelcomeItem(text: "Begin with an easy one: \(title)", short: "Begin: \(title)", key: .begin)
      )
    }
    if !setting.samples.isEmpty {
      items.append(
        WelcomeItem(
          text: "Watch a sample being answered and graded", short: "Watch a sample", key: .sample))
    }
    for (text, key) in [
      ("Choose another prompt", Action.newInterview), ("Look around first", .back),
    ] {
      items.append(WelcomeItem(text: text, short: text, key: key))
    }
    return items
  }

  mutating func perform(_ action: Action, on screen: WelcomeScreen) -> [AppEffect] {
    var screen = screen
    let items = welcomeItems
    switch action {
    case .up, .down:
      screen.selected = moved(screen.selected, action, items.count)
      replaceTop(.welcome(screen))
    case .open: return perform(items[min(screen.selected, items.count - 1)].key, on: screen)
    case .begin: return firstPrompt.map { begin($0) } ?? []
    case .newInterview: stack.append(.prompts(PromptsScreen()))
    case .sample: return watchSample()
    case .back: pop()
    default: break
    }
    return []
  }

  func draw(_ screen: WelcomeScreen, in area: Area, _ frame: inout Frame) {
    let items = welcomeItems
    let document = welcomeText(in: area, lines: items.count)
    frame.put(document, in: area, first: 0)
    let first = min(document.rows.count, max(0, area.rows - items.count))
    let selected = min(screen.selected, items.count - 1)
    for (index, item) in items.enumerated() where first + index < area.rows {
      drawChoice(
        area.columns < 60 ? item.short : item.text, key: keyName(item.key),
        isSelected: index == selected,
        row: area.row + first + index, area, &frame, index: index)
    }
  }

  /// As much as there is room for, so that the lines below it stay visible.
  private func welcomeText(in area: Area, lines: Int) -> Document {
    var long = Document(columns: min(area.columns, 76))
    long.add("Practise the interview question “batch or real time?”.", .accent)
    long.add(
      """
      Whoever asks it knows what the words mean. They want to see you decide when something \
      has to give, and hear why. That can be practised.
      """)
    long.add("")
    let steps = [
      """
      You get a problem and answer in three parts: what decides the matter, how the two sides \
      compare, and cases that lead to your choice. Ten minutes will do.
      """,
      "Two follow-ups change something. You say what gives way, what stays, and why.",
      """
      You read a report: what worked, the one next step, six scores, and which of seven \
      mistakes show, each quoted from your own words.
      """,
    ]
    for (index, step) in steps.enumerated() {
      long.add(StyledText(step), indent: 4, label: StyledText("  \(index + 1)", .key))
    }
    long.add("")
    long.add(
      "Every keystroke is kept, so you may stop at any time. Nothing leaves this computer.", .quiet)
    long.add("")
    if long.rows.count + lines <= area.rows { return long }

    var short = Document(columns: area.columns)
    short.add(
      """
      Practise “batch or real time?”: answer a problem in three parts, take two follow-ups, and \
      read which of seven mistakes your own words show, and what to do next. All of it is kept \
      here and may be stopped at any time.
      """)
    return short
  }

  /// A line of a menu with the key that does the same.
  func drawChoice(
    _ text: String, key: String, isSelected: Bool, row: Int, _ area: Area, _ frame: inout Frame,
    index: Int
  ) {
    frame.target(.line(index), row: row, columns: area.column..<area.column + area.columns)
    let margin = area.columns < 60 ? "" : " "
    let width = min(60, area.columns - 5)
    let used = frame.put(
      DisplayWidth.padded("\(margin)\(isSelected ? "▸" : " ") \(text)", to: width), row: row,
      column: area.column, style: isSelected ? .selection : .text)
    frame.put("  \(key)", row: row, column: area.column + used, style: .key)
  }
}
