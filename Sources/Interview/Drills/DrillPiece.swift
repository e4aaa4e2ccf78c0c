import RubricEngine

/// The place of a finding in a transcript, which makes a drill together with the transcript.
///
/// Only the place is kept: the words stay where they are, and go when the transcript goes.
package struct DrillPiece: Hashable, Sendable {
  package let transcript: TranscriptID
  package let mistake: MistakeID
  /// `mistake/rule`.
  package let rule: String
  package let part: Part
  package let span: Span
  /// `over` or `under`, for wrong-depth alone.
  package let depth: String?
  package let addedAt: Timestamp

  package init(
    transcript: TranscriptID, mistake: MistakeID, rule: String, part: Part, span: Span,
    depth: String?, addedAt: Timestamp
  ) {
    self.transcript = transcript
    self.mistake = mistake
    self.rule = rule
    self.part = part
    self.span = span
    self.depth = depth
    self.addedAt = addedAt
  }

  /// The piece that a finding points at.
  package init(_ finding: Finding, in transcript: TranscriptID, addedAt: Timestamp) {
    let evidence = finding.evidence.first
    self.init(
      transcript: transcript, mistake: finding.mistake, rule: finding.rule,
      part: evidence?.part ?? Self.usualPart(of: finding.mistake),
      span: evidence?.span ?? Span(0, 0), depth: finding.depth, addedAt: addedAt)
  }

  /// The same piece always makes the same drill.
  package var id: DrillID {
    let place = TranscriptID(hashing: [rule, part.name, String(span.start), String(span.end)])
    return DrillID(Self.prefix(of: transcript) + "\(place.name.prefix(4))-\(mistake.name)")
  }

  /// Whether a drill is made of a piece of a transcript.
  package static func isPiece(_ drill: DrillID, of transcript: TranscriptID) -> Bool {
    drill.name.hasPrefix(prefix(of: transcript))
  }

  private static func prefix(of transcript: TranscriptID) -> String { "own-\(transcript.name)-" }

  private static func usualPart(of mistake: MistakeID) -> Part {
    switch mistake {
    case .listedTradeoffs, .wrongDepth, .lostStructure: .tradeoffs
    case .noExamples: .examples
    case .rigidFollowUps: .followUp(0)
    default: .framing
    }
  }
}
