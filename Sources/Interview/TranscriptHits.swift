/// Where the words of a search are in the texts of transcripts.
package struct TranscriptHits: Hashable, Sendable {
  /// For each word of the search, as it was typed, the transcripts that have it.
  package let ids: [String: Set<TranscriptID>]
  /// For the latest of those that have all words, a line of the text around them.
  package let excerpts: [TranscriptID: [ExcerptPiece]]

  package init(
    ids: [String: Set<TranscriptID>] = [:], excerpts: [TranscriptID: [ExcerptPiece]] = [:]
  ) {
    self.ids = ids
    self.excerpts = excerpts
  }
}

/// A stretch of an excerpt.
package struct ExcerptPiece: Hashable, Sendable {
  package let text: String
  package let isHit: Bool

  package init(text: String, isHit: Bool) {
    self.text = text
    self.isHit = isHit
  }
}
