import GRDB
import Interview
import RubricEngine

/// Which transcripts to list.
package struct TranscriptFilter: Hashable, Sendable {
  /// Words that all occur in the texts, as they are or as beginnings; empty for any.
  package var text: String
  package var prompt: PromptID?
  package var overall: ClosedRange<Int>?
  package var mistake: MistakeID?
  /// A word that stands with a `#` before it in the note.
  package var tag: String?

  package init(
    text: String = "", prompt: PromptID? = nil, overall: ClosedRange<Int>? = nil,
    mistake: MistakeID? = nil, tag: String? = nil
  ) {
    self.text = text
    self.prompt = prompt
    self.overall = overall
    self.mistake = mistake
    self.tag = tag
  }
}

/// What a list shows of a transcript.
package struct TranscriptSummary: Hashable, Sendable {
  package let id: TranscriptID
  package let promptID: PromptID?
  package let promptText: String
  package let finishedAt: Timestamp
  package let note: Note?
  package let revisionOf: TranscriptID?
  package let overall: Int
  package let score: Int
  package let hasAdvisory: Bool
  /// Those made in the latest grade, worst first.
  package let mistakes: [Mistake]
  /// Where a search found its words, in pieces; empty without a search.
  package let excerpt: [Piece]

  package struct Mistake: Hashable, Sendable {
    package let id: MistakeID
    package let severity: Severity
    package init(id: MistakeID, severity: Severity) {
      self.id = id
      self.severity = severity
    }
  }

  package typealias Piece = ExcerptPiece

  package init(
    id: TranscriptID, promptID: PromptID?, promptText: String, finishedAt: Timestamp,
    note: Note? = nil, revisionOf: TranscriptID? = nil, overall: Int, score: Int,
    hasAdvisory: Bool = false,
    mistakes: [Mistake] = [], excerpt: [Piece] = []
  ) {
    self.id = id
    self.promptID = promptID
    self.promptText = promptText
    self.finishedAt = finishedAt
    self.note = note
    self.revisionOf = revisionOf
    self.overall = overall
    self.score = score
    self.hasAdvisory = hasAdvisory
    self.mistakes = mistakes
    self.excerpt = excerpt
  }
}

extension TranscriptStore {
  /// The transcripts that fit, latest first.
  package func summaries(
    matching filter: TranscriptFilter = TranscriptFilter()
  ) throws(StoreError) -> [TranscriptSummary] {
    let pattern = Self.pattern(for: filter.text)
    if pattern == nil, filter.text.contains(where: { !$0.isWhitespace }) { return [] }
    var conditions: [String] = []
    var arguments: StatementArguments = []
    if let pattern {
      conditions.append("transcript_texts MATCH ?")
      arguments += [pattern]
    }
    if let prompt = filter.prompt {
      conditions.append("t.prompt_id = ?")
      arguments += [prompt.name]
    }
    if let overall = filter.overall {
      conditions.append("g.overall BETWEEN ? AND ?")
      arguments += [overall.lowerBound, overall.upperBound]
    }
    if let mistake = filter.mistake {
      conditions.append("g.key IN (SELECT grade FROM grade_mistakes WHERE mistake = ?)")
      arguments += [mistake.name]
    }
    let excerpt =
      pattern == nil ? "''" : "snippet(transcript_texts, -1, '\(hitStart)', '\(hitEnd)', '…', 14)"
    let sql = """
      SELECT t.*, n.text AS note, g.key AS grade, g.overall, g.score, g.advisory, \(excerpt) AS excerpt
      FROM transcripts t
      LEFT JOIN notes n ON n.transcript = t.key
      JOIN grades g ON g.key = (SELECT max(key) FROM grades WHERE transcript = t.key)
      \(pattern == nil ? "" : "JOIN transcript_texts ON transcript_texts.rowid = t.key")
      \(conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND "))
      ORDER BY t.finished_at DESC, t.key DESC
      """
    return try read { db in
      try Row.fetchAll(db, sql: sql, arguments: arguments).map { row in
        TranscriptSummary(
          id: TranscriptID(row["id"]), promptID: (row["prompt_id"] as String?).map(PromptID.init),
          promptText: row["prompt"],
          finishedAt: Timestamp(seconds: row["finished_at"], offset: row["finished_offset"]),
          note: (row["note"] as String?).flatMap(Note.init),
          revisionOf: (row["revision_of"] as String?).map(TranscriptID.init),
          overall: row["overall"], score: row["score"],
          hasAdvisory: (row["advisory"] as String?) != nil,
          mistakes: try mistakes(of: row["grade"], in: db),
          excerpt: Self.pieces(of: row["excerpt"]))
      }.filter { summary in
        filter.tag.map { summary.note?.tags.contains($0.lowercased()) == true } ?? true
      }
    }
  }

