/// Reads submissions with one lexicon; not shared between threads.
struct Reader {
  let lexicon: Lexicon
  private let stemmer: Stemmer
  private let connectives: ConceptSet
  /// Anything that this subject is spoken of with.
  let subject: ConceptSet

  /// With the stemmer of an earlier reader, what that one learnt of words needn't be learnt again.
  init(_ lexicon: Lexicon, stemmer: Stemmer? = nil) {
    self.lexicon = lexicon
    self.stemmer = stemmer ?? lexicon.stemmer()
    subject = lexicon.set(ConceptName.subject.map(\.rawValue))
    connectives = lexicon.set(ConceptName.clauseOpeners.map(\.rawValue))
  }

  func read(_ text: String, as part: Part) -> PartReading {
    let tokens = Tokenizer(text, stemmer: stemmer)
    let words = tokens.words
    let ranges = Self.sentences(of: words)
    var mentions: [Mention] = []
    var concepts = [ConceptSet](repeating: ConceptSet(), count: words.count)
    var sentences: [Sentence] = []
    sentences.reserveCapacity(ranges.count)
    for range in ranges {
      let found = lexicon.book.mentions(in: words, range)
      for mention in found {
        for index in mention.words { concepts[index].insert(mention.concept) }
      }
      mentions += found
      var union = ConceptSet()
      for index in range { union.formUnion(concepts[index]) }
      let next = range.upperBound < words.count ? words[range.upperBound].before : tokens.trailing
      sentences.append(
        Sentence(
          words: range, clauses: clauses(of: range, words, found),
          isListItem: words[range.lowerBound].before.contains(.bullet),
          isQuestion: next.contains(.question), concepts: union))
    }
    return PartReading(
      part: part, text: text, words: words, sentences: sentences, mentions: mentions,
      concepts: concepts, trailing: tokens.trailing)
  }

  /// Content stems of a text that needs no more than that, such as a question.
  func words(of text: String) -> [Word] { Tokenizer(text, stemmer: stemmer).words }

  static func sentences(of words: [Word]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for index in words.indices.dropFirst() where endsSentence(before: words[index]) {
      ranges.append(start..<index)
      start = index
    }
    if !words.isEmpty { ranges.append(start..<words.count) }
    return ranges
  }

  private static func endsSentence(before word: Word) -> Bool {
    let marks = word.before
    if marks.contains(.bullet) || marks.contains(.blankLine) || marks.contains(.question) {
      return true
    }
    if marks.contains(.stop) { return true }
    guard marks.contains(.newline) else { return false }
    if marks.contains(.comma) && !marks.contains(.shortLine) { return false }
    return word.isCapitalized || marks.contains(.shortLine)
  }

  /// Clauses part at punctuation inside a sentence and in front of a connective.
  private func clauses(of range: Range<Int>, _ words: [Word], _ found: [Mention]) -> [Range<Int>] {
    // Mentions stand in the order of their first words.
    let starts = found.filter { connectives.contains($0.concept) }
    var next = 0
    var clauses: [Range<Int>] = []
    var start = range.lowerBound
    for index in range.dropFirst() {
      while next < starts.count, starts[next].words.lowerBound < index { next += 1 }
      let isBreak =
        !words[index].before.isDisjoint(with: .clauseBreak)
        || next < starts.count && starts[next].words.lowerBound == index
      if isBreak, index > start {
        clauses.append(start..<index)
        start = index
      }
    }
    clauses.append(start..<range.upperBound)
    return clauses
  }
}
