import RubricEngine

extension Lexicon: CompiledForm {
  init(from reader: inout CompiledReader) throws(CompiledReader.Damaged) {
    self.init(
      try [Concept](from: &reader), book: try PhraseBook(from: &reader),
      typos: try TypoIndex(from: &reader))
  }
  func write(to writer: inout CompiledWriter) {
    concepts.write(to: &writer)
    book.write(to: &writer)
    typos.write(to: &writer)
  }
}

extension PhraseBook: CompiledForm {
  init(from reader: inout CompiledReader) throws(CompiledReader.Damaged) {
    let steps: [UInt64] = try reader.numbers()
    let nodes: [UInt32] = try reader.numbers()
    let concepts: [UInt32] = try reader.numbers()
    guard let words = WordSet(slots: try reader.numbers()),
      let book = PhraseBook(steps: steps, nodes: nodes, concepts: concepts, knownWords: words)
    else { throw CompiledReader.Damaged() }
    self = book
  }
  func write(to writer: inout CompiledWriter) {
    writer.append(numbers: steps)
    writer.append(numbers: nodes)
    writer.append(numbers: concepts)
    writer.append(numbers: knownWords.slots)
  }
}

extension TypoIndex: CompiledForm {
  init(from reader: inout CompiledReader) throws(CompiledReader.Damaged) {
    let letters: [UInt8] = try reader.numbers()
    let starts: [UInt32] = try reader.numbers()
    guard let index = TypoIndex(letters: letters, starts: starts, slots: try reader.numbers())
    else { throw CompiledReader.Damaged() }
    self = index
  }
  func write(to writer: inout CompiledWriter) {
    writer.append(numbers: letters)
    writer.append(numbers: starts)
    writer.append(numbers: slots)
  }
}

extension TopicIndex: CompiledForm {
  init(from reader: inout CompiledReader) throws(CompiledReader.Damaged) {
    let stems: [UInt64] = try reader.numbers()
    let starts: [UInt32] = try reader.numbers()
    let topics: [UInt32] = try reader.numbers()
    guard
      let index = TopicIndex(
        stems: stems, starts: starts, topics: topics, count: try Int(from: &reader))
    else { throw CompiledReader.Damaged() }
    self = index
  }
  func write(to writer: inout CompiledWriter) {
    writer.append(numbers: stems)
    writer.append(numbers: starts)
    writer.append(numbers: topics)
    count.write(to: &writer)
  }
}
