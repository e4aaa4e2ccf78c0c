import RubricEngine

/// A candidate's objection to a mistake that a grade says they made.
package struct Dispute: Hashable, Sendable {
  package let mistake: MistakeID
  /// Why it is no mistake, in the candidate's words.
  package let reason: String
  package let disputedAt: Timestamp

  package init(mistake: MistakeID, reason: String, disputedAt: Timestamp) {
    self.mistake = mistake
    self.reason = reason
    self.disputedAt = disputedAt
  }
}
