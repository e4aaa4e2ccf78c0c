import GRDB
import Interview
import RubricEngine

/// Practice as rows, and back.
extension TranscriptStore {
  /// Everything that is kept of practising.
  package func practice() throws(StoreError) -> PracticeRecord {
    try read { db in
      PracticeRecord(
        pieces: try Row.fetchAll(db, sql: "SELECT * FROM cards ORDER BY added_at, id").map(
          Self.piece),
        reviews: try Row.fetchAll(db, sql: "SELECT * FROM reviews ORDER BY sequence").map(
          Self.review),
        settings: try Self.settings(in: db),
        mock: try String.fetchOne(db, sql: "SELECT value FROM settings WHERE name = 'mock'")
          .flatMap(MockRun.init(json:)))
    }
  }

  /// Makes a finding a drill; false where it is one already.
  @discardableResult
  package func add(_ piece: DrillPiece) throws(StoreError) -> Bool {
    try write { db in try Self.insert(piece, into: db) }
  }

  static func insert(_ piece: DrillPiece, into db: Database) throws -> Bool {
    try db.execute(
      sql: """
        INSERT INTO cards
          (id, transcript, mistake, rule, part, start, "end", depth, added_at, added_offset)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
        """,
      arguments: [
        piece.id.name, piece.transcript.name, piece.mistake.name, piece.rule, piece.part.name,
        piece.span.start, piece.span.end, piece.depth, piece.addedAt.seconds,
        piece.addedAt.offset,
      ])
    return db.changesCount > 0
  }

  /// Keeps a review the moment it is graded, and returns it under its number.
  ///
  /// One that has a number already takes the place of the earlier one.
  @discardableResult
  package func keep(_ review: DrillReview) throws(StoreError) -> DrillReview {
    let kept = try write { db in try Self.insert(review, into: db) }
    backUpIfDue()
    return kept
  }

  static func insert(_ review: DrillReview, into db: Database) throws -> DrillReview {
    try db.execute(
      sql: """
        INSERT INTO reviews (sequence, drill, attempt, hints, graded, rating, reviewed_at,
          reviewed_offset, practice, engine, content)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (sequence) DO UPDATE SET rating = excluded.rating
        """,
      arguments: [
        review.sequence, review.drill.name, review.attempt, review.hints,
        review.graded.rawValue, review.rating.rawValue, review.at.seconds, review.at.offset,
        review.practice.rawValue, review.engine, review.content,
      ])
    return review.kept(as: review.sequence ?? Int(db.lastInsertedRowID))
  }

  /// Takes a review back for good; false where there is none.
  @discardableResult
  package func removeReview(_ sequence: Int) throws(StoreError) -> Bool {
    try write { db in
      try db.execute(sql: "DELETE FROM reviews WHERE sequence = ?", arguments: [sequence])
      return db.changesCount > 0
    }
  }

  /// Keeps the day of the interview.
  package func keep(_ settings: PracticeSettings) throws(StoreError) {
    try write { db in
      try Self.set("interview-date", settings.interview?.date, in: db)
    }
  }

  /// Keeps how far a mock interview is, or that none is under way.
  package func keep(_ mock: MockRun?) throws(StoreError) {
    try write { db in try Self.set("mock", mock?.json.line, in: db) }
  }

  /// Blanks what was tried on pieces of a transcript that is deleted; its words go with it.
  static func forgetAttempts(on transcript: TranscriptID, in db: Database) throws {
    try db.execute(
      sql: """
        UPDATE reviews SET attempt = ''
        WHERE drill IN (SELECT id FROM cards WHERE transcript = ?)
        """,
      arguments: [transcript.name])
  }

  static func set(_ name: String, _ value: String?, in db: Database) throws {
    guard let value else {
      return try db.execute(sql: "DELETE FROM settings WHERE name = ?", arguments: [name])
    }
    try db.execute(
      sql: """
        INSERT INTO settings (name, value) VALUES (?, ?)
        ON CONFLICT (name) DO UPDATE SET value = excluded.value
        """,
      arguments: [name, value])
  }

  private static func settings(in db: Database) throws -> PracticeSettings {
    var settings = PracticeSettings()
    for row in try Row.fetchAll(db, sql: "SELECT name, value FROM settings") {
      let value: String = row["value"]
      switch row["name"] as String {
      case "interview-date": settings.interview = PracticeDay(date: value)
      default: break
      }
    }
    return settings
  }

  private static func piece(from row: Row) throws -> DrillPiece {
    let name: String = row["part"]
    let (start, end): (Int, Int) = (row["start"], row["end"])
    guard let part = Part(name: name), start >= 0, start <= end else {
      throw UnreadableRecord("a card points at no part of an answer")
    }
    return DrillPiece(
      transcript: TranscriptID(row["transcript"]), mistake: MistakeID(row["mistake"]),
      rule: row["rule"], part: part, span: Span(start, end), depth: row["depth"],
      addedAt: Timestamp(seconds: row["added_at"], offset: row["added_offset"]))
  }

  private static func review(from row: Row) throws -> DrillReview {
    guard let graded = Rating(rawValue: row["graded"]),
      let rating = Rating(rawValue: row["rating"]),
      let practice = Review.Practice(rawValue: row["practice"])
    else { throw UnreadableRecord("a review has no rating") }
    return DrillReview(
      sequence: row["sequence"], drill: DrillID(row["drill"]), attempt: row["attempt"],
      hints: row["hints"], graded: graded, rating: rating,
      at: Timestamp(seconds: row["reviewed_at"], offset: row["reviewed_offset"]),
      practice: practice, engine: row["engine"], content: row["content"])
  }
}
