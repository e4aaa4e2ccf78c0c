/// A half-open range of UTF-8 offsets in the text of one part, exactly as typed.
package struct Span: Hashable, Sendable, Comparable {
  package let start: Int
  package let end: Int

  package init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a span ends where it starts or later")
    self.start = start
    self.end = end
  }

  package var isEmpty: Bool { start == end }
  package var count: Int { end - start }

  package func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }
  package func contains(_ other: Span) -> Bool { start <= other.start && other.end <= end }

  package static func < (a: Span, b: Span) -> Bool { (a.start, a.end) < (b.start, b.end) }
}
