/// A stretch of words between two ends of thought, with the clauses it consists of.
struct Sentence: Hashable, Sendable {
  let words: Range<Int>
  let clauses: [Range<Int>]
  let isListItem: Bool
  let isQuestion: Bool
  /// The union of what its words mention.
  let concepts: ConceptSet
}

/// One part of an answer, taken apart.
struct PartReading: Sendable {
  let part: Part
  let text: String
  let words: [Word]
  let sentences: [Sentence]
  /// By first word.
  let mentions: [Mention]
  /// What each word takes part in mentioning.
  let concepts: [ConceptSet]
  let trailing: Marks
  /// Where the reply under pressure begins, in a reply that is read as one with it.
  var pressStart: Int?

  var isEmpty: Bool { words.isEmpty }

  /// The bytes from the first word of a range to its last.
  func span(_ range: Range<Int>) -> Span {
    guard let first = range.first, let last = range.last else { return Span(0, 0) }
    return Span(words[first].start, words[last].end)
  }

  /// An empty span behind the last word, where something missing belongs.
  var endSpan: Span { words.isEmpty ? Span(0, 0) : place(behind: words.count - 1) }

  /// An empty span behind a word and the marks that close its sentence.
  func place(behind word: Int) -> Span {
    let bytes = text.utf8
    var at = bytes.index(bytes.startIndex, offsetBy: words[word].end)
    var end = words[word].end
    while at < bytes.endIndex, Self.closing.contains(bytes[at]) {
      at = bytes.index(after: at)
      end += 1
    }
    return Span(end, end)
  }

  private static let closing: Set<UInt8> = Set(".!?)\"".utf8)

  func evidence(_ span: Span) -> Evidence {
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: span.start)
    let end = bytes.index(start, offsetBy: span.count)
    let words = String(text[start..<end])
    if let pressStart, case .followUp(let number) = part, span.start >= pressStart {
      let pressed = Span(span.start - pressStart, span.end - pressStart)
      return Evidence(part: .press(number), span: pressed, text: words)
    }
    return Evidence(part: part, span: span, text: words)
  }

  /// The mentions that begin within a range, without a look at those outside.
  func mentions(in range: Range<Int>) -> ArraySlice<Mention> {
    func first(from word: Int) -> Int {
      var low = 0
      var high = mentions.count
      while low < high {
        let middle = (low + high) / 2
        if mentions[middle].words.lowerBound < word { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return mentions[first(from: range.lowerBound)..<first(from: range.upperBound)]
  }

  func concepts(in range: Range<Int>) -> ConceptSet {
    var set = ConceptSet()
    for index in range { set.formUnion(concepts[index]) }
    return set
  }

  func mentions(of concept: Int, in range: Range<Int>? = nil) -> [Mention] {
    mentions.filter { mention in
      mention.concept == concept
        && (range?.contains(mention.words.lowerBound) ?? true)
    }
  }
}
