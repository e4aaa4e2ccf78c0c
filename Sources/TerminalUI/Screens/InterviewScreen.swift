import Interview
import RubricEngine

/// An interview under way: the question, and the editor for the current part.
struct InterviewScreen: Hashable, Sendable {
  var session: Session
  var editor: TextEditor
  var hint: HintLevel?
  /// The editors of the parts that were left, with what can be undone there.
  private var left: [Part: TextEditor] = [:]
  var lastClick: Click?
  /// Whether the mouse button is held down in the text.
  var isDragging = false
  /// The text of the part before it was rewritten, where that is known.
  var original: String?
  /// What has been said so far, where that is wanted.
  var outline: Outline?

  init(session: Session, original: String? = nil) {
    self.session = session
    self.original = original
    editor = TextEditor(session.text)
  }

  /// The screen of the part to which the session went on or back.
  func turned(to session: Session) -> InterviewScreen {
    var next = InterviewScreen(session: session)
    next.left = left
    next.left[part] = editor
    if let editor = next.left.removeValue(forKey: next.part),
      editor.text.utf8.elementsEqual(session.text.utf8)
    {
      next.editor = editor
    }
    next.editor.takeCuts(of: editor)
    next.outline = outline
    return next
  }

  var part: Part { session.stage.part ?? .answer }

  /// Whether leaving now would lose nothing that anyone typed.
  var isUntouched: Bool { session.draft.isEmpty || session.text == original }

  var submitLabel: String {
    if session.draft.revision != nil { return "grade again" }
    return switch session.stage {
    case .framing, .tradeoffs: "next part"
    case .examples, .answer: "follow-ups"
    case .followUp: "reply"
    case .press(let index) where index + 1 < session.draft.followUps.count: "next one"
    default: "finish"
    }
  }

  /// What the key for hints shows next.
  var hintLabel: String {
    guard let hint else { return HintLevel.nudge.name }
    return hint.next?.name ?? "no hint"
  }

  /// The hints of this part, for follow-ups those of their kind.
  var hints: PartHints {
    let id = session.followUp?.id
    return PartHints(part, kind: session.prompt.followUps.first { $0.id == id }?.kind)
  }
}

extension App {
  /// Starts an interview on a prompt; without a seed chance decides the follow-ups.
  mutating func begin(
    _ prompt: Prompt, seed: Int? = nil, isFree: Bool = false, isTimed: Bool? = nil,
    hasSurprise: Bool = false
  ) -> [AppEffect] {
    let session = Session(
      prompt: prompt, seed: seed ?? random.number(below: 1 << 30), startedAt: now.date,
      isFree: isFree, isTimed: isTimed ?? self.isTimed, hasSurprise: hasSurprise, at: now.uptime)
    stack = [.start(StartScreen()), .interview(InterviewScreen(session: session))]
    return [.openDraft(session.draft)]
  }

  /// Goes on with a draft, even where the bank no longer has its prompt.
  mutating func resume(_ draft: Draft) -> [AppEffect] {
    let prompt =
      setting.prompts.first { $0.id == draft.promptID }
      ?? Prompt(
        id: draft.promptID ?? PromptID("unknown"), text: draft.promptText,
        title: title(of: draft.promptID), domain: "", level: 1, kind: .general, constraints: [],
        stances: [], stakes: [], keyPoints: [], vocabulary: [],
        modelAnswer: Prompt.ModelAnswer(framing: "", tradeoffs: "", examples: ""), followUps: [])
    let session = Session(resuming: draft, prompt: prompt, at: now.uptime)
    let original = draft.revision.flatMap { revision in
      transcripts?.first { $0.id == revision.transcript }?.submission.text(of: revision.part)
    }
    stack = [
      .start(StartScreen()), .interview(InterviewScreen(session: session, original: original)),
    ]
    return [.openDraft(draft)]
  }

