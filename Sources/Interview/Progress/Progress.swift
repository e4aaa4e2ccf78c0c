import RubricEngine

/// How answers and practice have changed over time.
package struct Progress: Hashable, Sendable {
  /// All kept interviews, oldest first.
  package let points: [Point]
  /// Prompts that were answered more than once, the latest first.
  package let repeats: [Repeat]
  /// Days on which anything was done, oldest first.
  package let days: [Day]

  /// One interview.
  package struct Point: Hashable, Sendable {
    package let transcript: TranscriptID
    package let prompt: PromptID?
    package let at: Timestamp
    package let kind: Kind
    package let overall: Int
    package let score: Int
    package let scores: [ScoreID: Double]
    package let mistakes: [MistakeID: Severity]
    /// Whether the text could not be graded in good faith, so that it says nothing of a trend.
    package let hasAdvisory: Bool
    package let engine: String
    package let content: String
    /// What the answer was graded before, the oldest first.
    package let earlier: [EarlierGrade]

    /// Whether another version of the engine gave the grade, so that it compares only roughly.
    package var isByOtherEngine: Bool { engine != Grader.version }
  }

  /// A grade in whose place a later one came.
  package struct EarlierGrade: Hashable, Sendable {
    package let engine: String
    package let overall: Int
    package let score: Int
  }

  /// A prompt that was answered more than once.
  package struct Repeat: Hashable, Sendable {
    package let prompt: PromptID?
    /// Its text, for a prompt of no bank.
    package let text: String
    /// At least two, the oldest first; rewrites among them.
    package let attempts: [Point]

    /// Mistakes of the first attempt that the latest one is free of, and the other way round.
    package var gone: [MistakeID] { Self.change(from: attempts.first, to: attempts.last) }
    package var new: [MistakeID] { Self.change(from: attempts.last, to: attempts.first) }

    private static func change(from one: Point?, to other: Point?) -> [MistakeID] {
      MistakeID.documented.filter { one?.mistakes[$0] != nil && other?.mistakes[$0] == nil }
    }
  }

  package enum Kind: String, Hashable, Sendable {
    /// The first answer to its prompt.
    case unseen
    case repeated
    /// One part of an earlier answer written again.
    case rewritten
  }

  /// What was done on one day of practice.
  package struct Day: Hashable, Sendable {
    package let day: PracticeDay
    package let interviews: Int
    package let drills: Int
  }

  package init(transcripts: [Transcript], reviews: [DrillReview]) {
    var seen: Set<String> = []
    let sorted = transcripts.sorted { ($0.finishedAt, $0.id) < ($1.finishedAt, $1.id) }
    points = sorted.map {
      let isNew = seen.insert($0.promptID?.name ?? $0.promptText).inserted
      return Self.point($0, isNew: isNew)
    }
    repeats = Self.repeats(zip(sorted.map(\.promptText), points))
    let interviews = Dictionary(grouping: points) { PracticeDay(at: $0.at) }
    let drills = Dictionary(grouping: reviews) { PracticeDay(at: $0.at) }
    days = Set(interviews.keys).union(drills.keys).sorted().map {
      Day(day: $0, interviews: interviews[$0]?.count ?? 0, drills: drills[$0]?.count ?? 0)
    }
  }

  private static func point(_ transcript: Transcript, isNew: Bool) -> Point {
    let assessment = transcript.grade.assessment
    let made = assessment.findings.filter { !$0.isQuestion }
    return Point(
      transcript: transcript.id, prompt: transcript.promptID, at: transcript.finishedAt,
      kind: transcript.revisionOf != nil ? .rewritten : isNew ? .unseen : .repeated,
      overall: assessment.overall, score: assessment.score, scores: assessment.scores,
      mistakes: Dictionary(made.map { ($0.mistake, $0.severity) }, uniquingKeysWith: max),
      hasAdvisory: assessment.advisory != nil, engine: transcript.grade.engine,
      content: transcript.grade.content,
      earlier: transcript.earlierGrades.map {
        EarlierGrade(
          engine: $0.engine, overall: $0.assessment.overall, score: $0.assessment.score)
      })
  }

  private static func repeats(_ answers: Zip2Sequence<[String], [Point]>) -> [Repeat] {
    let graded = answers.filter { !$0.1.hasAdvisory }
    return Dictionary(grouping: graded) { $0.1.prompt?.name ?? $0.0 }.values
      .filter { $0.count > 1 }
      .map { Repeat(prompt: $0[0].1.prompt, text: $0[0].0, attempts: $0.map(\.1)) }
      .sorted { key($0) > key($1) }
  }

  private static func key(_ repeated: Repeat) -> (Int, TranscriptID) {
    let latest = repeated.attempts[repeated.attempts.count - 1]
    return (latest.at.seconds, latest.transcript)
  }

  /// Interviews whose grade another version of the engine gave.
  package var gradedOtherwise: [TranscriptID] {
    points.filter(\.isByOtherEngine).map(\.transcript)
  }

  /// Answers to prompts that were new then; only they show what carries over.
  package var unseen: [Point] { points.filter { $0.kind == .unseen && !$0.hasAdvisory } }

  /// Answers to prompts that were known, rewrites among them.
  package var repeated: [Point] { points.filter { $0.kind != .unseen && !$0.hasAdvisory } }

  /// How many days in a row were practised, up to a day or the one before it.
  package func streak(until today: PracticeDay) -> Int {
    let practised = Set(days.map(\.day))
    var day = practised.contains(today) ? today : PracticeDay(number: today.number - 1)
    var count = 0
    while practised.contains(day) {
      count += 1
      day = PracticeDay(number: day.number - 1)
    }
    return count
  }

  /// The means of the latest few points and of as many before them.
  package static func change(
    in points: [Point], of value: (Point) -> Double?, over few: Int = 3
  ) -> (latest: Double, before: Double?)? {
    let values = points.compactMap(value)
    guard !values.isEmpty else { return nil }
    let latest = values.suffix(few)
    let before = values.dropLast(latest.count).suffix(few)
    func mean(_ values: ArraySlice<Double>) -> Double {
      values.reduce(0, +) / Double(values.count)
    }
    return (mean(latest), before.isEmpty ? nil : mean(before))
  }
}
