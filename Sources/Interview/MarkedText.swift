import RubricEngine

/// An example with ⟦marks⟧ around its evidence, taken apart.
package struct MarkedText: Hashable, Sendable {
  /// Without the marks.
  package let text: String
  /// The marked stretches, as UTF-8 offsets into `text`; empty where a mark holds nothing.
  package let spans: [Span]

  /// Nil where the marks don't pair.
  package init?(_ marked: String) {
    var text = ""
    var spans: [Span] = []
    var start: Int?
    for scalar in marked.unicodeScalars {
      switch (scalar, start) {
      case ("⟦", nil): start = text.utf8.count
      case ("⟧", let opened?):
        spans.append(Span(opened, text.utf8.count))
        start = nil
      case ("⟦", _), ("⟧", _): return nil
      default: text.unicodeScalars.append(scalar)
      }
    }
    if start != nil { return nil }
    self.text = text
    self.spans = spans
  }
}
