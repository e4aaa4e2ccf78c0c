/// One change of a text, small enough to be journalled at each key.
package struct TextEdit: Hashable, Sendable, Codable {
  /// A UTF-8 offset.
  package let offset: Int
  /// UTF-8 bytes that go.
  package let removed: Int
  package let inserted: String

  package init(offset: Int, removed: Int, inserted: String) {
    self.offset = offset
    self.removed = removed
    self.inserted = inserted
  }

  /// The text after this change, or nil where it doesn't fit the text.
  package func applied(to text: String) -> String? {
    let utf8 = text.utf8
    guard offset >= 0, removed >= 0, offset + removed <= utf8.count else { return nil }
    let start = utf8.index(utf8.startIndex, offsetBy: offset)
    let end = utf8.index(start, offsetBy: removed)
    guard start.samePosition(in: text.unicodeScalars) != nil,
      end.samePosition(in: text.unicodeScalars) != nil
    else { return nil }
    return text.replacingCharacters(in: start..<end, with: inserted)
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with inserted: String) -> String {
    var changed = self
    changed.replaceSubrange(range, with: inserted)
    return changed
  }
}