  /// Where words are in the texts, with excerpts of the latest that have all of them.
  package func hits(for words: [String], excerpts limit: Int = 100) throws(StoreError)
    -> TranscriptHits
  {
    try read { db in
      var ids: [String: Set<TranscriptID>] = [:]
      for word in Set(words) {
        guard let pattern = Self.pattern(for: word) else { continue }
        ids[word] = try Set(
          String.fetchAll(
            db,
            sql: """
              SELECT t.id FROM transcript_texts JOIN transcripts t ON t.key = transcript_texts.rowid
              WHERE transcript_texts MATCH ?
              """, arguments: [pattern]
          ).map(TranscriptID.init))
      }
      guard let pattern = Self.pattern(for: words.joined(separator: " ")) else {
        return TranscriptHits()
      }
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT t.id, snippet(transcript_texts, -1, '\(hitStart)', '\(hitEnd)', '…', 14) AS excerpt
          FROM transcript_texts JOIN transcripts t ON t.key = transcript_texts.rowid
          WHERE transcript_texts MATCH ? ORDER BY t.finished_at DESC LIMIT ?
          """, arguments: [pattern, limit])
      let found = rows.map { row in
        (TranscriptID(row["id"] as String), Self.pieces(of: row["excerpt"]))
      }
      return TranscriptHits(
        ids: ids, excerpts: Dictionary(found, uniquingKeysWith: { first, _ in first }))
    }
  }

  private func mistakes(of grade: Int64, in db: Database) throws -> [TranscriptSummary.Mistake] {
    try Row.fetchAll(
      db, sql: "SELECT mistake, severity FROM grade_mistakes WHERE grade = ? ORDER BY position",
      arguments: [grade]
    ).compactMap { row in
      Severity(rawValue: row["severity"]).map {
        TranscriptSummary.Mistake(id: MistakeID(row["mistake"]), severity: $0)
      }
    }
  }

  /// Each word as it is (which stems it) or as a beginning (which finds it while being typed).
  private static func pattern(for text: String) -> String? {
    let words = text.split { !$0.isLetter && !$0.isNumber }
    guard !words.isEmpty else { return nil }
    return words.map { "(\"\($0)\" OR \"\($0)\"*)" }.joined(separator: " AND ")
  }

  private static func pieces(of excerpt: String) -> [TranscriptSummary.Piece] {
    var pieces: [TranscriptSummary.Piece] = []
    var text = ""
    func end(isHit: Bool) {
      if !text.isEmpty { pieces.append(TranscriptSummary.Piece(text: text, isHit: isHit)) }
      text = ""
    }
    for scalar in excerpt.unicodeScalars {
      switch scalar {
      case hitStart: end(isHit: false)
      case hitEnd: end(isHit: true)
      // An excerpt is shown on one line.
      case "\n", "\r", "\t": text.append(" ")
      default: text.unicodeScalars.append(scalar)
      }
    }
    end(isHit: false)
    return pieces
  }
}

/// Marks around the hits of an excerpt; control characters that no answer has.
private let hitStart: Unicode.Scalar = "\u{1}"
private let hitEnd: Unicode.Scalar = "\u{2}"
