import Interview
import RubricEngine

extension Drill: CompiledForm {
  /// Drills of the content come from nobody's own interviews, so `origin` has no compiled form.
  init(from reader: inout CompiledReader) throws(CompiledReader.Damaged) {
    self.init(
      id: DrillID(try String(from: &reader)), kind: try reader.word(),
      title: try String(from: &reader), question: try String(from: &reader),
      mistake: MistakeID(try String(from: &reader)), tradeoff: try String?(from: &reader),
      side: try Side?(from: &reader), part: try Part(from: &reader),
      task: try String(from: &reader), given: try String?(from: &reader),
      oldText: try String?(from: &reader), hints: try [String](from: &reader),
      modelReply: try String(from: &reader),
      expectations: try [DrillExpectation](from: &reader),
      failingAttempts: try [String](from: &reader))
  }

  func write(to writer: inout CompiledWriter) {
    for text in [id.name, kind.rawValue, title, question, mistake.name] { text.write(to: &writer) }
    tradeoff.write(to: &writer)
    side.write(to: &writer)
    part.write(to: &writer)
    task.write(to: &writer)
    given.write(to: &writer)
    oldText.write(to: &writer)
    hints.write(to: &writer)
    modelReply.write(to: &writer)
    expectations.write(to: &writer)
    failingAttempts.write(to: &writer)
  }
}

extension Drill.Side: CompiledForm {
  init(from reader: inout CompiledReader) throws(CompiledReader.Damaged) {
    self = try reader.word()
  }
  func write(to writer: inout CompiledWriter) { rawValue.write(to: &writer) }
}

extension DrillExpectation: CompiledForm {
  init(from reader: inout CompiledReader) throws(CompiledReader.Damaged) {
    switch try reader.number() {
    case 0: self = .silent(rule: try String(from: &reader))
    case 1: self = .has(try reader.word())
    case 2: self = .says(try [String](from: &reader))
    case 3: self = .order(try [[String]](from: &reader))
    case 4: self = .atLeast(words: try Int(from: &reader))
    case 5: self = .atMost(words: try Int(from: &reader))
    default: throw CompiledReader.Damaged()
    }
  }

  func write(to writer: inout CompiledWriter) {
    func write(_ kind: UInt64, _ value: some CompiledForm) {
      writer.append(kind)
      value.write(to: &writer)
    }
    switch self {
    case .silent(let rule): write(0, rule)
    case .has(let quality): write(1, quality.rawValue)
    case .says(let phrases): write(2, phrases)
    case .order(let groups): write(3, groups)
    case .atLeast(let words): write(4, words)
    case .atMost(let words): write(5, words)
    }
  }
}