  /// Keys of an interview that belong to its editor; nil where the key is not one of them.
  mutating func typeInEditor(_ key: Key) -> [AppEffect]? {
    guard case .interview(var screen) = stack.last else { return nil }
    guard screen.session.stage != .finished else { return nil }
    let isCovered = screen.layout(layout.body).editor.rows == 0
    let outcome = screen.editor.handle(key)
    // Nobody writes into a text that can't be seen.
    let isCoveredNow = screen.layout(layout.body).editor.rows == 0
    if isCovered || isCoveredNow, outcome != .ignored { screen.hint = nil }
    switch outcome {
    case .ignored:
      // The key may have ended a search before it was found to be no key of the text.
      replaceTop(.interview(screen))
      if key == .control("c") {
        notice = Notice(
          text: "\(keyName(.back)) leaves this interview, \(keyName(.quit)) the program. "
            + "Both keep your words.", isError: false)
        return []
      }
      return nil
    case .moved:
      replaceTop(.interview(screen))
      return []
    case .refused(let reason):
      notice = Notice(text: reason, isError: true)
      return []
    case .edited:
      // Who writes is at it again, and the time counts.
      let wasInterrupted = screen.session.draft.interruption != nil
      var effects = screen.session.handle(.resumed(.byCandidate), at: now.uptime)
      effects += screen.session.handle(.edited(screen.editor.text), at: now.uptime)
      replaceTop(.interview(screen))
      if !wasInterrupted, screen.session.draft.interruption != nil { announceInterruption() }
      return translate(effects, screen.session) + askForOutline()
    }
  }

  mutating func performInInterview(_ action: Action) -> [AppEffect] {
    guard case .interview(var screen) = stack.last else { return [] }
    switch action {
    case .hint:
      screen.hint = screen.hint.map(\.next) ?? .nudge
      replaceTop(.interview(screen))
      return []
    case .reread:
      openReading()
      return []
    case .pauseClock: return toggleClockPause()
    case .hideClock:
      showsClock.toggle()
      return []
    case .outline: return toggleOutline()
    case .back where screen.hint != nil:
      screen.hint = nil
      replaceTop(.interview(screen))
      return []
    case .submit:
      guard let text = doubt(about: screen) else { return submit() }
      question = Question(text: text, answer: .submitPart)
      return []
    case .previousPart: return send(.wentBack)
    case .editor: return pauseSession(.externalEditor) + [.editExternally(screen.editor.text)]
    case .back: return leaveSession(keepsScreen: false)
    default: return []
    }
  }

  /// What to ask before a part is handed in, or nil where nothing needs asking.
  private func doubt(about screen: InterviewScreen) -> String? {
    let isEmpty = screen.editor.text.isBlank
    guard screen.session.draft.revision == nil else {
      return isEmpty ? "This part is empty now. Grade it like that?" : nil
    }
    switch screen.session.stage {
    case .examples where isEmpty:
      return "This part is empty, and the first three parts are closed once a follow-up is asked. "
        + "Go on without it?"
    case .answer where isEmpty:
      return "Your answer is empty, and it is closed once a follow-up is asked. Go on without it?"
    case .answer where screen.session.draft.interruption != nil:
      return "One more follow-up comes next, and your answer is then closed. Go on?"
    case .answer:
      return "Two follow-ups come next, and your answer is then closed. Go on?"
    case .examples:
      return "Two follow-ups come next, and the first three parts are then closed. Go on?"
    case .followUp(let index) where isEmpty && index + 1 >= screen.session.draft.followUps.count:
      return "This part is empty. Finish without it?"
    default:
      return isEmpty ? "This part is empty. Go on without it?" : nil
    }
  }

  mutating func submit() -> [AppEffect] { send(.answered) }

