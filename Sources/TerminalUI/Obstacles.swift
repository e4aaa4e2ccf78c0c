import Interview

extension App {
  /// Why an action can't be done now, as a sentence; nil where it can.
  func obstacle(to action: Action) -> String? {
    switch stack.last {
    case .start(let screen): startObstacle(action, screen)
    case .prompts:
      promptMatches.isEmpty && [.open, .openFree, .openInterrupted, .randomPrompt].contains(action)
        ? "No prompt fits this search." : nil
    case .interview(let screen): interviewObstacle(action, screen)
    case .report(let screen): reportObstacle(action, screen)
    case .transcripts: transcriptsObstacle(action)
    case .reading(let screen):
      screen.isWhole && action == .down ? "All of it is visible." : nil
    case .drills(let screen): drillsObstacle(action, screen)
    case .drill(let screen): drillObstacle(action, screen)
    case .help(let screen): screen.isWhole && action == .down ? "All the keys are visible." : nil
    case .why(let screen): screen.isWhole && action == .down ? "All of it is visible." : nil
    case .dispute(let screen):
      action == .confirm && screen.reason.isEmpty && !screen.isDisputed
        ? "Say why in a few words; Esc leaves the finding as it is." : nil
    case .palette:
      action == .open && paletteItems.isEmpty ? "No action has these letters." : nil
    case .welcome: startObstacle(action, StartScreen())
    case .sample(let screen): sampleObstacle(action, screen)
    case .guidePage(let screen): guideObstacle(action, screen)
    case .glossary(let screen):
      action == .down && isAtEnd(screen) ? "Nothing more is below." : nil
    case .progress: progressObstacle(action)
    case .panel(let screen) where action == .drill:
      screen.page.summary.next?.mistake == nil ? "No mistake weighs on these answers." : nil
    case .panel(let screen):
      isWhole(screen.page.document(columns: min(layout.body.columns, 84)), action)
    case .compare(let screen): compareObstacle(action, screen)
    case .replay(let screen): replayObstacle(action, screen)
    case .interviewDate(let screen): interviewDateObstacle(action, screen)
    case .guide, .rewriteChoice, .exportChoice, .note, nil: nil
    }
  }

  private func startObstacle(_ action: Action, _ screen: StartScreen) -> String? {
    switch action {
    case .resume where drafts.isEmpty: return "There is no unfinished interview to continue."
    case .newInterview where setting.prompts.isEmpty, .randomPrompt where setting.prompts.isEmpty,
      .begin where setting.prompts.isEmpty,
      .mock where setting.prompts.isEmpty, .longMock where setting.prompts.isEmpty:
      return "There are no prompts. tradeoff content check says what is wrong with them."
    case .tenMinutes where setting.prompts.isEmpty, .weakest where setting.prompts.isEmpty:
      return "There are no prompts. tradeoff content check says what is wrong with them."
    case .weakest where weakestPoint == nil:
      return "No mistake of yours is known yet. Finish an interview, and one will be."
    case .sample where setting.samples.isEmpty: return "There is no sample in the content."
    case .delete:
      let items = startItems
      return items[min(screen.selected, items.count - 1)].draft == nil
        ? "Mark an unfinished interview to throw it away." : nil
    default: return nil
    }
  }

  private func sampleObstacle(_ action: Action, _ screen: SampleScreen) -> String? {
    switch action {
    case .previousPart where screen.step == 0: "This is the first part."
    case .open where screen.isGrading: "The answer is being read; one moment."
    case .down where screen.place.isAtEnd(rows: screen.document(columns: columns - 2).rows.count):
      "Nothing more is below."
    default: nil
    }
  }

  private func guideObstacle(_ action: Action, _ screen: GuidePageScreen) -> String? {
    switch action {
    case .previousTopic where screen.index == 0: "This is the first page."
    case .nextTopic where screen.index + 1 >= setting.guide.count: "This is the last page."
    case .down where screen.place.isAtEnd(rows: document(screen, columns: columns - 2).rows.count):
      "Nothing more is below."
    default: nil
    }
  }

  private func interviewObstacle(_ action: Action, _ screen: InterviewScreen) -> String? {
    let session = screen.session
    switch action {
    case .previousPart where !session.canGoBack:
      if session.draft.revision != nil {
        return "Only this part is being rewritten. \(keyName(.back)) goes back to the report."
      }
      return session.stage == .framing
        ? "This is the first part."
        : "Earlier parts are closed once a follow-up was asked. \(keyName(.reread)) shows them, and the report lets "
          + "you rewrite any part."
    case .hint where session.draft.isTimed:
      return "Hints stay shut in a timed interview, as they would in a real one."
    case .outline where session.draft.isTimed:
      return "The outline stays shut in a timed interview: nobody would hand you one in a real one."
    case .submit where session.isGrading: return "Your answer is being read; one moment."
    case .submit where screen.original.map({ $0 == session.text }) ?? false:
      return "Nothing has changed yet. \(keyName(.back)) leaves this part as it was."
    default: return nil
    }
  }

