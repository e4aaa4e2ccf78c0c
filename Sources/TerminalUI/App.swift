import Interview
import RubricEngine

/// The trainer as a pure value: events in, effects out, and the screen as a frame.
package struct App: Sendable {
  /// What lies behind the visible screen, and it last.
  enum Screen: Sendable {
    case start(StartScreen)
    case prompts(PromptsScreen)
    case interview(InterviewScreen)
    case report(ReportScreen)
    case rewriteChoice(RewriteChoiceScreen)
    case transcripts(TranscriptsScreen)
    case reading(ReadingScreen)
    case drills(DrillsScreen)
    case drill(DrillScreen)
    case progress(ProgressScreen)
    case panel(PanelScreen)
    case help(HelpScreen)
    case why(WhyScreen)
    case dispute(DisputeScreen)
    case exportChoice(ExportChoiceScreen)
    case interviewDate(InterviewDateScreen)
    case palette(PaletteScreen)
    case welcome(WelcomeScreen)
    case sample(SampleScreen)
    case guide(GuideScreen)
    case guidePage(GuidePageScreen)
    case glossary(GlossaryScreen)
    case compare(CompareScreen)
    case replay(ReplayScreen)
    case note(NoteScreen)
  }

  /// A sentence that has to be answered before anything else happens.
  struct Question: Hashable, Sendable {
    let text: String
    let answer: Answer

    enum Answer: Hashable, Sendable {
      case submitPart
      case discardDraft(TranscriptID)
    }
  }

  /// A sentence above the footer that goes with the next key.
  struct Notice: Hashable, Sendable {
    let text: String
    let isError: Bool
  }

  let setting: Setting
  var columns: Int
  var rows: Int
  var now: Moment
  var stack: [Screen]
  var question: Question?
  var notice: Notice?
  /// Unfinished interviews, the latest first.
  var drafts: [Draft]
  /// Finished ones, the latest first; nil until they were loaded.
  var transcripts: [Transcript]? {
    didSet { transcriptsVersion += 1 }
  }
  /// Changes whenever `transcripts` may have changed.
  private(set) var transcriptsVersion = 0
  /// Nil until it was loaded.
  var practice: PracticeRecord? {
    didSet { practiceVersion += 1 }
  }
  /// Changes whenever `practice` may have changed.
  private(set) var practiceVersion = 0
  /// The drills as they stood when that was last reckoned.
  var reckoned: ReckonedDeck?
  /// What interviews would be graded without what was said under pressure, as far as that is known.
  var unpressed: [TranscriptID: UnpressedGrade] = [:]
  /// The mock interview that is under way.
  var mock: MockRun?
  /// What was typed in drills and not graded yet.
  var attempts: [DrillID: String]
  /// Drills that were done in this session of cramming.
  var crammed: Set<DrillID> = []
  /// The latest one, from its grade until it is saved.
  var finishedTranscript: Transcript?
  /// The one that was deleted last and can be brought back.
  var deleted: Transcript?
  var random: RandomPick
  /// Whether new interviews are timed.
  var isTimed: Bool
  var usesMouse: Bool
  var showsClock: Bool
  /// Whether interviews without a clock show what has been said so far.
  var showsOutline = false
  /// Whether an outline is being read, and whether words have come since.
  var isOutlining = false
  var isOutlineStale = false
  /// What follows the drill of a ten-minute session.
  var promptAfterDrill: PromptID?

  /// - Parameters:
  ///   - drafts: the unfinished interviews that were found, in any order.
  ///   - attempts: what was typed in drills and not graded yet.
  ///   - seed: decides what is picked at random.
  package init(
    setting: Setting, drafts: [Draft], attempts: [DrillID: String] = [:], columns: Int, rows: Int,
    seed: Int, now: Moment
  ) {
    self.setting = setting
    self.attempts = attempts
    self.drafts = drafts.sorted { ($0.startedAt, $0.id) > ($1.startedAt, $1.id) }
    self.columns = max(0, columns)
    self.rows = max(0, rows)
    self.now = now
    random = RandomPick(seed: seed)
    isTimed = setting.isTimed
    usesMouse = setting.usesMouse
    showsClock = setting.showsClock
    stack = [.start(StartScreen())]
  }

  /// What to ask for before the first frame.
  package var firstEffects: [AppEffect] {
    (usesMouse ? [.useMouse(true)] : []) + [.loadTranscripts, .loadPractice]
  }

  /// Whether time that passes changes the screen, or words wait to be safe on disk.
  package var wantsTicks: Bool {
    stack.contains {
      switch $0 {
      case .interview: true
      case .drill(let screen): screen.outcome == nil
      default: false
      }
    }
  }

  package mutating func handle(_ event: AppEvent, at now: Moment) -> [AppEffect] {
    self.now = now
    let effects = respond(to: event)
    fit()
    return effects
  }

  private mutating func respond(to event: AppEvent) -> [AppEffect] {
    switch event {
    case .key(.resize(let columns, let rows)):
      self.columns = max(0, columns)
      self.rows = max(0, rows)
      return []
    case .key(.mouse(let mouse)): return point(mouse)
    case .key(let key): return press(key)
    case .tick: return []
    case .graded(let assessment): return reportSample(assessment) ? [] : take(assessment)
    case .weighed(let press): return send(.weighed(press: press))
    case .gradedUnpressed(let id, let grade):
      take(grade, of: id)
      return []
    case .regraded(let count):
      notice = Notice(text: Self.sentence(regraded: count), isError: false)
      return [.loadTranscripts]
    case .saved(let id): return markSaved(id)
    case .transcriptsLoaded(let loaded):
      transcripts = loaded.sorted { ($0.finishedAt, $0.id) > ($1.finishedAt, $1.id) }
      return []
    case .exported(let name):
      notice = Notice(text: "Written to '\(name)'.", isError: false)
      return []
    case .disputesKept(let id, let disputes):
      take(disputes, of: id)
      return []
    case .practiceLoaded(let loaded):
      practice = loaded
      return takeUp(loaded.mock)
    case .judged(let grade): return take(grade)
    case .transcriptsFound(let hits):
      take(hits)
      return []
    case .noteKept(let id, let note):
      take(note, on: id)
      return []
    case .outlined(let assessment): return takeOutline(assessment)
    case .reviewKept(let review):
      return take(review)
    case .editorReturned(let text): return takeEdited(text)
    case .editorFailed(let reason):
      notice = Notice(text: reason, isError: true)
      return resumeSession(.externalEditor)
    case .continued: return resumeSession(.suspended)
    case .ending: return leaveSession(keepsScreen: true) + [.quit]
    case .failed(let effect, let reason): return explain(effect, reason)
    }
  }

  private mutating func press(_ key: Key) -> [AppEffect] {
    notice = nil
    if let question { return answer(question, with: key) }
    if let effects = typeInEditor(key) ?? typeReason(key) ?? typeInDrill(key) ?? typeNote(key) {
      return effects
    }
    let context = context
    guard let action = setting.keys.action(for: key, in: context), isUsable(key, for: action) else {
      return type(key)
    }
    if let obstacle = obstacle(to: action) {
      notice = Notice(text: obstacle, isError: false)
      return []
    }
    return perform(action)
  }

  private mutating func answer(_ asked: Question, with key: Key) -> [AppEffect] {
    switch setting.keys.action(for: key, in: .question) {
    case .confirm:
      question = nil
      switch asked.answer {
      case .submitPart: return submit()
      case .discardDraft(let id): return discardDraft(id)
      }
    case .decline:
      question = nil
      return []
    case nil where key == .enter:
      // It is too easily pressed by habit to count as a yes to what can't be undone.
      return []
    default:
      // Who goes on typing has not seen the question, and no keystroke may get lost.
      question = nil
      return press(key)
    }
  }

  /// What every screen does alike; the rest is each screen's own.
  mutating func perform(_ action: Action) -> [AppEffect] {
    switch action {
    case .guide:
      stack.append(.guide(GuideScreen()))
      return []
    case .help:
      stack.append(.help(HelpScreen(context: context, keys: setting.keys)))
      return []
    case .palette:
      stack.append(.palette(PaletteScreen()))
      return []
    case .quit: return leaveSession(keepsScreen: true) + [.quit]
    case .suspend: return pauseSession(.suspended) + [.suspend]
    case .redraw: return [.redraw]
    case .toggleMouse: return toggleMouse()
    case .toggleTimed:
      toggleTimed()
      return []
    default: break
    }
    switch stack.last {
    case .start(let screen): return perform(action, on: screen)
    case .prompts(let screen): return perform(action, on: screen)
    case .interview: return performInInterview(action)
    case .report(let screen): return perform(action, on: screen)
    case .rewriteChoice(let screen): return perform(action, on: screen)
    case .transcripts(let screen): return perform(action, on: screen)
    case .reading(let screen): return perform(action, on: screen)
    case .drills(let screen): return perform(action, on: screen)
    case .drill(let screen): return perform(action, on: screen)
    case .progress(let screen): return perform(action, on: screen)
    case .panel(let screen): return perform(action, on: screen)
    case .help(let screen): return perform(action, on: screen)
    case .why(let screen): return perform(action, on: screen)
    case .dispute(let screen): return perform(action, on: screen)
    case .exportChoice(let screen): return perform(action, on: screen)
    case .interviewDate(let screen): return perform(action, on: screen)
    case .palette(let screen): return perform(action, on: screen)
    case .welcome(let screen): return perform(action, on: screen)
    case .sample(let screen): return perform(action, on: screen)
    case .guide(let screen): return perform(action, on: screen)
    case .guidePage(let screen): return perform(action, on: screen)
    case .glossary(let screen): return perform(action, on: screen)
    case .compare(let screen): return perform(action, on: screen)
    case .replay(let screen): return perform(action, on: screen)
    case .note(let screen): return perform(action, on: screen)
    case nil: return []
    }
  }

  /// Characters that are no action: they belong to the search, where there is one.
  private mutating func type(_ key: Key) -> [AppEffect] {
    switch stack.last {
    case .prompts(var screen):
      if screen.search.type(key) {
        screen.selected = 0
        replaceTop(.prompts(screen))
      }
    case .transcripts(var screen):
      if screen.search.type(key) {
        screen.selected = 0
        replaceTop(.transcripts(screen))
        return searchTranscripts(screen)
      }
    case .palette(var screen):
      if screen.search.type(key) {
        screen.selected = 0
        replaceTop(.palette(screen))
      }
    case .glossary(var screen):
      if screen.search.type(key) {
        screen.place = ScrollPlace()
        replaceTop(.glossary(screen))
      }
    case .interviewDate(var screen):
      if screen.date.type(key) { replaceTop(.interviewDate(screen)) }
    default: break
    }
    return []
  }

  /// `?` asks for help on a searching screen as long as nothing was typed there.
  private func isUsable(_ key: Key, for action: Action) -> Bool {
    guard key == .character("?"), context.isTyping else { return true }
    return switch stack.last {
    case .prompts(let screen): screen.search.text.isEmpty
    case .transcripts(let screen): screen.search.text.isEmpty
    case .glossary(let screen): screen.search.text.isEmpty
    default: true
    }
  }

  var context: KeyContext {
    switch stack.last {
    case .start, nil: .start
    case .prompts: .prompts
    case .interview(let screen): screen.editor.search == nil ? .interview : .find
    case .reading: .reading
    case .report: .report
    case .rewriteChoice: .rewriteChoice
    case .transcripts: .transcripts
    case .drills: .drills
    case .progress: .progress
    case .panel: .panel
    case .drill(let screen): screen.outcome == nil ? .drill : .drillGrade
    case .help: .help
    case .why: .why
    case .dispute: .dispute
    case .exportChoice: .exportChoice
    case .interviewDate: .interviewDate
    case .palette: .palette
    case .welcome: .welcome
    case .sample: .sample
    case .guide: .guide
    case .guidePage: .guidePage
    case .glossary: .glossary
    case .compare: .compare
    case .replay: .replay
    case .note: .note
    }
  }

  /// How the screen names the key of an action.
  func keyName(_ action: Action, in context: KeyContext? = nil) -> String {
    setting.keys.name(of: action, in: context ?? self.context)
  }

  mutating func replaceTop(_ screen: Screen) {
    guard !stack.isEmpty else { return }
    stack[stack.count - 1] = screen
  }

  mutating func pop() {
    if stack.count > 1 { stack.removeLast() }
  }
}
