/// A search under way in an editor: what is looked for, and where that stands.
package struct TextSearch: Hashable, Sendable {
  package fileprivate(set) var query = ""
  fileprivate(set) var matches: [Range<EditorText.Place>] = []
  /// The match at which the cursor stands.
  package fileprivate(set) var current: Int?
  /// Where the cursor stood before.
  let origin: EditorText.Place

  package var matchCount: Int { matches.count }

  /// The matches of some lines.
  func matches(in lines: ClosedRange<Int>) -> ArraySlice<Range<EditorText.Place>> {
    let first = Self.first(of: matches) { $0.lowerBound.line >= lines.lowerBound }
    let end = Self.first(of: matches) { $0.lowerBound.line > lines.upperBound }
    return matches[first..<max(first, end)]
  }

  /// The first index from which on a condition holds for all.
  fileprivate static func first(
    of matches: [Range<EditorText.Place>], where holds: (Range<EditorText.Place>) -> Bool
  ) -> Int {
    var low = 0
    var high = matches.count
    while low < high {
      let middle = (low + high) / 2
      if holds(matches[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension TextEditor {
  /// What a key does to a search; nil where the key ends the search and means what it always does.
  mutating func searched(by key: Key) -> Outcome? {
    guard search != nil else {
      guard key == .control("r") else { return nil }
      isMarking = false
      anchor = nil
      search = TextSearch(origin: place)
      return .moved
    }
    switch key {
    case .character(let character): extend(by: String(character))
    case .paste(let text): extend(by: String(text.prefix { !$0.isNewline }.prefix(200)))
    case .backspace, .control("h"): narrow { $0.removeLast() }
    case .control("u"), .control("w"): narrow { $0 = "" }
    case .enter, .down, .control("r"), .control("n"): step(1)
    case .up, .control("p"): step(-1)
    case .control("g"), .control("c"):
      if let search { place = search.origin }
      search = nil
    case .escape: search = nil
    default:
      search = nil
      return nil
    }
    goal = nil
    return .moved
  }

  private mutating func extend(by text: String) {
    search?.query += TypedText.cleaned(text)
    look()
  }

  private mutating func narrow(_ change: (inout String) -> Void) {
    guard var query = search?.query, !query.isEmpty else { return }
    change(&query)
    search?.query = query
    look()
  }

  /// Goes to the first match from where the search began, or else to the first of all.
  private mutating func look() {
    guard var found = search else { return }
    found.matches = content.matches(of: found.query)
    let next = TextSearch.first(of: found.matches) { $0.lowerBound >= found.origin }
    found.current = found.matches.isEmpty ? nil : next % found.matches.count
    place = found.current.map { found.matches[$0].lowerBound } ?? found.origin
    search = found
  }

  private mutating func step(_ direction: Int) {
    guard let found = search, let current = found.current else { return }
    let count = found.matches.count
    let next = (current + direction + count) % count
    search?.current = next
    place = found.matches[next].lowerBound
  }
}

extension EditorText {
  /// The places where a text stands, in order and apart from each other; capitals count only
  /// where the text has some.
  func matches(of needle: String) -> [Range<Place>] {
    guard !needle.isEmpty else { return [] }
    let isExact = needle.contains(where: \.isUppercase)
    let isASCII = needle.utf8.allSatisfy { $0 < 0x80 }
    return lines.enumerated().flatMap { number, line in
      let found =
        isASCII
        ? line.ranges(ofASCII: Array(needle.utf8), isExact: isExact)
        : line.ranges(of: Array(needle), isExact: isExact)
      return found.map {
        Place(line: number, offset: $0.lowerBound)..<Place(line: number, offset: $0.upperBound)
      }
    }
  }
}

extension EditorText.Line {
  /// Byte by byte, which is fast enough for a megabyte at each key.
  fileprivate func ranges(ofASCII needle: [UInt8], isExact: Bool) -> [Range<Int>] {
    var text = text
    let found = text.withUTF8 { bytes in
      var found: [Range<Int>] = []
      var start = 0
      while start + needle.count <= bytes.count {
        var length = 0
        while length < needle.count,
          Self.folded(bytes[start + length], isExact) == needle[length]
        {
          length += 1
        }
        if length == needle.count {
          found.append(start..<start + length)
          start += length
        } else {
          start += 1
        }
      }
      return found
    }
    // A mark behind the last letter makes it another one.
    return found.filter { range in
      [range.lowerBound, range.upperBound].allSatisfy { index($0).samePosition(in: text) != nil }
    }
  }

  private static func folded(_ byte: UInt8, _ isExact: Bool) -> UInt8 {
    !isExact && (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  fileprivate func ranges(of needle: [Character], isExact: Bool) -> [Range<Int>] {
    func isSame(_ a: Character, _ b: Character) -> Bool {
      a == b || (!isExact && a.lowercased() == b.lowercased())
    }
    let characters = Array(text)
    var found: [Range<Int>] = []
    var offset = 0
    var start = 0
    while start + needle.count <= characters.count {
      let here = characters[start..<start + needle.count]
      if zip(here, needle).allSatisfy({ isSame($0, $1) }) {
        let length = here.reduce(0) { $0 + $1.utf8.count }
        found.append(offset..<offset + length)
        offset += length
        start += needle.count
      } else {
        offset += characters[start].utf8.count
        start += 1
      }
    }
    return found
  }
}
