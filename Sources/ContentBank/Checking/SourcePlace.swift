/// Finds where in a file a stretch of a YAML text stands, although folding has moved its words.
struct SourcePlace {
  private let lines: [Substring.UnicodeScalarView]

  init(_ source: String) {
    lines = source.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Substring($0).unicodeScalars }
  }

  /// The place of `offset` in the value's text; the value's own where escapes hide it.
  ///
  /// Folding changes white space alone, so the text is followed by its other characters.
  func place(of offset: String.Index, in text: String, of value: YAMLValue) -> Place {
    var line = value.place.line - 1
    guard lines.indices.contains(line) else { return value.place }
    var rest = lines[line].dropFirst(value.place.column - 1)
    var column = value.place.column
    if let first = rest.first, first == "|" || first == ">" {
      rest = rest.suffix(0)
    } else if let first = rest.first, first == "\"" || first == "'" {
      rest = rest.dropFirst()
      column += 1
    }
    for index in text.unicodeScalars.indices {
      let wanted = text.unicodeScalars[index]
      if wanted.properties.isWhitespace { continue }
      while rest.first?.properties.isWhitespace ?? true {
        if rest.isEmpty {
          line += 1
          guard line < lines.count else { return value.place }
          rest = lines[line][...]
          column = 1
        } else {
          rest = rest.dropFirst()
          column += 1
        }
      }
      guard rest.first == wanted else { return value.place }
      if index >= offset { return Place(line + 1, column) }
      rest = rest.dropFirst()
      column += 1
    }
    return value.place
  }
}
