/// Something that the user can ask for with a key.
package enum Action: String, CaseIterable, Sendable {
  case submit, open, openFree, confirm, decline
  case resume, newInterview, randomPrompt, transcripts
  case why, dispute, export
  case welcome, begin, sample, guide, glossary, nextTopic, previousTopic
  case filterDomain, filterLevel, filterKind
  case nextFinding, previousFinding, jump, modelAnswer, rewrite, saveAgain
  case hint, previousPart, editor, reread, pauseClock, hideClock, toggleTimed
  case nextMatch, previousMatch, endSearch, cancelSearch
  case mock, longMock, openInterrupted, interviewDate, regrade
  case progress, readAll, drills, drill, cram,
    next, rateAgain, rateHard, rateGood, rateEasy, takeBack
  case delete, undoDelete
  case sortOrder, filterMistake, filterVerdict, compare, replay, note
  case nextAttempt, previousAttempt, borderline, outline, tenMinutes, weakest
  case up, down, pageUp, pageDown, top, bottom
  case help, palette, back, quit, suspend, redraw, toggleMouse
}

/// A kind of screen, as far as keys are concerned.
package enum KeyContext: String, CaseIterable, Sendable {
  case exportChoice, interviewDate
  case start, prompts, interview, find, reading, report, rewriteChoice, transcripts, question, help
  case why, dispute
  case palette, welcome, sample, guide, guidePage, glossary
  case drills, drill, drillGrade, progress, panel
  case compare, replay, note

  /// Whether plain characters belong to a text here.
  package var isTyping: Bool {
    switch self {
    case .prompts, .interview, .find, .transcripts, .dispute, .palette, .glossary, .drill,
      .interviewDate:
      true
    case .start, .reading, .report, .rewriteChoice, .question, .help, .why, .exportChoice: false
    case .welcome, .sample, .guide, .guidePage, .drills, .drillGrade, .progress, .panel:
      false
    case .compare, .replay: false
    case .note: true
    }
  }
}

/// A row of the action table: the keys of an action on some screens, and the words for it.
package struct Binding: Sendable {
  package let action: Action
  package let contexts: [KeyContext]
  package let keys: [Key]
  /// How the footer and the help screen write the keys.
  package let keyNames: String
  /// One or two words for the footer; nil keeps the binding out of it.
  package let label: String?
  /// What the help screen says of it.
  package let help: String
}

/// The one table that gives keys, footer and help.
package enum Keymap {
  package static func action(for key: Key, in context: KeyContext) -> Action? {
    table.first { $0.contexts.contains(context) && $0.keys.contains(key) }?.action
  }

  package static func bindings(in context: KeyContext) -> [Binding] {
    table.filter { $0.contexts.contains(context) }
  }

  /// In the order of help and footers.
  package static let table: [Binding] = writing + lists + reports + common

  static func row(
    _ action: Action, _ contexts: [KeyContext], _ keys: [Key], _ keyNames: String,
    _ label: String?, _ help: String
  ) -> Binding {
    Binding(
      action: action, contexts: contexts, keys: keys, keyNames: keyNames, label: label, help: help)
  }
}
