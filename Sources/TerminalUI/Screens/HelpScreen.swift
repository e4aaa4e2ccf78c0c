/// The keys of the screen behind it, from the action table.
struct HelpScreen: Sendable {
  let context: KeyContext
  private let bindings: [Binding]
  var top = 0
  private(set) var body = Area(row: 0, column: 0, rows: 0, columns: 0)

  init(context: KeyContext, keys: KeyTable) {
    self.context = context
    bindings = keys.bindings(in: context)
  }

  var title: String {
    switch context {
    case .start: "start"
    case .prompts: "prompts"
    case .interview: "interview"
    case .find: "find"
    case .reading: "earlier parts"
    case .report: "report"
    case .rewriteChoice: "rewrite a part"
    case .transcripts: "your interviews"
    case .drills: "drills"
    case .drill: "drill"
    case .drillGrade: "grade of a drill"
    case .progress: "progress"
    case .panel: "panel's view"
    case .question: "question"
    case .help: "help"
    case .why: "why?"
    case .dispute: "dispute"
    case .exportChoice: "report to a file"
    case .interviewDate: "your interview"
    case .palette: "actions"
    case .welcome: "how this works"
    case .sample: "sample"
    case .guide: "guide"
    case .guidePage: "page of the guide"
    case .glossary: "glossary"
    case .compare: "two attempts compared"
    case .replay: "replay"
    case .note: "note"
    }
  }

  mutating func fit(_ body: Area) {
    self.body = body
    top = max(0, min(top, document.rows.count - body.rows))
  }

  /// Whether nothing has to be scrolled to.
  var isWhole: Bool { document.rows.count <= body.rows }

  var document: Document {
    var document = Document(columns: min(body.columns, 76))
    for binding in bindings {
      document.add(
        StyledText(binding.sentence), indent: 15, label: StyledText(binding.keyNames, .key))
    }
    guard
      context == .interview || context == .dispute || context == .drill
        || context == .note
    else { return document }
    document.heading("In the text")
    for row in Keymap.editing + [Keymap.listKeys] {
      document.add(StyledText(row.help), indent: 15, label: StyledText(row.keyNames, .key))
    }
    return document
  }
}

extension App {
  mutating func perform(_ action: Action, on screen: HelpScreen) -> [AppEffect] {
    var screen = screen
    let page = max(1, screen.body.rows - 2)
    switch action {
    case .back:
      pop()
      return []
    case .up: screen.top -= 1
    case .down: screen.top += 1
    case .pageUp: screen.top -= page
    case .pageDown: screen.top += page
    case .top: screen.top = 0
    case .bottom: screen.top = screen.document.rows.count
    default: break
    }
    replaceTop(.help(screen))
    return []
  }

  func draw(_ screen: HelpScreen, in area: Area, _ frame: inout Frame) {
    var screen = screen
    screen.fit(area)
    frame.put(screen.document, in: area, first: screen.top)
  }
}
