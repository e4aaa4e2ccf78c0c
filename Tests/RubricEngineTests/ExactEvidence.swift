import Testing

@testable import RubricEngine

extension Assessment {
  /// Everything that a verdict rests on.
  var evidence: [Evidence] {
    findings.flatMap(\.evidence) + strengths.flatMap(\.evidence) + advice.flatMap(\.evidence)
      + (advisory?.evidence ?? [])
  }
}

/// Expects a stretch of words to be what stands at its place in the submission.
func expectExact(
  _ evidence: Evidence, in submission: Submission,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let bytes = Array((submission.text(of: evidence.part) ?? "").utf8)
  guard submission.text(of: evidence.part) != nil, evidence.span.end <= bytes.count else {
    Issue.record(
      "\(evidence) lies outside \(evidence.part.name)", sourceLocation: sourceLocation)
    return
  }
  let found = Array(bytes[evidence.span.start..<evidence.span.end])
  #expect(found == Array(evidence.text.utf8), sourceLocation: sourceLocation)
}
