import RubricEngine

extension Progress {
  /// Everything that the screen draws, as one JSON value.
  package var json: JSON {
    .object([
      .init("schema", .integer(1)), .init("engine", .string(Grader.version)),
      .init("interviews", .array(points.map(Self.json))),
      .init("scores", Self.scores(of: unseen)),
      .init("repeated_scores", Self.scores(of: repeated)),
      .init("mistakes", .array(MistakeID.documented.map(mistake))),
      .init("repeats", .array(repeats.map(Self.json))),
      .init(
        "days",
        .array(
          days.map {
            .object([
              .init("date", .string($0.day.date)), .init("interviews", .integer($0.interviews)),
              .init("drills", .integer($0.drills)),
            ])
          })),
    ])
  }

  private static func json(_ point: Point) -> JSON {
    let scores = ScoreID.allCases.compactMap { id in
      point.scores[id].map { JSON.Member(id.rawValue, .rounded($0, places: 1)) }
    }
    let mistakes = point.mistakes.sorted { $0.key < $1.key }.map {
      JSON.object([
        .init("id", .string($0.key.name)), .init("severity", .integer($0.value.rawValue)),
      ])
    }
    return .object([
      .init("id", .string(point.transcript.name)),
      .init("prompt_id", .optional(point.prompt?.name)),
      .init("finished_at", .string(point.at.iso8601)), .init("kind", .string(point.kind.rawValue)),
      .init("overall", .integer(point.overall)), .init("score", .integer(point.score)),
      .init("scores", .object(scores)), .init("mistakes", .array(mistakes)),
      .init("advisory", .bool(point.hasAdvisory)), .init("engine", .string(point.engine)),
      .init("content", .string(point.content)), .init("other_engine", .bool(point.isByOtherEngine)),
      .init(
        "earlier_grades",
        .array(
          point.earlier.map {
            .object([
              .init("engine", .string($0.engine)), .init("overall", .integer($0.overall)),
              .init("score", .integer($0.score)),
            ])
          })),
    ])
  }

  private static func json(_ repeated: Repeat) -> JSON {
    .object([
      .init("prompt_id", .optional(repeated.prompt?.name)),
      .init("prompt", .string(repeated.text)),
      .init("attempts", .array(repeated.attempts.map { .string($0.transcript.name) })),
      .init("scores", .array(repeated.attempts.map { .integer($0.score) })),
      .init("gone", .array(repeated.gone.map { .string($0.name) })),
      .init("new", .array(repeated.new.map { .string($0.name) })),
    ])
  }

  /// Per score the mean of the latest three and of the three before.
  private static func scores(of points: [Point]) -> JSON {
    let members = ScoreID.allCases.compactMap { id -> JSON.Member? in
      guard let change = change(in: points, of: { $0.scores[id] }) else { return nil }
      return .init(
        id.rawValue,
        .object([
          .init("latest", .rounded(change.latest, places: 2)),
          .init("before", change.before.map { .rounded($0, places: 2) } ?? .null),
        ]))
    }
    return .object(members)
  }

  private func mistake(_ id: MistakeID) -> JSON {
    func count(_ points: [Point], _ severity: Severity) -> JSON {
      .integer(points.count { $0.mistakes[id] == severity })
    }
    return .object([
      .init("id", .string(id.name)),
      .init("plain", count(unseen, .plain)), .init("slight", count(unseen, .slight)),
      .init("of", .integer(unseen.count)),
      .init("repeated_plain", count(repeated, .plain)),
      .init("repeated_slight", count(repeated, .slight)),
      .init("repeated_of", .integer(repeated.count)),
    ])
  }
}
