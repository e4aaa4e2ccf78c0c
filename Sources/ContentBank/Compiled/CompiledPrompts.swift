import Interview
import RubricEngine

extension Prompt: CompiledForm {
  init(from reader: inout CompiledReader) throws(CompiledReader.Damaged) {
    self.init(
      id: PromptID(try String(from: &reader)), text: try String(from: &reader),
      title: try String(from: &reader), domain: try String(from: &reader),
      level: try Int(from: &reader), kind: try reader.word(),
      constraints: try [Constraint](from: &reader),
      stances: try [DefensibleStance](from: &reader), stakes: try [String](from: &reader),
      keyPoints: try [String](from: &reader), wrongTurns: try [String](from: &reader),
      vocabulary: try [String](from: &reader), modelAnswer: try ModelAnswer(from: &reader),
      borderlineAnswer: try BorderlineAnswer?(from: &reader),
      followUps: try [FollowUp](from: &reader))
  }

  func write(to writer: inout CompiledWriter) {
    for text in [id.name, text, title, domain] { text.write(to: &writer) }
    level.write(to: &writer)
    kind.rawValue.write(to: &writer)
    constraints.write(to: &writer)
    stances.write(to: &writer)
    for list in [stakes, keyPoints, wrongTurns, vocabulary] { list.write(to: &writer) }
    modelAnswer.write(to: &writer)
    borderlineAnswer.write(to: &writer)
    followUps.write(to: &writer)
  }
}

extension Prompt.Constraint: CompiledForm {
  init(from reader: inout CompiledReader) throws(CompiledReader.Damaged) {
    self.init(
      name: try String(from: &reader), value: try String(from: &reader),
      implies: try String(from: &reader))
  }
  func write(to writer: inout CompiledWriter) {
    for text in [name, value, implies] { text.write(to: &writer) }
  }
}

extension Prompt.DefensibleStance: CompiledForm {
  init(from reader: inout CompiledReader) throws(CompiledReader.Damaged) {
    self.init(stance: try reader.word(), because: try String(from: &reader))
  }
  func write(to writer: inout CompiledWriter) {
    for text in [stance.rawValue, because] { text.write(to: &writer) }
  }
}

extension Prompt.ModelAnswer: CompiledForm {
  init(from reader: inout CompiledReader) throws(CompiledReader.Damaged) {
    self.init(
      framing: try String(from: &reader), tradeoffs: try String(from: &reader),
      examples: try String(from: &reader))
  }
  func write(to writer: inout CompiledWriter) {
    for text in [framing, tradeoffs, examples] { text.write(to: &writer) }
  }
}

extension Prompt.BorderlineAnswer: CompiledForm {
  init(from reader: inout CompiledReader) throws(CompiledReader.Damaged) {
    self.init(
      framing: try String(from: &reader), tradeoffs: try String(from: &reader),
      examples: try String(from: &reader), replies: try [String](from: &reader))
  }
  func write(to writer: inout CompiledWriter) {
    for text in [framing, tradeoffs, examples] { text.write(to: &writer) }
    replies.write(to: &writer)
  }
}

extension FollowUp: CompiledForm {
  init(from reader: inout CompiledReader) throws(CompiledReader.Damaged) {
    self.init(
      id: try String(from: &reader), kind: try reader.word(), question: try String(from: &reader),
      changes: try String(from: &reader), stays: try String(from: &reader),
      modelReply: try String(from: &reader))
  }
  func write(to writer: inout CompiledWriter) {
    for text in [id, kind.rawValue, question, changes, stays, modelReply] {
      text.write(to: &writer)
    }
  }
}
