import GRDB
import Interview

/// What an import brought that wasn't there before.
package struct Arrival: Hashable, Sendable {
  package var transcripts = 0
  package var pieces = 0
  package var reviews = 0

  package init(transcripts: Int = 0, pieces: Int = 0, reviews: Int = 0) {
    self.transcripts = transcripts
    self.pieces = pieces
    self.reviews = reviews
  }
}

extension TranscriptStore {
  /// Takes in transcripts and practice from elsewhere or, if something of it can't be kept, nothing.
  ///
  /// What is there already stays as it is. A review keeps its number unless another one has it.
  package func takeIn(
    _ transcripts: [Transcript], practice: PracticeRecord
  ) throws(StoreError) -> Arrival {
    let arrival = try write { db in
      var arrival = Arrival()
      for transcript in transcripts where try Self.insert(transcript, into: db) {
        arrival.transcripts += 1
      }
      for piece in practice.pieces where try Self.insert(piece, into: db) { arrival.pieces += 1 }
      for review in practice.reviews where try !Self.isKnown(review, in: db) {
        _ = try Self.insert(try Self.isTaken(review, in: db) ? review.unnumbered : review, into: db)
        arrival.reviews += 1
      }
      let isSet = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM settings WHERE name = 'interview-date')")
      if let interview = practice.settings.interview, isSet != true {
        try Self.set("interview-date", interview.date, in: db)
      }
      return arrival
    }
    if arrival != Arrival() { backUpIfDue(afterInterview: true) }
    return arrival
  }

  /// Nobody grades the same drill twice within a second.
  private static func isKnown(_ review: DrillReview, in db: Database) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (
          SELECT 1 FROM reviews WHERE drill = ? AND reviewed_at = ? AND practice = ? AND graded = ?)
        """,
      arguments: [
        review.drill.name, review.at.seconds, review.practice.rawValue, review.graded.rawValue,
      ]) == true
  }

  private static func isTaken(_ review: DrillReview, in db: Database) throws -> Bool {
    guard let sequence = review.sequence else { return false }
    return try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM reviews WHERE sequence = ?)", arguments: [sequence])
      == true
  }
}
