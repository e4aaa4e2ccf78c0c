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
    /// For narrow screens.
    let short: String
    let key: String
    let action: Action
    var draft: Draft? = nil
  }

  /// The lines, in groups that are set apart where there is room.
  var startGroups: [[StartItem]] {
    [unfinishedItems, newItems, libraryItems, leavingItems].filter { !$0.isEmpty }
  }

  var startItems: [StartItem] { startGroups.flatMap(\.self) }

  private var unfinishedItems: [StartItem] {
    drafts.prefix(3).enumerated().map { index, draft in
      let text = "Continue: \(summary(of: draft))"
      return StartItem(
        text: text, short: text, key: index == 0 ? keyName(.resume, in: .start) : "",
        action: .resume, draft: draft)
    }
  }

  private var newItems: [StartItem] {
    [
      item(
        .newInterview, "New interview: choose by domain, level, kind or words",
        short: "New interview: choose"),
      item(.randomPrompt, "New interview: any prompt"),
    ]
      + weakestItems + [
        item(
          .tenMinutes, "Ten minutes: one drill, then one prompt",
          short: "Ten minutes: drill, prompt"),
        item(
          .mock, "Mock interview: prompts in a row, 30 minutes; M: 45",
          short: "Mock interview, 30 minutes"),
      ]
  }

  private var weakestItems: [StartItem] {
    guard let mistake = weakestPoint?.mistake else { return [] }
    let name = setting.titles[mistake] ?? VerdictWords.name(mistake)
    return [
      item(
        .weakest, "New interview: your weakest point, \(name.lowercased())",
        short: "New: \(name.lowercased())")
    ]
  }

  private var libraryItems: [StartItem] {
    let count = transcripts?.count ?? 0
    return [
      item(.drills, drillsText),
      item(
        .transcripts, count == 0 ? "Your interviews: none yet" : "Your interviews: \(count) so far"),
      item(.progress, "Progress: scores, mistakes and days"),
      item(
        .guide, "Guide: how to answer, and the seven mistakes", short: "Guide: how to answer"),
      item(.glossary, "Glossary: every term explained"),
      item(
        .welcome, "How this works, in a minute, with a sample", short: "How this works"),
    ]
  }

  private var leavingItems: [StartItem] { [item(.help, "Help"), item(.quit, "Quit")] }

  private func item(_ action: Action, _ text: String, short: String? = nil) -> StartItem {
    StartItem(
      text: text, short: short ?? text, key: keyName(action, in: .start), action: action)
  }

  private var drillsText: String {
    let due = deck.due().count
    guard due > 0 else { return "Drills: nothing due" }
    return "Drills: \(due) due, about \(due * DrillDeck.minutesPerDrill) minutes"
  }

  private func summary(of draft: Draft) -> String {
    let title = title(of: draft.promptID)
    let part = draft.stage.part.map { PartWords($0).title.lowercased() } ?? "the report"
    if let mock, mock.current == draft.id {
      return "\(title), \(part), mock \(mock.done.count + 1) of \(mock.plan.prompts.count)"
    }
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
      if let obstacle = obstacle(to: item.action) {
        notice = Notice(text: obstacle, isError: false)
        return []
      }
      return perform(item.action)
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
    case .drills:
      stack.append(.drills(DrillsScreen()))
      return [.loadPractice]
    case .tenMinutes: return beginTenMinutes()
    case .weakest: return beginAgainstWeakest()
    case .mock, .longMock:
      return beginMock(
        minutes: action == .mock ? MockPlan.short : MockPlan.long,
        seed: random.number(below: 1 << 30))
    case .progress:
      stack.append(.progress(ProgressScreen()))
      return [.loadTranscripts, .loadPractice]
    case .glossary:
      stack.append(.glossary(GlossaryScreen()))
      return []
    case .welcome:
      stack.append(.welcome(WelcomeScreen()))
      return []
    case .sample: return watchSample()
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
    return [.discardDraft(id)] + endMock(without: id)
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
    let groups = startGroups
    let intro = startIntro(in: area, room: area.rows - items.count - groups.count + 1)
    frame.put(intro, in: area, first: 0)
    let list = Area(
      row: area.row + intro.rows.count, column: area.column,
      rows: area.rows - intro.rows.count, columns: area.columns)
    let isSpaced = list.rows >= items.count + groups.count - 1
    let selected = min(screen.selected, items.count - 1)
    let top = max(0, min(selected - list.rows + 1, items.count - list.rows))
    var row = list.row
    var index = 0
    for group in groups {
      for item in group {
        defer { index += 1 }
        guard index >= top, row < list.row + list.rows else { continue }
        drawChoice(
          list.columns < 60 ? item.short : item.text, key: item.key, isSelected: index == selected,
          row: row, list, &frame, index: index)
        row += 1
      }
      if isSpaced { row += 1 }
    }
  }

  /// A word on what this is, as long as there is room for it.
  private func startIntro(in area: Area, room: Int) -> Document {
    var long = Document(columns: min(area.columns, 72))
    long.add("")
    long.add("Practise the interview question “batch or real time?”.", .accent)
    long.add("")
    var short = Document(columns: min(area.columns, 72))
    short.add("Practise “batch or real time?”.", .accent)
    return [long, short].first { $0.rows.count <= room } ?? Document(columns: area.columns)
  }
}
