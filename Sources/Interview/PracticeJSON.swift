import RubricEngine

/// The coding of practice as JSON Lines, beside those of the transcripts in a whole export.
package enum PracticeJSON {
  /// The version of these lines; the member that holds it tells them from transcripts.
  package static let schema = 1
  private static let marker = "practice"

  /// A line for each own drill, each review and each setting.
  package static func lines(_ record: PracticeRecord) -> [String] {
    var lines = record.pieces.map(piece) + record.reviews.map(review)
    if let interview = record.settings.interview {
      lines.append(tagged("interview", [.init("date", .string(interview.date))]))
    }
    return lines.map(\.line)
  }

  /// Whether a line is one of these.
  package static func isLine(_ json: JSON) -> Bool { json[marker] != nil }

  /// Adds what a line says to a record.
  package static func read(
    _ json: JSON, into record: inout PracticeRecord
  ) throws(UnreadableRecord) {
    let written = try json.required(marker, \.integer)
    guard written == schema else {
      throw UnreadableRecord(
        "the practice has schema \(written), and this version reads \(schema); update tradeoff")
    }
    switch try json.required("kind", \.string) {
    case "piece": record.pieces.append(try piece(from: json))
    case "review": record.reviews.append(try review(from: json))
    case "interview":
      guard let day = PracticeDay(date: try json.required("date", \.string)) else {
        throw UnreadableRecord("'date' is no day such as 2026-12-01")
      }
      record.settings.interview = day
    case let kind: throw UnreadableRecord("there is no kind '\(kind)' of practice")
    }
  }

  private static func tagged(_ kind: String, _ members: [JSON.Member]) -> JSON {
    .object([.init(marker, .integer(schema)), .init("kind", .string(kind))] + members)
  }

  private static func piece(_ piece: DrillPiece) -> JSON {
    tagged(
      "piece",
      [
        .init("transcript", .string(piece.transcript.name)),
        .init("mistake", .string(piece.mistake.name)), .init("rule", .string(piece.rule)),
        .init("part", .string(piece.part.name)), .init("start", .integer(piece.span.start)),
        .init("end", .integer(piece.span.end)), .init("depth", .optional(piece.depth)),
        .init("added_at", piece.addedAt.json),
      ])
  }

  private static func piece(from json: JSON) throws(UnreadableRecord) -> DrillPiece {
    let name = try json.required("transcript", \.string)
    guard TranscriptID.isValid(name) else {
      throw UnreadableRecord("'\(name)' is not a transcript's id")
    }
    let start = try json.required("start", \.integer)
    let end = try json.required("end", \.integer)
    guard let part = Part(name: try json.required("part", \.string)), start >= 0, start <= end
    else { throw UnreadableRecord("an own drill points at no part of an answer") }
    return DrillPiece(
      transcript: TranscriptID(name), mistake: MistakeID(try json.required("mistake", \.string)),
      rule: try json.required("rule", \.string), part: part, span: Span(start, end),
      depth: json["depth"]?.string, addedAt: try Timestamp(json: json["added_at"] ?? .null))
  }

  private static func review(_ review: DrillReview) -> JSON {
    tagged(
      "review",
      [
        .init("sequence", review.sequence.map(JSON.integer) ?? .null),
        .init("drill", .string(review.drill.name)), .init("attempt", .string(review.attempt)),
        .init("hints", .integer(review.hints)), .init("graded", .integer(review.graded.rawValue)),
        .init("rating", .integer(review.rating.rawValue)), .init("at", review.at.json),
        .init("mode", .string(review.practice.rawValue)), .init("engine", .string(review.engine)),
        .init("content", .string(review.content)),
      ])
  }

  private static func review(from json: JSON) throws(UnreadableRecord) -> DrillReview {
    guard let graded = Rating(rawValue: try json.required("graded", \.integer)),
      let rating = Rating(rawValue: try json.required("rating", \.integer)),
      let practice = Review.Practice(rawValue: try json.required("mode", \.string))
    else { throw UnreadableRecord("a review has no rating from 1 to 4, or no known mode") }
    let sequence = json["sequence"]?.integer
    guard sequence.map({ $0 > 0 && $0 < 1 << 53 }) != false else {
      throw UnreadableRecord("'sequence' is no number of a review")
    }
    return DrillReview(
      sequence: sequence, drill: DrillID(try json.required("drill", \.string)),
      attempt: try json.required("attempt", \.string), hints: try json.required("hints", \.integer),
      graded: graded, rating: rating, at: try Timestamp(json: json["at"] ?? .null),
      practice: practice, engine: try json.required("engine", \.string),
      content: try json.required("content", \.string))
  }
}