  /// Hands an event to the session, wherever it lies in the stack.
  mutating func send(_ event: Session.Event) -> [AppEffect] {
    guard let index = interviewIndex, case .interview(var screen) = stack[index] else { return [] }
    var session = screen.session
    let effects = session.handle(event, at: now.uptime)
    if session.stage != screen.session.stage, session.stage != .finished {
      screen = screen.turned(to: session)
    } else {
      screen.session = session
    }
    stack[index] = .interview(screen)
    return translate(effects, session)
  }

  private var interviewIndex: Int? {
    stack.lastIndex { if case .interview = $0 { true } else { false } }
  }

  private mutating func translate(
    _ effects: [Session.Effect], _ session: Session
  ) -> [AppEffect] {
    var translated: [AppEffect] = []
    for effect in effects {
      switch effect {
      case .record(let record): translated.append(.record(record))
      case .grade(let submission): translated.append(.grade(submission, session.prompt.rubric))
      case .weigh(let reply): translated.append(.weigh(reply, session.prompt.rubric))
      case .save(let assessment):
        finishedTranscript = session.transcript(
          grade: Grade(
            assessment: assessment, content: setting.contentVersion, gradedAt: now.date),
          finishedAt: now.date)
        if let finishedTranscript { translated.append(.save(finishedTranscript)) }
      case .keepDraft: translated.append(.keepDraft)
      case .discardDraft: translated.append(.discardDraft(session.draft.id))
      }
    }
    return translated
  }

  private mutating func announceInterruption() {
    notice = Notice(
      text: "The interviewer cuts in, above. Take it up where you are, and go on.", isError: false)
  }

  mutating func take(_ assessment: Assessment) -> [AppEffect] { send(.graded(assessment)) }

  mutating func takeEdited(_ text: String) -> [AppEffect] {
    if case .drill(var screen) = stack.last {
      if case .refused(let reason) = screen.editor.replaceText(text) {
        notice = Notice(text: reason, isError: true)
      }
      replaceTop(.drill(screen))
      return keepAttempt(of: screen)
    }
    var effects = resumeSession(.externalEditor)
    guard let index = interviewIndex, case .interview(var screen) = stack[index] else {
      return effects
    }
    switch screen.editor.replaceText(text) {
    case .edited:
      let wasInterrupted = screen.session.draft.interruption != nil
      effects += translate(
        screen.session.handle(.edited(screen.editor.text), at: now.uptime), screen.session)
      if !wasInterrupted, screen.session.draft.interruption != nil { announceInterruption() }
    case .refused(let reason): notice = Notice(text: reason, isError: true)
    case .ignored, .moved: break
    }
    stack[index] = .interview(screen)
    return effects
  }

  mutating func pauseSession(_ pause: Session.Pause) -> [AppEffect] { send(.paused(pause)) }

  mutating func resumeSession(_ pause: Session.Pause) -> [AppEffect] { send(.resumed(pause)) }

  /// Puts the interview down: what was typed stays for another time.
  mutating func leaveSession(keepsScreen: Bool) -> [AppEffect] {
    guard let index = interviewIndex, case .interview(var screen) = stack[index],
      screen.session.stage != .finished
    else { return [] }
    let isUntouched = screen.isUntouched
    let effects = screen.session.handle(isUntouched ? .discarded : .left, at: now.uptime)
    stack[index] = .interview(screen)
    drafts.removeAll { $0.id == screen.session.draft.id }
    if !isUntouched { drafts.insert(screen.session.draft, at: 0) }
    var more: [AppEffect] = []
    if !keepsScreen {
      stack.removeSubrange(index...)
      if case .start = stack.last { replaceTop(.start(StartScreen())) }
      if !isUntouched {
        let isStart = context == .start
        notice = Notice(
          text: isStart
            ? "Your words are kept; \(keyName(.resume)) goes on with them."
            : "Your words are kept. Continue from the start screen whenever you like.",
          isError: false)
      } else {
        more = endMock(without: screen.session.draft.id)
      }
    }
    return translate(effects, screen.session) + more
  }
}
