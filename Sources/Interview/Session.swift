import RubricEngine

/// An interview under way, or one part of a finished one written again.
///
/// Times are those of a clock that never goes back, measured from any fixed moment.
package struct Session: Hashable, Sendable {
  package let prompt: Prompt
  package private(set) var draft: Draft
  /// Whether a grade was asked for and has not come yet.
  package private(set) var isGrading = false
  /// Whether that is about one reply, which may be pressed on.
  private var isWeighing = false
  /// The last grade; of the whole answer once the stage is `finished`.
  package private(set) var assessment: Assessment?
  package private(set) var pauses: Set<Pause> = []
  /// When the current part's time began to run, or nil while it stands still.
  private var runningSince: Duration?

  /// Something that makes the clock stand still.
  package enum Pause: Hashable, Sendable {
    case byCandidate, suspended, externalEditor
  }

  package enum Event: Hashable, Sendable {
    /// The text of the current part is now this.
    case edited(String)
    /// The candidate is done with the current part.
    case answered
    case wentBack
    /// The grade that the last `grade` effect asked for.
    case graded(Assessment)
    /// What the last `weigh` effect asked for: how to press on the reply, or nil.
    case weighed(press: String?)
    case paused(Pause)
    case resumed(Pause)
    /// The candidate leaves, to go on another time.
    case left
    /// The candidate throws the interview away.
    case discarded
  }

  package enum Effect: Hashable, Sendable {
    /// Append this to the journal; a milestone before the next screen is drawn.
    case record(Draft.Record)
    /// Grade this, then report `graded`.
    case grade(Submission)
    /// Find how to press on this reply, then report `weighed`.
    case weigh(FollowUpReply)
    /// Keep `transcript(grade:finishedAt:)`, then remove the draft.
    case save(Assessment)
    /// Close the journal, so that the draft is found at the next start.
    case keepDraft
    case discardDraft
  }

  package init(
    prompt: Prompt, seed: Int, startedAt: Timestamp, isFree: Bool = false,
    isTimed: Bool = false, hasSurprise: Bool = false, at now: Duration
  ) {
    let id = TranscriptID(hashing: [
      prompt.id.name, String(seed), String(startedAt.seconds),
    ])
    self.init(
      resuming: Draft(
        id: id, promptID: prompt.id, promptText: prompt.text, seed: seed, startedAt: startedAt,
        isTimed: isTimed, hasSurprise: isFree && hasSurprise,
        stage: isFree ? .answer : .framing),
      prompt: prompt, at: now)
  }

  /// Goes on where a draft was left.
  package init(resuming draft: Draft, prompt: Prompt, at now: Duration) {
    self.prompt = prompt
    self.draft = draft
    runningSince = now
  }

  /// Writes one part of a finished transcript again; nil for a part that can't be.
  package init?(
    rewriting part: Part, of transcript: Transcript, prompt: Prompt, startedAt: Timestamp,
    at now: Duration
  ) {
    guard transcript.parts.contains(part) else { return nil }
    let id = TranscriptID(hashing: [
      transcript.id.name, part.name, String(transcript.seed), String(startedAt.seconds),
    ])
    let texts = transcript.parts.map { ($0, transcript.submission.text(of: $0) ?? "") }
    let followUps = transcript.submission.followUps.enumerated().map { index, reply in
      ChosenFollowUp(
        id: reply.id, question: reply.question, reason: transcript.reason(ofFollowUp: index),
        press: reply.press == nil ? nil : transcript.press(onFollowUp: index) ?? "")
    }
    self.init(
      resuming: Draft(
        id: id, promptID: transcript.promptID, promptText: transcript.promptText,
        seed: transcript.seed, startedAt: startedAt,
        revision: Draft.Revision(transcript: transcript.id, part: part), stage: Stage(part: part),
        texts: Dictionary(uniqueKeysWithValues: texts), followUps: followUps),
      prompt: prompt, at: now)
  }

  package var stage: Stage { draft.stage }
  package var submission: Submission { draft.submission }

  /// The text of the current part; empty once finished.
  package var text: String { stage.part.map(text(of:)) ?? "" }

  package func text(of part: Part) -> String { draft.texts[part] ?? "" }

  /// The follow-up that is being asked or pressed on.
  package var followUp: ChosenFollowUp? {
    switch stage {
    case .followUp(let index), .press(let index):
      draft.followUps.indices.contains(index) ? draft.followUps[index] : nil
    default: nil
    }
  }

  /// What the interviewer asks when pressing.
  package var press: String? {
    if case .press = stage { followUp?.press } else { nil }
  }

  /// Whether an earlier part can still be changed: only until a follow-up was shown.
  package var canGoBack: Bool {
    draft.revision == nil && (stage == .tradeoffs || stage == .examples)
  }

  package var isPaused: Bool { !pauses.isEmpty }

  /// The time spent on a part so far.
  package func elapsed(on part: Part, at now: Duration) -> Duration {
    let kept = Duration.milliseconds(draft.milliseconds[part] ?? 0)
    guard part == stage.part, let runningSince else { return kept }
    return kept + max(.zero, now - runningSince)
  }

  /// The time spent on the whole interview so far.
  package func elapsed(at now: Duration) -> Duration {
    let parts = Set(draft.milliseconds.keys).union(stage.part.map { [$0] } ?? [])
    return parts.reduce(.zero) { $0 + elapsed(on: $1, at: now) }
  }

  /// What is kept of this interview; nil until it is finished.
  package func transcript(grade: Grade, finishedAt: Timestamp) -> Transcript? {
    guard stage == .finished else { return nil }
    return Transcript(
      id: draft.id, promptID: draft.promptID, promptText: draft.promptText,
      submission: submission, reasons: draft.followUps.map(\.reason),
      presses: draft.followUps.map(\.press),
      seconds: draft.milliseconds.mapValues { $0 / 1000 }, seed: draft.seed,
      startedAt: draft.startedAt, finishedAt: finishedAt, revisionOf: draft.revision?.transcript,
      grade: grade)
  }

  package mutating func handle(_ event: Event, at now: Duration) -> [Effect] {
    switch event {
    case .edited(let text): return edit(text, at: now)
    case .answered: return answer(at: now)
    case .wentBack:
      guard canGoBack else { return [] }
      isGrading = false
      return move(to: stage == .examples ? .tradeoffs : .framing, at: now)
    case .graded(let assessment): return take(assessment, at: now)
    case .weighed(let press): return take(press: press, at: now)
    case .paused(let pause): return stopClock(for: pause, at: now)
    case .resumed(let pause):
      if pauses.remove(pause) != nil, pauses.isEmpty { runningSince = now }
      return []
    case .left: return stage == .finished ? [] : stopClock(for: .suspended, at: now) + [.keepDraft]
    case .discarded: return stage == .finished ? [] : [.discardDraft]
    }
  }

  private mutating func edit(_ text: String, at now: Duration) -> [Effect] {
    guard let part = stage.part, let edit = Edit(from: self.text(of: part), to: text) else {
      return []
    }
    // Words typed while the grade is under way belong to the answer: it is asked for again.
    isGrading = false
    isWeighing = false
    return record(.edited(edit, milliseconds: bookTime(at: now))) + interrupt(after: edit)
  }

  /// Drops a constraint into a free answer, once there is enough of it to be upset.
  private mutating func interrupt(after edit: Edit) -> [Effect] {
    guard draft.hasSurprise, stage == .answer, draft.interruption == nil,
      // In the middle of a word nobody is interrupted; a whole line or a paste has an end.
      edit.text.utf8.count > 1 || !(edit.text.last.map { $0.isLetter || $0.isNumber } ?? true)
    else { return [] }
    guard Interruption.isDue(in: text, seed: draft.seed),
      let chosen = FollowUpChoice.interruption(
        pool: prompt.followUps, submission: submission, seed: draft.seed)
    else { return [] }
    return record(.interrupted(Interruption(chosen: chosen, offset: text.utf8.count)))
  }

  private mutating func answer(at now: Duration) -> [Effect] {
    guard !isGrading else { return [] }
    if draft.revision == nil {
      switch stage {
      case .framing: return move(to: .tradeoffs, at: now)
      case .tradeoffs: return move(to: .examples, at: now)
      case .followUp(let index):
        if text.contains(where: { !$0.isWhitespace }) {
          isGrading = true
          isWeighing = true
          return record(.spent(milliseconds: bookTime(at: now)))
            + [.weigh(submission.followUps[index])]
        }
        if index + 1 < draft.followUps.count { return move(to: .followUp(index + 1), at: now) }
      case .press(let index) where index + 1 < draft.followUps.count:
        return move(to: .followUp(index + 1), at: now)
      case .examples, .answer, .press: break
      case .finished: return []
      }
    } else if stage == .finished {
      return []
    }
    return askForGrade(at: now)
  }

  private mutating func askForGrade(at now: Duration) -> [Effect] {
    isGrading = true
    return record(.spent(milliseconds: bookTime(at: now))) + [.grade(submission)]
  }

  private mutating func take(press: String?, at now: Duration) -> [Effect] {
    guard isWeighing, case .followUp(let index) = stage else { return [] }
    isGrading = false
    isWeighing = false
    if let press {
      return record(.pressed(index, question: press)) + move(to: .press(index), at: now)
    }
    return index + 1 < draft.followUps.count
      ? move(to: .followUp(index + 1), at: now) : askForGrade(at: now)
  }

  private mutating func take(_ assessment: Assessment, at now: Duration) -> [Effect] {
    guard isGrading, !isWeighing else { return [] }
    isGrading = false
    self.assessment = assessment
    if draft.followUps.isEmpty, draft.revision == nil {
      let chosen = FollowUpChoice(
        pool: prompt.followUps, submission: submission, assessment: assessment, seed: draft.seed,
        after: draft.interruption?.chosen
      ).chosen
      if !chosen.isEmpty {
        let isTakenUp = draft.interruption?.isTakenUp(in: text) ?? false
        // The time goes to the answer, before the words after the interruption leave it.
        let spent = record(.spent(milliseconds: bookTime(at: now)))
        return spent + record(.asked(chosen))
          + move(to: .followUp(isTakenUp && chosen.count > 1 ? 1 : 0), at: now)
      }
    }
    // The journal stays at the last part: until the transcript is saved, that is the truth.
    _ = bookTime(at: now)
    draft.stage = .finished
    runningSince = nil
    return [.save(assessment)]
  }

  private mutating func move(to next: Stage, at now: Duration) -> [Effect] {
    record(.moved(to: next, milliseconds: bookTime(at: now)))
  }

  private mutating func stopClock(for pause: Pause, at now: Duration) -> [Effect] {
    guard stage.part != nil, pauses.insert(pause).inserted, pauses.count == 1 else { return [] }
    let spent = bookTime(at: now)
    runningSince = nil
    return record(.spent(milliseconds: spent))
  }

  private mutating func record(_ record: Draft.Record) -> [Effect] {
    let fits = draft.apply(record)
    precondition(fits, "a session only records changes that fit its own draft")
    return [.record(record)]
  }

  /// Adds the running time to the current part and returns the part's milliseconds.
  private mutating func bookTime(at now: Duration) -> Int {
    guard let part = stage.part else { return 0 }
    let spent = elapsed(on: part, at: now)
    let milliseconds = Int(spent / .milliseconds(1))
    draft.milliseconds[part] = milliseconds
    if let since = runningSince {
      // What is less than a millisecond stays on the clock rather than getting lost.
      runningSince = max(since, now - (spent - .milliseconds(milliseconds)))
    }
    return milliseconds
  }
}
