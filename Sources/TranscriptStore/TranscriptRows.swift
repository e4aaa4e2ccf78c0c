import GRDB
import Interview
import RubricEngine

/// Transcripts as rows, and back.
extension TranscriptStore {
  static func insert(_ transcript: Transcript, into db: Database) throws -> Bool {
    try db.execute(
      sql: """
        INSERT INTO transcripts (id, prompt_id, prompt, seed, started_at, started_offset,
          finished_at, finished_offset, revision_of)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
        """,
      arguments: [
        transcript.id.name, transcript.promptID?.name, transcript.promptText, transcript.seed,
        transcript.startedAt.seconds, transcript.startedAt.offset, transcript.finishedAt.seconds,
        transcript.finishedAt.offset, transcript.revisionOf?.name,
      ])
    guard db.changesCount > 0 else { return false }
    let key = db.lastInsertedRowID
    for part in transcript.parts {
      try db.execute(
        sql: "INSERT INTO parts (transcript, name, text, seconds) VALUES (?, ?, ?, ?)",
        arguments: [
          key, part.name, transcript.submission.text(of: part) ?? "", transcript.seconds[part],
        ])
    }
    for (position, reply) in transcript.submission.followUps.enumerated() {
      try db.execute(
        sql: """
          INSERT INTO followups (transcript, position, id, question, reason, press)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          key, position, reply.id, reply.question, transcript.reason(ofFollowUp: position),
          transcript.press(onFollowUp: position),
        ])
    }
    for grade in transcript.earlierGrades + [transcript.grade] {
      try insert(grade, of: key, into: db)
    }
    try insert(transcript.disputes, of: key, into: db)
    try put(transcript.note, on: key, in: db)
    try index(transcript, key: key, in: db)
    return true
  }

  static func insert(_ grade: Grade, of key: Int64, into db: Database) throws {
    let assessment = grade.assessment
    try db.execute(
      sql: """
        INSERT INTO grades (transcript, engine, content, graded_at, graded_offset, overall, score,
          advisory, assessment)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        key, grade.engine, grade.content, grade.gradedAt.seconds, grade.gradedAt.offset,
        assessment.overall, assessment.score, assessment.advisory?.id,
        AssessmentJSON.stored(assessment).line,
      ])
    let gradeKey = db.lastInsertedRowID
    let made = assessment.findings.filter { !$0.isQuestion }
    for (position, finding) in made.enumerated() {
      try db.execute(
        sql: """
          INSERT INTO grade_mistakes (grade, position, mistake, severity) VALUES (?, ?, ?, ?)
          """,
        arguments: [gradeKey, position, finding.mistake.name, finding.severity.rawValue])
    }
  }

  static func transcript(_ key: Int64, in db: Database) throws -> Transcript {
    guard
      let row = try Row.fetchOne(
        db, sql: "SELECT * FROM transcripts WHERE key = ?", arguments: [key])
    else { throw UnreadableRecord("there is no transcript \(key)") }
    var texts: [Part: String] = [:]
    var seconds: [Part: Int] = [:]
    let parts = try Row.fetchCursor(
      db, sql: "SELECT name, text, seconds FROM parts WHERE transcript = ?", arguments: [key])
    while let row = try parts.next() {
      let name: String = row["name"]
      guard let part = Part(name: name) else {
        throw UnreadableRecord("there is no part '\(name)'")
      }
      texts[part] = row["text"]
      seconds[part] = row["seconds"]
    }
    var submission = Submission(
      framing: texts[.framing] ?? "", tradeoffs: texts[.tradeoffs] ?? "",
      examples: texts[.examples] ?? "", freeAnswer: texts[.answer])
    var reasons: [String?] = []
    var presses: [String?] = []
    let followUps = try Row.fetchCursor(
      db, sql: "SELECT * FROM followups WHERE transcript = ? ORDER BY position", arguments: [key])
    while let row = try followUps.next() {
      let index = submission.followUps.count
      submission.followUps.append(
        FollowUpReply(
          id: row["id"], question: row["question"], answer: texts[.followUp(index)] ?? "",
          press: texts[.press(index)]))
      reasons.append(row["reason"])
      presses.append(row["press"])
    }
    var grades = try Row.fetchAll(
      db, sql: "SELECT * FROM grades WHERE transcript = ? ORDER BY key", arguments: [key]
    ).map(grade)
    guard let latest = grades.popLast() else { throw UnreadableRecord("a transcript has no grade") }
    return Transcript(
      id: TranscriptID(row["id"]), promptID: (row["prompt_id"] as String?).map(PromptID.init),
      promptText: row["prompt"], submission: submission, reasons: reasons, presses: presses,
      seconds: seconds,
      seed: row["seed"],
      startedAt: Timestamp(seconds: row["started_at"], offset: row["started_offset"]),
      finishedAt: Timestamp(seconds: row["finished_at"], offset: row["finished_offset"]),
      revisionOf: (row["revision_of"] as String?).map(TranscriptID.init), grade: latest,
      earlierGrades: grades, disputes: try disputes(of: key, in: db),
      note: try note(on: key, in: db))
  }

  private static func grade(from row: Row) throws -> Grade {
    let text: String = row["assessment"]
    return Grade(
      assessment: try AssessmentJSON.assessment(from: JSON(parsing: text)),
      engine: row["engine"], content: row["content"],
      gradedAt: Timestamp(seconds: row["graded_at"], offset: row["graded_offset"]))
  }

  private static func index(_ transcript: Transcript, key: Int64, in db: Database) throws {
    let submission = transcript.submission
    let replies = submission.followUps.flatMap { [$0.question, $0.answer, $0.press ?? ""] }
    try db.execute(
      sql: """
        INSERT INTO transcript_texts
          (rowid, prompt, framing, tradeoffs, examples, answer, followups)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        key, transcript.promptText, submission.framing, submission.tradeoffs, submission.examples,
        submission.freeAnswer ?? "", replies.filter { !$0.isEmpty }.joined(separator: "\n"),
      ])
  }
}
