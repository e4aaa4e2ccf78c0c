import Interview

/// The table of contents of the guide.
struct GuideScreen: Hashable, Sendable {
  var selected = 0
}

/// One page of the guide.
struct GuidePageScreen: Hashable, Sendable {
  var index: Int
  var place = ScrollPlace()
}

extension App {
  func document(_ screen: GuidePageScreen, columns: Int) -> Document {
    var document = Document(columns: min(columns, 76))
    guard setting.guide.indices.contains(screen.index) else { return document }
    let topic = setting.guide[screen.index]
    document.add(topic.summary, .quiet)
    // What follows a heading stands close to it, and the items of a list to one another.
    var before: GuideTopic.Block = .paragraph("")
    for block in topic.blocks {
      switch (before, block) {
      case (.heading, _), (.item, .item): break
      default: document.blank()
      }
      document.add(block)
      before = block
    }
    return document
  }

  func headings(_ screen: GuidePageScreen) -> [Heading] {
    let title =
      setting.guide.indices.contains(screen.index) ? setting.guide[screen.index].title : ""
    let rows = document(screen, columns: screen.place.body.columns).rows.count
    return ["Guide · \(title)", title].map {
      Heading(left: $0, right: screen.place.position(rows: rows))
    }
  }

  mutating func perform(_ action: Action, on screen: GuideScreen) -> [AppEffect] {
    var screen = screen
    switch action {
    case .up, .down: screen.selected = moved(screen.selected, action, guideLines.count)
    case .open:
      if setting.guide.indices.contains(screen.selected) {
        stack.append(.guidePage(GuidePageScreen(index: screen.selected)))
      } else {
        stack.append(.glossary(GlossaryScreen()))
      }
      return []
    case .glossary:
      stack.append(.glossary(GlossaryScreen()))
      return []
    case .back:
      pop()
      return []
    default: break
    }
    replaceTop(.guide(screen))
    return []
  }

  mutating func perform(_ action: Action, on screen: GuidePageScreen) -> [AppEffect] {
    var screen = screen
    switch action {
    case .nextTopic, .previousTopic:
      let index = screen.index + (action == .nextTopic ? 1 : -1)
      screen = GuidePageScreen(index: index)
      // The table of contents follows, so that going back leads to this page's line.
      if stack.count > 1, case .guide(var contents) = stack[stack.count - 2] {
        contents.selected = index
        stack[stack.count - 2] = .guide(contents)
      }
    case .back:
      pop()
      return []
    default:
      screen.place.scroll(
        action, rows: document(screen, columns: screen.place.body.columns).rows.count)
    }
    replaceTop(.guidePage(screen))
    return []
  }

  /// The topics, and last the glossary.
  private var guideLines: [(title: String, summary: String)] {
    setting.guide.map { ($0.title, $0.summary) }
      + [("Glossary", "Every term that the trainer uses, explained.")]
  }

  func draw(_ screen: GuideScreen, in area: Area, _ frame: inout Frame) {
    let lines = guideLines
    let selected = min(screen.selected, lines.count - 1)
    let isWide = area.columns >= 100
    let summary = TextLayout(lines[selected].summary, columns: area.columns)
    let textRows = isWide ? 0 : min(2, max(1, summary.rows.count))
    let list = Area(
      row: area.row, column: area.column, rows: area.rows - (isWide ? 0 : textRows + 1),
      columns: area.columns)
    let top = firstVisible(selected, lines.count, list.rows)
    for (index, line) in lines.enumerated().dropFirst(top).prefix(list.rows) {
      let text = isWide ? DisplayWidth.padded(line.title, to: 36) + line.summary : line.title
      drawLine(
        DisplayWidth.shortened(text, to: list.columns - 2), isSelected: index == selected,
        row: list.row + index - top, list, &frame, index: index)
    }
    guard !isWide else { return }
    rule(&frame, row: list.row + list.rows)
    frame.put(
      summary,
      in: Area(
        row: list.row + list.rows + 1, column: area.column, rows: textRows, columns: area.columns))
  }

  func draw(_ screen: GuidePageScreen, in area: Area, _ frame: inout Frame) {
    frame.put(document(screen, columns: area.columns), in: area, first: screen.place.top)
  }
}

extension Document {
  mutating func add(_ block: GuideTopic.Block) {
    switch block {
    case .heading(let text): heading(text)
    case .paragraph(let text): add(text)
    case .item(let text): add(StyledText(text), indent: 4, label: StyledText("  -", .quiet))
    case .quote(let label, let text):
      let style: Style = label == "Before" ? .watch : label == "After" ? .strength : .quiet
      add(StyledText(text), indent: 10, label: StyledText("  " + label, style))
    }
  }
}
