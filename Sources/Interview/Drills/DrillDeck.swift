import RubricEngine

/// All drills of a candidate, and when what they train falls due.
///
/// A piece of the candidate's own is due until it was tried; from then on it is one of the drills
/// of its skill. Of the content's drills as many new ones fill up the day as make a session.
package struct DrillDeck: Sendable {
  /// The candidate's own first, then those of the content.
  package let drills: [Drill]
  package let history: ReviewHistory
  package let settings: PracticeSettings
  let byID: [DrillID: Drill]
  private let bySkill: [DrillSkill: [Drill]]
  let skills: [DrillSkill: SkillState]
  /// How often the latest interviews show each mistake.
  let made: [MistakeID: Int]
  /// When each drill was last done, in the order of all reviews; nothing where it never was.
  let lastDone: [DrillID: Int]
  /// The drills that were done on schedule, and not only crammed.
  let begun: Set<DrillID>
  let now: Timestamp
  let scheduler: Scheduler

  /// Drills that fit into fifteen minutes.
  package static let session = 5
  package static let minutesPerDrill = 3

  /// How far a skill is.
  struct SkillState: Hashable, Sendable {
    var card: Card
    /// The drill that it was practised with last, and how that went.
    var last: DrillID
    var rating: Rating
    var day: PracticeDay
    let began: PracticeDay
  }

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
    bySkill = Dictionary(grouping: drills, by: \.skill)
    settings = record.settings
    history = record.history
    self.now = now
    scheduler = Scheduler(interview: Self.interview(of: settings, at: now))
    var skillOf = byID.mapValues(\.skill)
    for piece in record.pieces where skillOf[piece.id] == nil { skillOf[piece.id] = piece.skill }
    skills = history.skills(skillOf, by: scheduler)
    lastDone = Dictionary(
      history.reviews.enumerated().map { ($1.drill, $0) }, uniquingKeysWith: { $1 })
    begun = Set(history.reviews.filter { $0.practice == .scheduled }.map(\.drill))
    made = Self.mistakes(in: transcripts)
  }

  package subscript(_ id: DrillID) -> Drill? { byID[id] }

  /// What to do now, in its order.
  package func due(against mistake: MistakeID? = nil) -> [Drill] {
    let pieces = newPieces.filter { mistake == nil || $0.mistake == mistake }
    let covered = Set(newPieces.map(\.skill))
    let begun = skills.compactMap { skill, state -> ScheduledDrill? in
      guard mistake == nil || skill.mistake == mistake, !covered.contains(skill) else { return nil }
      return drill(for: skill).map { ScheduledDrill(id: $0.id, card: state.card) }
    }
    let queue = DrillQueue(
      due: begun + pieces.map { ScheduledDrill(id: $0.id, card: Card(newAt: now)) }, at: now,
      after: history, dailyLimit: settings.dailyLimit
    ).drills.compactMap { byID[$0.id] }
    let taken = Set(queue.map(\.id))
    let fresh = fresh(against: mistake).filter { !taken.contains($0.id) }
    // Were what is due to come first, its repetitions would keep new skills away for weeks.
    let first = fresh.filter { skills[$0.skill] == nil }.prefix(max(0, newShare))
    let own = Set(pieces.map(\.id))
    let ordered = within(
      settings.dailyLimit,
      queue.filter { own.contains($0.id) } + first + queue.filter { !own.contains($0.id) })
    let today = doneToday.union(ordered.map(\.id)).count
    let room = min(settings.dailyLimit, Self.session) - today
    return ordered
      + fresh.filter { !ordered.contains($0) }.prefix(max(0, room))
  }

  /// As many as a day's limit has room for; what was done today takes no more of it.
  private func within(_ limit: Int, _ drills: [Drill]) -> [Drill] {
    var room = limit - doneToday.count
    return drills.filter {
      if doneToday.contains($0.id) { return true }
      room -= 1
      return room >= 0
    }
  }

  /// Everything, due or not, for a session that changes no schedule: skill after skill, those
  /// least remembered first, and of each the drill that was longest away.
  package func crammed(against mistake: MistakeID? = nil) -> [Drill] {
    let chances = skills.mapValues { $0.card.retrievability(at: now) }
    return turns(of: longestAwayFirst(drills.filter { mistake == nil || $0.mistake == mistake }))
      .sorted {
        ($0.turn, chances[$0.drill.skill] ?? 0, $0.drill.id)
          < ($1.turn, chances[$1.drill.skill] ?? 0, $1.drill.id)
      }
      .map(\.drill)
  }

  /// When the next skill falls due, where none is due now.
  package var nextDue: Timestamp? { skills.values.map(\.card.due).filter { $0 > now }.min() }

  /// When what a drill trains comes back; nil where it was never practised.
  package func returns(_ id: DrillID) -> Timestamp? {
    byID[id].flatMap { skills[$0.skill]?.card.due }
  }

  /// Whether a drill was never done on schedule.
  package func isNew(_ id: DrillID) -> Bool { !begun.contains(id) }

  /// Whether it is the drill itself that comes back, since it went wrong.
  package func isRepeated(_ id: DrillID) -> Bool {
    byID[id].flatMap { skills[$0.skill] }.map { $0.last == id && $0.rating == .again } ?? false
  }

  /// Days until the interview; nil where none lies ahead.
  package var daysLeft: Int? {
    settings.interview.map { $0.days(since: PracticeDay(at: now)) }.flatMap { $0 > 0 ? $0 : nil }
  }

  /// Skills that no drill was done of, and that a drill could begin.
  var newSkills: Set<DrillSkill> { Set(bySkill.keys).subtracting(skills.keys) }

  /// How many new skills are still to be begun today: one a day, and with an interview ahead as
  /// many as it takes to begin all of them in time.
  private var newShare: Int {
    let today = PracticeDay(at: now)
    let begun = skills.values.count { $0.began == today }
    return Self.newSkills(of: newSkills.count + begun, daysLeft: daysLeft) - begun
  }

  static func newSkills(of count: Int, daysLeft: Int?) -> Int {
    guard let daysLeft else { return 1 }
    return max(1, (count + daysLeft - 1) / max(1, daysLeft))
  }

  var doneToday: Set<DrillID> { history.drills(on: PracticeDay(at: now)) }

  /// The candidate's own that were never tried.
  var newPieces: [Drill] { drills.filter { $0.origin != nil && isNew($0.id) } }

  /// Drills of the content that were never tried.
  var newOthers: [Drill] { drills.filter { $0.origin == nil && isNew($0.id) } }

  static func interview(of settings: PracticeSettings, at now: Timestamp) -> InterviewDate? {
    settings.interview.map { InterviewDate(day: $0, offset: now.offset) }
  }

  /// The drill to practise a skill with: what went wrong again, or else the longest away.
  private func drill(for skill: DrillSkill) -> Drill? {
    if let state = skills[skill], state.rating == .again, let drill = byID[state.last] {
      return drill
    }
    return (bySkill[skill] ?? []).min { awayKey($0) < awayKey($1) }
  }

  /// Drills never done come first, the candidate's own before others.
  private func longestAwayFirst(_ drills: [Drill]) -> [Drill] {
    drills.sorted { awayKey($0) < awayKey($1) }
  }

  private func awayKey(_ drill: Drill) -> (Int, Int, DrillID) {
    (lastDone[drill.id] ?? -1, drill.origin == nil ? 1 : 0, drill.id)
  }

  /// Each drill with how many of its skill stand before it.
  private func turns(of drills: [Drill]) -> [(turn: Int, drill: Drill)] {
    var turns: [DrillSkill: Int] = [:]
    return drills.map { drill in
      let turn = turns[drill.skill, default: 0]
      turns[drill.skill] = turn + 1
      return (turn, drill)
    }
  }

  /// Drills of the content that were never tried: a first one for each new skill, those against
  /// frequent mistakes first and of different kinds; then more for the weakest skills.
  private func fresh(against mistake: MistakeID?) -> [Drill] {
    let today = PracticeDay(at: now)
    let waiting = newOthers.filter { mistake == nil || $0.mistake == mistake }
    var turns: [DrillKind: Int] = [:]
    let mixed = waiting.map { drill -> (key: (Int, Int, Int, DrillID), drill: Drill) in
      let turn = turns[drill.kind, default: 0]
      turns[drill.kind] = turn + 1
      let kind = DrillKind.allCases.firstIndex(of: drill.kind) ?? 0
      return ((turn, -(made[drill.mistake] ?? 0), kind, drill.id), drill)
    }.sorted { $0.key < $1.key }.map(\.drill)
    return self.turns(of: mixed).enumerated().map { place, waiting in
      let state = skills[waiting.drill.skill]
      // What was practised today can wait for another day, and what is new can't.
      let rank = state.map { $0.day == today ? 2 : 1 } ?? 0
      let chance = state?.card.retrievability(at: now) ?? 0
      return (key: (rank, waiting.turn, chance, place), drill: waiting.drill)
    }.sorted { $0.key < $1.key }.map(\.drill)
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
}

extension ReviewHistory {
  /// How far each skill is, from all reviews on schedule of drills that train it.
  func skills(
    _ skillOf: [DrillID: DrillSkill], by scheduler: Scheduler
  ) -> [DrillSkill: DrillDeck.SkillState] {
    reviews.reduce(into: [:]) { skills, review in
      guard review.practice == .scheduled, let skill = skillOf[review.drill] else { return }
      let (card, day) = (skills[skill]?.card ?? Card(newAt: review.at), PracticeDay(at: review.at))
      skills[skill] = DrillDeck.SkillState(
        card: scheduler.review(card, review.rating, at: review.at), last: review.drill,
        rating: review.rating, day: day, began: skills[skill]?.began ?? day)
    }
  }
}
