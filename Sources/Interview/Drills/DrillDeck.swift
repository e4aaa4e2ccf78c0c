import RubricEngine

/// All drills of a candidate, with their places in the schedule.
///
/// Pieces of the candidate's own and drills once begun come when they are due. The drills of the
/// content fill up until a day holds a session, those against the candidate's own mistakes first.
package struct DrillDeck: Sendable {
  /// The candidate's own first, then those of the content.
  package let drills: [Drill]
  package let scheduled: [ScheduledDrill]
  package let history: ReviewHistory
  package let settings: PracticeSettings
  private let byID: [DrillID: Drill]
  /// How often the latest interviews show each mistake.
  private let made: [MistakeID: Int]
  private let now: Timestamp

  /// Drills that fit into fifteen minutes.
  package static let session = 5
  package static let minutesPerDrill = 3

  package init(
    content: [Drill], record: PracticeRecord, transcripts: [Transcript],
    guides: [MistakeGuide], prompts: [Prompt], at now: Timestamp
  ) {
    let known = Dictionary(transcripts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<DrillID> = []
    let own = record.pieces.compactMap { piece -> Drill? in
      guard seen.insert(piece.id).inserted, let transcript = known[piece.transcript] else {
        return nil
      }
      return Drill(
        piece, of: transcript, guides: guides,
        prompt: prompts.first { $0.id == transcript.promptID })
    }
    drills = own + content
    byID = Dictionary(drills.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    settings = record.settings
    history = record.history
    self.now = now
    let scheduler = Scheduler(interview: Self.interview(of: settings, at: now))
    let cards = history.cards(by: scheduler)
    scheduled = drills.map {
      ScheduledDrill(id: $0.id, card: cards[$0.id] ?? Card(newAt: now))
    }
    made = Self.mistakes(in: transcripts)
  }

  package subscript(_ id: DrillID) -> Drill? { byID[id] }

  /// What to do now, in its order.
  package func due(against mistake: MistakeID? = nil) -> [Drill] {
    let begun = scheduled.filter {
      ($0.card.memory != nil || byID[$0.id]?.origin != nil) && fits($0.id, mistake)
    }
    let queue = DrillQueue(
      due: begun, at: now, after: history, dailyLimit: settings.dailyLimit
    ).drills.compactMap { byID[$0.id] }
    let done = history.drills(on: PracticeDay(at: now))
    let today = done.union(queue.map(\.id)).count
    let room = min(Self.session, settings.dailyLimit) - today
    return queue + fresh(against: mistake).prefix(max(0, room))
  }

  /// Everything, due or not, for a session that changes no schedule.
  package func crammed(against mistake: MistakeID? = nil) -> [Drill] {
    DrillQueue(cramming: scheduled.filter { fits($0.id, mistake) }, at: now).drills
      .compactMap { byID[$0.id] }
  }

  /// When the next drill falls due, where none is due now.
  package var nextDue: Timestamp? {
    scheduled.filter { $0.card.memory != nil }.map(\.card.due).filter { $0 > now }.min()
  }

  /// How many drills wait that were never tried.
  package var untried: Int { scheduled.count { $0.card.memory == nil } }

  /// When a drill comes back.
  package func returns(_ id: DrillID) -> Timestamp? {
    scheduled.first { $0.id == id && $0.card.memory != nil }?.card.due
  }

  /// Sessions until the interview; nil where no interview lies ahead.
  package var plan: SessionPlan? {
    guard let interview = Self.interview(of: settings, at: now),
      interview.day > PracticeDay(at: now)
    else { return nil }
    return SessionPlan(
      drills: scheduled, from: now, until: interview, minutesPerDrill: Self.minutesPerDrill,
      dailyLimit: settings.dailyLimit)
  }

  /// Days until the interview; nil where none lies ahead.
  package var daysLeft: Int? {
    settings.interview.map { $0.days(since: PracticeDay(at: now)) }.flatMap { $0 > 0 ? $0 : nil }
  }

  private func fits(_ id: DrillID, _ mistake: MistakeID?) -> Bool {
    mistake == nil || byID[id]?.mistake == mistake
  }

  /// Drills of the content that were never tried: those against frequent mistakes first, and of
  /// equally fitting ones a different kind each time.
  private func fresh(against mistake: MistakeID?) -> [Drill] {
    let waiting = scheduled.filter { $0.card.memory == nil && fits($0.id, mistake) }
      .compactMap { byID[$0.id] }.filter { $0.origin == nil }
    var turns: [DrillKind: Int] = [:]
    let placed = waiting.map { drill -> (key: (Int, Int, Int, DrillID), drill: Drill) in
      let turn = turns[drill.kind, default: 0]
      turns[drill.kind] = turn + 1
      let kind = DrillKind.allCases.firstIndex(of: drill.kind) ?? 0
      return ((turn, -(made[drill.mistake] ?? 0), kind, drill.id), drill)
    }
    return placed.sorted { $0.key < $1.key }.map(\.drill)
  }

  private static func mistakes(in transcripts: [Transcript]) -> [MistakeID: Int] {
    let latest = transcripts.sorted { ($0.finishedAt, $0.id) > ($1.finishedAt, $1.id) }.prefix(10)
    var made: [MistakeID: Int] = [:]
    for transcript in latest {
      for finding in transcript.grade.assessment.findings where !finding.isQuestion {
        made[finding.mistake, default: 0] += finding.severity.rawValue
      }
    }
    return made
  }

  private static func interview(of settings: PracticeSettings, at now: Timestamp) -> InterviewDate?
  {
    settings.interview.map { InterviewDate(day: $0, offset: now.offset) }
  }
}

extension ReviewHistory {
  /// The cards of all drills that were reviewed on schedule.
  package func cards(by scheduler: Scheduler) -> [DrillID: Card] {
    reviews.reduce(into: [:]) { cards, review in
      guard review.practice == .scheduled else { return }
      let card = cards[review.drill] ?? Card(newAt: review.at)
      cards[review.drill] = scheduler.review(card, review.rating, at: review.at)
    }
  }
}
