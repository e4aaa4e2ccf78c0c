/// What is due, as one line and as JSON.
package struct DueSummary: Hashable, Sendable {
  package let due: Int
  /// How many of them are pieces of the candidate's own.
  package let own: Int
  /// How many of them were never tried.
  package let fresh: Int
  package let nextDue: Timestamp?
  package let daysLeft: Int?
  package let plan: SessionPlan?
  private let now: Timestamp
  private let drills: [Drill]

  package init(_ deck: DrillDeck, at now: Timestamp) {
    let queue = deck.due()
    drills = queue
    due = queue.count
    own = queue.count { $0.origin != nil }
    fresh = queue.count { deck.isNew($0.id) }
    nextDue = deck.nextDue
    daysLeft = deck.daysLeft
    plan = deck.plan
    self.now = now
  }

  package var minutes: Int { due * DrillDeck.minutesPerDrill }

  /// One sentence; kind where nothing is due.
  package var sentence: String {
    guard due > 0 else {
      guard let nextDue else { return "Nothing is due. You are free today." }
      return "Nothing is due, well done. The next drill comes \(Self.when(nextDue, from: now))."
    }
    var line = due == 1 ? "1 drill is due" : "\(due) drills are due"
    line += ", about \(minutes) minutes"
    if own > 0 { line += "; \(own) from your own interviews" }
    return line + "."
  }

  /// The sentence about the interview, where one lies ahead.
  package var interviewSentence: String? {
    guard let daysLeft, let plan, let today = plan.days.first else { return nil }
    let days = daysLeft == 1 ? "tomorrow" : "in \(daysLeft) days"
    let all = plan.days.reduce(0) { $0 + $1.sessions }
    func sessions(_ count: Int) -> String {
      count == 1 ? "1 session" : "\(count) sessions"
    }
    return
      "Your interview is \(days): \(sessions(today.sessions)) of 15 minutes today, \(all) in all."
  }

  package static func when(_ moment: Timestamp, from now: Timestamp) -> String {
    let seconds = max(0, moment.seconds - now.seconds)
    switch PracticeDay(at: moment, offsetMinutes: now.offset / 60).days(since: PracticeDay(at: now))
    {
    case ...0 where seconds < 120: return "in a minute"
    case ...0 where seconds < 7200: return "in \(seconds / 60) minutes"
    case ...0: return "later today"
    case 1: return "tomorrow"
    case let days: return "in \(days) days"
    }
  }

  package var json: JSON {
    var members: [JSON.Member] = [
      .init("due", .integer(due)), .init("own", .integer(own)), .init("new", .integer(fresh)),
      .init("minutes", .integer(minutes)),
      .init(
        "drills",
        .array(
          drills.map {
            .object([
              .init("id", .string($0.id.name)), .init("kind", .string($0.kind.rawValue)),
              .init("title", .string($0.title)), .init("mistake", .string($0.mistake.name)),
              .init("transcript", .optional($0.origin?.transcript.name)),
            ])
          })),
      .init("next_due", nextDue.map { .string($0.iso8601) } ?? .null),
      .init("interview_in_days", daysLeft.map(JSON.integer) ?? .null),
    ]
    let days = (plan?.days ?? []).map { day in
      JSON.object([
        .init("drills", .integer(day.drills)), .init("sessions", .integer(day.sessions)),
      ])
    }
    members.append(.init("plan", plan == nil ? .null : .array(days)))
    members.append(.init("left_over", plan.map { .integer($0.leftOver) } ?? .null))
    return .object(members)
  }
}