  private func reportObstacle(_ action: Action, _ screen: ReportScreen) -> String? {
    let noFindings = "There are no findings to go to."
    switch action {
    case .nextFinding where screen.subject.findings.isEmpty: return noFindings
    case .previousFinding where screen.subject.findings.isEmpty: return noFindings
    case .why where screen.subject.findings.isEmpty: return "There are no findings to explain."
    case .jump where screen.subject.findings.isEmpty && columns < ReportScreen.wideColumns + 2:
      return noFindings
    case .rewrite where screen.isSample, .saveAgain where screen.isSample:
      return "This is a sample; nothing of it is kept. Begin an interview of your own."
    case .dispute where screen.subject.findings.isEmpty:
      return "There are no findings to dispute."
    case .dispute where !screen.isSaved: return "Save this interview first: press s."
    case .rewrite where screen.subject.prompt == nil:
      return "This prompt is no longer in the bank, so a new version could not be graded."
    case .drill where screen.subject.findings.isEmpty: return "There are no findings to drill."
    case .drill where !screen.isSaved:
      return "Save this interview first: press \(keyName(.saveAgain))."
    case .rewrite where !screen.isSaved:
      return "Save this interview first: press \(keyName(.saveAgain))."
    case .compare where screen.isSample: return "This is a sample; there is no other attempt."
    case .compare where otherAttempts(screen.transcript).isEmpty:
      return "This is your only attempt at this prompt. Another one could be compared with it."
    case .borderline where screen.subject.prompt?.hasBorderline != true:
      return "There is no borderline answer to this prompt."
    case .saveAgain where screen.isSaved: return "This interview is saved."
    default: return nil
    }
  }

  private func progressObstacle(_ action: Action) -> String? {
    switch action {
    case .regrade where progress.gradedOtherwise.isEmpty:
      "All your interviews are graded by this version of the engine."
    case .export where progress.days.isEmpty: "There is nothing to write yet."
    default: isWhole(progressDocument(columns: layout.body.columns), action)
    }
  }

  private func interviewDateObstacle(_ action: Action, _ screen: InterviewDateScreen) -> String? {
    guard action == .confirm, !screen.date.text.isEmpty else { return nil }
    guard let day = PracticeDay(date: screen.date.text) else {
      return
        "Write a date such as \(PracticeDay(number: PracticeDay(at: now.date).number + 14).date), or nothing."
    }
    return day <= PracticeDay(at: now.date) ? "That day is over, or it is today." : nil
  }

  private func isWhole(_ document: Document, _ action: Action) -> String? {
    action == .down && document.rows.count <= layout.body.rows ? "All of it is visible." : nil
  }

  private func drillsObstacle(_ action: Action, _ screen: DrillsScreen) -> String? {
    action == .open && drills(of: screen).isEmpty ? "There is nothing to begin here." : nil
  }

  private func drillObstacle(_ action: Action, _ screen: DrillScreen) -> String? {
    switch action {
    case .hint where screen.hints == screen.drill.hints.count: "There is no further hint."
    case .submit where screen.editor.text.isBlank:
      screen.hints < screen.drill.hints.count
        ? "Try something first. F2 shows a hint." : "Try something first, even if it is rough."
    default: nil
    }
  }

  private func transcriptsObstacle(_ action: Action) -> String? {
    switch action {
    case .open where transcriptMatches.isEmpty, .delete where transcriptMatches.isEmpty,
      .compare where transcriptMatches.isEmpty, .replay where transcriptMatches.isEmpty,
      .note where transcriptMatches.isEmpty:
      return "No interview is marked."
    case .compare where transcripts?.count == 1:
      return "There is only one interview. It takes two to compare."
    case .sortOrder where transcripts?.isEmpty != false,
      .filterMistake where transcripts?.isEmpty != false,
      .filterVerdict where transcripts?.isEmpty != false:
      return "There is nothing to sort or filter yet."
    case .undoDelete where deleted == nil: return "Nothing was deleted just now."
    default: return nil
    }
  }

  private func compareObstacle(_ action: Action, _ screen: CompareScreen) -> String? {
    switch action {
    case .nextAttempt where screen.others.count < 2, .previousAttempt where screen.others.count < 2:
      "There is no other attempt to compare with."
    case .down where screen.place.isAtEnd(rows: screen.document.rows.count):
      "Nothing more is below."
    default: nil
    }
  }

  private func replayObstacle(_ action: Action, _ screen: ReplayScreen) -> String? {
    switch action {
    case .previousPart where screen.step == 0: "This is the first part."
    case .down where screen.place.isAtEnd(rows: screen.document(columns: columns - 2).rows.count):
      "Nothing more is below."
    default: nil
    }
  }
}
