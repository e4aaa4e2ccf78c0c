import Interview
import RubricEngine

/// The first screen: what to do next.
struct StartScreen: Hashable, Sendable {
  var selected = 0
}

extension App {
  /// A line of the start screen.
  struct StartItem: Hashable {
    let text: String
    let key: String
    let action: Action
    /// The draft that the line is about.
    var draft: Draft? = nil
  }

  var startItems: [StartItem] {
    let unfinished = drafts.enumerated().map { index, draft in
      StartItem(
        text: "Continue: \(summary(of: draft))", key: index == 0 ? "c" : "", action: .resume,
        draft: draft)
    }
    let count = transcripts?.count ?? 0
    return unfinished.prefix(3) + [
      StartItem(text: "New interview: choose a prompt", key: "n", action: .newInterview),
      StartItem(text: "New interview: any prompt", key: "r", action: .randomPrompt),
      StartItem(
        text: count == 0 ? "Your interviews: none yet" : "Your interviews: \(count) so far",
        key: "t", action: .transcripts),
      StartItem(text: "Help", key: "?", action: .help),
      StartItem(text: "Quit", key: "q", action: .quit),
    ]
  }

  private func summary(of draft: Draft) -> String {
    let title = title(of: draft.promptID)
    let part = draft.stage.part.map { PartWords($0).title.lowercased() } ?? "the report"
    return draft.revision == nil ? "\(title), \(part)" : "\(title), \(part) rewritten"
  }

  func title(of id: PromptID?) -> String {
    guard let id else { return "Another prompt" }
    return setting.prompts.first { $0.id == id }?.title ?? id.name
  }

  mutating func perform(_ action: Action, on screen: StartScreen) -> [AppEffect] {
    var screen = screen
    let items = startItems
    switch action {
    case .up, .down:
      screen.selected = moved(screen.selected, action, items.count)
      replaceTop(.start(screen))
      return []
    case .open:
      let item = items[min(screen.selected, items.count - 1)]
      if let draft = item.draft { return resume(draft) }
      switch item.action {
      case .quit: return [.quit]
      case .help:
        stack.append(.help(HelpScreen(context: .start, keys: setting.keys)))
        return []
      default:
        if let obstacle = obstacle(to: item.action) {
          notice = Notice(text: obstacle, isError: false)
          return []
        }
        return perform(item.action, on: screen)
      }
    case .resume: return drafts.first.map { resume($0) } ?? []
    case .newInterview:
      stack.append(.prompts(PromptsScreen()))
      return []
    case .randomPrompt:
      guard !setting.prompts.isEmpty else { return [] }
      return begin(setting.prompts[random.number(below: setting.prompts.count)])
    case .transcripts:
      stack.append(.transcripts(TranscriptsScreen()))
      return [.loadTranscripts]
    case .delete:
      guard let draft = items[min(screen.selected, items.count - 1)].draft else { return [] }
      question = Question(
        text: "Throw away what you wrote on \(summary(of: draft))? It can't be brought back.",
        answer: .discardDraft(draft.id))
      return []
    default: return []
    }
  }

  mutating func discardDraft(_ id: TranscriptID) -> [AppEffect] {
    drafts.removeAll { $0.id == id }
    notice = Notice(text: "The unfinished interview is gone.", isError: false)
    return [.discardDraft(id)]
  }

  /// The next place in a list, which ends at its ends.
  func moved(_ selected: Int, _ action: Action, _ count: Int, page: Int = 10) -> Int {
    let step =
      switch action {
      case .up: -1
      case .down: 1
      case .pageUp: -page
      case .pageDown: page
      default: 0
      }
    return max(0, min(count - 1, selected + step))
  }

  func draw(_ screen: StartScreen, in area: Area, _ frame: inout Frame) {
    let items = startItems
    let columns = min(area.columns, 72)
    let isRoomy = area.rows >= items.count + 7
    var document = Document(columns: columns)
    if area.rows >= items.count + 3 {
      if isRoomy { document.add("") }
      document.add("Practise the interview question “batch or real time?”.", .accent)
      if isRoomy {
        document.add(
          """
          You answer in three parts and take two follow-ups. Then you read a report that \
          quotes your own words and names the one thing to do next.
          """)
        document.add("")
        document.add("")
      } else {
        document.add("")
      }
    }
    let first = document.rows.count
    frame.put(document, in: area, first: 0)
    let selected = min(screen.selected, items.count - 1)
    let room = max(1, area.rows - first)
    let top = max(0, min(selected - room + 1, items.count - room))
    for (index, item) in items.enumerated().dropFirst(top).prefix(room) {
      let row = area.row + first + index - top
      let isSelected = index == selected
      let style: Style = isSelected ? .selection : .text
      let pointer = isSelected ? "▸" : " "
      let text = DisplayWidth.padded(" \(pointer) \(item.text)", to: min(columns - 4, 60))
      let used = frame.put(text, row: row, column: area.column, style: style)
      frame.put("  \(item.key)", row: row, column: area.column + used, style: .key)
    }
  }
}
