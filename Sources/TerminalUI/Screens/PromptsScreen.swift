import Interview
import RubricEngine

/// The list of prompts with the full text of the marked one.
struct PromptsScreen: Hashable, Sendable {
  var search = Search()
  var filter = PromptFilter()
  var selected = 0
}

extension App {
  /// The prompts that the search and the filter leave, by domain, easy ones first.
  var promptMatches: [Prompt] {
    let prompts = setting.prompts.sorted {
      ($0.domain, $0.level, $0.title) < ($1.domain, $1.level, $1.title)
    }
    guard let screen = promptsScreen else { return prompts }
    return prompts.filter {
      screen.filter.matches($0)
        && screen.search.matches([
          $0.title, $0.domain, $0.text, "level \($0.level)", PromptFilter.name(level: $0.level),
          $0.kind.rawValue, $0.id.name,
        ])
    }
  }

  private var promptsScreen: PromptsScreen? {
    for case .prompts(let screen) in stack.reversed() { return screen }
    return nil
  }

  mutating func perform(_ action: Action, on screen: PromptsScreen) -> [AppEffect] {
    var screen = screen
    let matches = promptMatches
    switch action {
    case .up, .down, .pageUp, .pageDown:
      screen.selected = moved(screen.selected, action, matches.count)
    case .randomPrompt:
      guard !matches.isEmpty else { return [] }
      screen.selected = random.number(below: matches.count)
    case .filterDomain, .filterLevel, .filterKind:
      screen.filter.turn(action, setting.prompts)
      screen.selected = 0
    case .open:
      guard matches.indices.contains(screen.selected) else { return [] }
      return begin(matches[screen.selected])
    case .openFree:
      guard matches.indices.contains(screen.selected) else { return [] }
      return begin(matches[screen.selected], isFree: true)
    case .openInterrupted:
      guard matches.indices.contains(screen.selected) else { return [] }
      return begin(matches[screen.selected], isFree: true, hasSurprise: true)
    case .back:
      guard !screen.search.text.isEmpty || screen.filter != PromptFilter() else {
        pop()
        return []
      }
      if screen.search.text.isEmpty { screen.filter = PromptFilter() }
      screen.search.clear()
      screen.selected = 0
    default: break
    }
    replaceTop(.prompts(screen))
    return []
  }

  func draw(_ screen: PromptsScreen, in area: Area, _ frame: inout Frame) {
    drawSearch(screen.search, in: area, &frame)
    var column = area.column
    for (text, isOn) in screen.filter.words {
      column += frame.put(
        DisplayWidth.shortened(text, to: area.column + area.columns - column), row: area.row + 1,
        column: column, style: isOn ? .accent : .quiet)
    }
    let matches = promptMatches
    guard !matches.isEmpty else {
      frame.put(
        TextLayout(
          "No prompt fits this search. \(keyName(.back)) takes it back.",
          columns: area.columns),
        in: Area(row: area.row + 3, column: area.column, rows: 2, columns: area.columns),
        style: .quiet)
      return
    }
    let selected = min(screen.selected, matches.count - 1)
    let text = TextLayout(matches[selected].text, columns: min(area.columns, 100))
    let textRows = min(text.rows.count, max(2, area.rows / 2 - 1))
    let list = Area(
      row: area.row + 2, column: area.column, rows: area.rows - 2 - textRows - 1,
      columns: area.columns)
    let top = firstVisible(selected, matches.count, list.rows)
    for (index, prompt) in matches.enumerated().dropFirst(top).prefix(list.rows) {
      drawLine(
        listLine(prompt, columns: list.columns), isSelected: index == selected,
        row: list.row + index - top, list, &frame, index: index)
    }
    rule(&frame, row: list.row + list.rows)
    frame.put(
      text,
      in: Area(
        row: list.row + list.rows + 1, column: area.column, rows: textRows, columns: area.columns))
  }

  private func listLine(_ prompt: Prompt, columns: Int) -> String {
    let level = PromptFilter.name(level: prompt.level)
    if columns < 60 {
      return DisplayWidth.padded(prompt.title, to: columns - 2 - 8) + "  " + level
    }
    return DisplayWidth.padded(prompt.title, to: 32) + DisplayWidth.padded(prompt.domain, to: 17)
      + DisplayWidth.padded(level, to: 9) + prompt.kind.rawValue
  }

  func drawSearch(
    _ search: Search, in area: Area, _ frame: inout Frame, hint: String = "type to narrow the list"
  ) {
    let label = "Search: "
    let used = frame.put(label, row: area.row, column: area.column, style: .quiet)
    // The end of a long search is where the typing goes on.
    var shown = Substring(search.text)
    while DisplayWidth.columns(of: String(shown)) > area.columns - used - 1 { shown.removeFirst() }
    let column = area.column + used
    let width = frame.put(String(shown), row: area.row, column: column)
    if search.text.isEmpty {
      frame.put(
        hint, row: area.row, column: column, style: .quiet,
        maxColumns: area.columns - used)
    }
    frame.cursor = Frame.Position(row: area.row, column: column + width)
  }

  /// The first row of a list that has to be shown so that the marked one is visible.
  func firstVisible(_ selected: Int, _ count: Int, _ rows: Int) -> Int {
    max(0, min(selected - rows / 2, count - rows))
  }

  func drawLine(
    _ text: String, isSelected: Bool, row: Int, _ area: Area, _ frame: inout Frame,
    style: Style = .text, index: Int
  ) {
    frame.target(.line(index), row: row, columns: area.column..<area.column + area.columns)
    let pointer = isSelected ? "▸" : " "
    frame.put(
      DisplayWidth.padded("\(pointer) \(text)", to: area.columns), row: row, column: area.column,
      style: isSelected ? .selection : style)
  }
}
