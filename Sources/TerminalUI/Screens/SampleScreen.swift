import Interview
import RubricEngine

/// A sample interview that is watched part by part, and graded at the end.
struct SampleScreen: Hashable, Sendable {
  let sample: Sample
  let prompt: Prompt
  var step = 0
  var place = ScrollPlace()
  var isGrading = false

  var isLast: Bool { step + 1 >= sample.steps.count }

  var headings: [Heading] {
    let title = PartWords(sample.steps[step].part).title
    let right = "\(step + 1) of \(sample.steps.count)"
    return ["Sample: \(prompt.title) · \(title)", "Sample · \(title)"].map {
      Heading(left: $0, right: right)
    }
  }

  func document(columns: Int) -> Document {
    let shown = sample.steps[step]
    var document = Document(columns: min(columns, 76))
    if let question = sample.question(of: shown, in: prompt) {
      document.add(prompt.text, .quiet)
      document.add(question)
    } else {
      document.add(prompt.text)
    }
    document.add(PartWords(shown.part).purpose, .quiet)
    document.heading("The answer")
    document.add(shown.answer, indent: 2)
    document.heading("Notice")
    document.add(StyledText(shown.notice, .accent), indent: 2)
    return document
  }

  mutating func fit(_ body: Area) {
    place.fit(body, rows: document(columns: body.columns).rows.count)
  }
}

extension App {
  /// Shows the first sample whose prompt is there.
  mutating func watchSample() -> [AppEffect] {
    for sample in setting.samples where !sample.steps.isEmpty {
      if let prompt = setting.prompts.first(where: { $0.id == sample.promptID }) {
        stack.append(.sample(SampleScreen(sample: sample, prompt: prompt)))
        return []
      }
    }
    return []
  }

  mutating func perform(_ action: Action, on screen: SampleScreen) -> [AppEffect] {
    var screen = screen
    switch action {
    case .open:
      if screen.isLast {
        screen.isGrading = true
        replaceTop(.sample(screen))
        return [.grade(screen.sample.submission(to: screen.prompt), screen.prompt.rubric)]
      }
      screen.step += 1
      screen.place = ScrollPlace()
    case .previousPart:
      screen.step = max(0, screen.step - 1)
      screen.place = ScrollPlace()
    case .back:
      pop()
      return []
    default:
      screen.place.scroll(
        action, rows: screen.document(columns: screen.place.body.columns).rows.count)
    }
    replaceTop(.sample(screen))
    return []
  }

  /// Shows the report on a sample in its place; nothing of it is kept.
  mutating func reportSample(_ assessment: Assessment) -> Bool {
    guard case .sample(let screen) = stack.last, screen.isGrading else { return false }
    pop()
    let transcript = Transcript(
      id: TranscriptID("sample"), promptID: screen.prompt.id, promptText: screen.prompt.text,
      submission: screen.sample.submission(to: screen.prompt), startedAt: now.date,
      finishedAt: now.date,
      grade: Grade(assessment: assessment, content: setting.contentVersion, gradedAt: now.date))
    showReport(of: transcript, isSaved: true, isSample: true)
    return true
  }

  func draw(_ screen: SampleScreen, in area: Area, _ frame: inout Frame) {
    frame.put(screen.document(columns: area.columns), in: area, first: screen.place.top)
  }
}
