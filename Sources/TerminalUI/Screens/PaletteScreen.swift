/// The list of all actions, found by typing a few of their letters.
struct PaletteScreen: Hashable, Sendable {
  var search = Search()
  var selected = 0
}

extension App {
  /// A line of the palette.
  struct PaletteItem: Hashable {
    let action: Action
    /// The action's name in words, such as “next finding”.
    let title: String
    let keyNames: String
    let sentence: String
    /// Why it can't be done from here; nil where it can.
    let obstacle: String?
    /// Whether it belongs to the start screen and is done from there.
    let isFromStart: Bool
  }

  /// What the typed letters leave, the best fit first.
  var paletteItems: [PaletteItem] {
    guard case .palette(let screen) = stack.last else { return [] }
    let items = allPaletteItems
    guard !screen.search.text.isEmpty else { return items }
    let scored = items.enumerated().compactMap { index, item -> (Int, Int, PaletteItem)? in
      if let score = Fuzzy.score(screen.search.text, in: item.title) {
        return (score + 1000, -index, item)
      }
      return screen.search.matches([item.title, item.sentence]) ? (0, -index, item) : nil
    }
    return scored.sorted { ($0.0, $0.1) > ($1.0, $1.1) }.map(\.2)
  }

  /// First what can be done here, then what leads elsewhere, then what can't be done now.
  private var allPaletteItems: [PaletteItem] {
    var behind = self
    behind.pop()
    let here = behind.setting.keys.bindings(in: behind.context)
    var seen: Set<Action> = [.palette, .confirm, .decline]
    var items: [PaletteItem] = []
    for binding in here where seen.insert(binding.action).inserted {
      items.append(item(binding, obstacle: behind.obstacle(to: binding.action)))
    }
    behind.stack = [.start(StartScreen())]
    for binding in setting.keys.bindings(in: .start)
    where Self.isFromAnywhere(binding.action) && seen.insert(binding.action).inserted {
      let obstacle = behind.obstacle(to: binding.action)
      items.append(item(binding, obstacle: obstacle, isFromStart: true))
    }
    for context in KeyContext.allCases where context != .question {
      for binding in setting.keys.bindings(in: context)
      where seen.insert(binding.action).inserted {
        let place = HelpScreen(context: context, keys: setting.keys).title
        items.append(item(binding, obstacle: "This works on another screen: \(place)."))
      }
    }
    func rank(_ item: PaletteItem) -> Int {
      (item.obstacle == nil ? 0 : 2) + (Self.isMovement(item.action) ? 1 : 0)
    }
    return (0..<4).flatMap { wanted in items.filter { rank($0) == wanted } }
  }

  private func item(
    _ binding: Binding, obstacle: String?, isFromStart: Bool = false
  ) -> PaletteItem {
    PaletteItem(
      action: binding.action,
      title: binding.action.configurationName.replacing("-", with: " "),
      // The start screen's keys mean something else here.
      keyNames: isFromStart || obstacle != nil ? "" : binding.keyNames, sentence: binding.help,
      obstacle: obstacle,
      isFromStart: isFromStart)
  }

  private static func isFromAnywhere(_ action: Action) -> Bool {
    switch action {
    case .newInterview, .randomPrompt, .transcripts, .resume: true
    case .guide, .glossary, .welcome, .sample, .drills, .progress, .mock: true
    case .tenMinutes, .weakest: true
    default: false
    }
  }

  private static func isMovement(_ action: Action) -> Bool {
    switch action {
    case .up, .down, .pageUp, .pageDown, .top, .bottom: true
    default: false
    }
  }

  mutating func perform(_ action: Action, on screen: PaletteScreen) -> [AppEffect] {
    var screen = screen
    let items = paletteItems
    switch action {
    case .up, .down, .pageUp, .pageDown:
      screen.selected = moved(screen.selected, action, items.count)
    case .open:
      guard items.indices.contains(screen.selected) else { return [] }
      return perform(items[screen.selected])
    case .back:
      pop()
      return []
    default: break
    }
    replaceTop(.palette(screen))
    return []
  }

  private mutating func perform(_ item: PaletteItem) -> [AppEffect] {
    if let obstacle = item.obstacle {
      notice = Notice(text: obstacle, isError: false)
      return []
    }
    pop()
    guard item.isFromStart else { return perform(item.action) }
    var effects = leaveSession(keepsScreen: false)
    notice = nil
    stack = [.start(StartScreen())]
    effects += perform(item.action)
    return effects
  }

  func draw(_ screen: PaletteScreen, in area: Area, _ frame: inout Frame) {
    drawSearch(screen.search, in: area, &frame, hint: "type letters of an action")
    let items = paletteItems
    guard !items.isEmpty else {
      frame.put(
        TextLayout("No action has these letters.", columns: area.columns),
        in: Area(row: area.row + 2, column: area.column, rows: 1, columns: area.columns),
        style: .quiet)
      return
    }
    let selected = min(screen.selected, items.count - 1)
    let marked = items[selected]
    let text = TextLayout(marked.obstacle ?? marked.sentence, columns: min(area.columns, 100))
    let textRows = min(2, area.rows / 3)
    let list = Area(
      row: area.row + 1, column: area.column, rows: area.rows - 2 - textRows,
      columns: area.columns)
    let top = firstVisible(selected, items.count, list.rows)
    for (index, item) in items.enumerated().dropFirst(top).prefix(list.rows) {
      drawLine(
        Self.line(item, columns: list.columns - 2), isSelected: index == selected,
        row: list.row + index - top, list, &frame,
        style: item.obstacle == nil ? .text : .quiet, index: index)
    }
    rule(&frame, row: list.row + list.rows)
    frame.put(
      text,
      in: Area(
        row: list.row + list.rows + 1, column: area.column, rows: textRows, columns: area.columns),
      style: marked.obstacle == nil ? .text : .accent)
  }

  private static func line(_ item: PaletteItem, columns: Int) -> String {
    let isWide = columns >= 60
    let head =
      DisplayWidth.padded(item.title, to: isWide ? 20 : columns - 9)
      + DisplayWidth.padded(item.keyNames, to: 9)
    guard isWide else { return head }
    let rest = item.obstacle ?? item.sentence
    return head + DisplayWidth.shortened(rest, to: columns - DisplayWidth.columns(of: head))
  }
}
