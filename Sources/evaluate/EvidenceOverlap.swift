import Foundation
import RubricEngine

/// How often quotes for the same mistake point at the same words.
struct EvidenceOverlap {
  private(set) var readers = 0.0
  private(set) var readerPairs = 0
  private(set) var engine = 0.0
  private(set) var enginePairs = 0

  init(_ grades: [LeftOutGrade]) {
    var agreed = 0
    var met = 0
    for grade in grades where grade.answer.labels.count == 2 {
      let places = grade.answer.labels.map { Self.places(of: $0, in: grade.submission) }
      for mistake in MistakeID.documented {
        if let one = places[0][mistake], let other = places[1][mistake] {
          readerPairs += 1
          if one.part == other.part, one.span.overlaps(other.span) { agreed += 1 }
        }
        let finding = grade.assessment.findings.first { $0.mistake == mistake && !$0.isQuestion }
        guard let finding else { continue }
        for reading in places {
          guard let place = reading[mistake] else { continue }
          enginePairs += 1
          let meets = finding.evidence.contains {
            $0.part == place.part && $0.span.overlaps(place.span)
          }
          if meets { met += 1 }
        }
      }
    }
    readers = readerPairs > 0 ? Double(agreed) / Double(readerPairs) : .nan
    engine = enginePairs > 0 ? Double(met) / Double(enginePairs) : .nan
  }

  private static func places(
    of label: Label, in submission: Submission
  ) -> [MistakeID: (part: Part, span: Span)] {
    var places: [MistakeID: (part: Part, span: Span)] = [:]
    let parts: [Part] =
      [.framing, .tradeoffs, .examples, .answer]
      + submission.followUps.indices.map { .followUp($0) }
    for (mistake, quote) in label.quotes where !quote.isEmpty {
      for part in parts {
        guard let text = submission.text(of: part), let range = text.range(of: quote) else {
          continue
        }
        let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        places[mistake] = (part, Span(start, start + quote.utf8.count))
        break
      }
    }
    return places
  }
}
