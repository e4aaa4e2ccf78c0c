import Interview
import RubricEngine

/// The rule behind a finding: what it says, why it counts, and what it does and doesn't fire on.
struct WhyScreen: Hashable, Sendable {
  let finding: Finding
  /// Nil where the content no longer has the mistake.
  let guide: MistakeGuide?
  var top = 0
  private(set) var body = Area(row: 0, column: 0, rows: 0, columns: 0)
  private(set) var document = Document(columns: 1)

  init(finding: Finding, guide: MistakeGuide?) {
    self.finding = finding
    self.guide = guide
  }

  /// Nil where the mistake as a whole was found, by none of its rules.
  private var rule: MistakeRule? { guide?.rules.first { $0.id == finding.rule } }

  var title: String { guide?.title ?? VerdictWords.name(finding.mistake) }

  /// Whether nothing has to be scrolled to.
  var isWhole: Bool { document.rows.count <= body.rows }

  mutating func fit(_ body: Area) {
    if body != self.body {
      self.body = body
      document = written(columns: min(body.columns, 90))
    }
    top = max(0, min(top, document.rows.count - body.rows))
  }

  private func written(columns: Int) -> Document {
    var document = Document(columns: columns)
    labelled("What", finding.message, &document)
    let why = rule?.why ?? guide?.why
    if let why { labelled("Why", why, &document) }
    labelled("Instead", finding.fix, &document)
    guard let guide else {
      document.blank()
      document.add("The rule is no longer in the content; this was kept with the grade.", .quiet)
      return document
    }
    if let rule {
      examples(rule.triggers, silent: Array(rule.allows.prefix(1)), &document)
      document.blank()
      document.add("The rule is \(rule.id).", .quiet)
    } else {
      examples(
        guide.rules.compactMap(\.triggers.first),
        silent: guide.rules.prefix(1).compactMap(\.allows.first),
        &document)
      document.blank()
      document.add(
        "Your answer as a whole reads like this mistake; no single rule marks the words.", .quiet)
    }
    return document
  }

  private func labelled(_ label: String, _ text: String, _ document: inout Document) {
    guard !text.isBlank else { return }
    document.add(StyledText(text), indent: 9, label: StyledText(label, .quiet))
  }

  private func examples(
    _ firing: [String], silent: [String], _ document: inout Document
  ) {
    if !firing.isEmpty { document.heading("It fires on") }
    for example in firing {
      document.add(Self.marked(example), indent: 4, label: StyledText("  !", .mistake))
    }
    if !silent.isEmpty { document.heading("It stays silent on") }
    for example in silent {
      document.add(Self.marked(example), indent: 4, label: StyledText("  ✓", .clean))
    }
  }

  /// An example with its evidence underlined; a mark around nothing is where something is missing.
  private static func marked(_ example: String) -> StyledText {
    guard let parsed = MarkedText(example) else { return StyledText(example) }
    var styled = StyledText()
    var rest = Substring(parsed.text)
    var offset = 0
    func take(until end: Int) -> String {
      let index = rest.utf8.index(rest.startIndex, offsetBy: end - offset)
      defer {
        rest = rest[index...]
        offset = end
      }
      return String(rest[..<index])
    }
    for span in parsed.spans {
      styled.append(take(until: span.start))
      styled.append(span.isEmpty ? " (missing here)" : take(until: span.end), .mistake)
    }
    styled.append(String(rest))
    return styled
  }
}

extension App {
  /// Shows the rule behind the finding that was gone to last, or behind the first one.
  mutating func explain(_ screen: ReportScreen) {
    let findings = screen.subject.findings
    let number = screen.finding ?? 0
    guard findings.indices.contains(number) else { return }
    let finding = findings[number]
    stack.append(.why(WhyScreen(finding: finding, guide: setting.guides[finding.mistake])))
  }

  mutating func perform(_ action: Action, on screen: WhyScreen) -> [AppEffect] {
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
    replaceTop(.why(screen))
    return []
  }

  func draw(_ screen: WhyScreen, in area: Area, _ frame: inout Frame) {
    var screen = screen
    screen.fit(area)
    frame.put(screen.document, in: area, first: screen.top)
  }
}
