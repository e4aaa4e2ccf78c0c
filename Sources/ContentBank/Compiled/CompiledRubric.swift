import Interview
import RubricEngine

extension Rubric: CompiledForm {
  init(from reader: inout CompiledReader) throws(CompiledReader.Damaged) {
    self.init(
      lexicon: try Lexicon(from: &reader), mistakes: try [MistakeGuide](from: &reader),
      weights: try [WeightTable](from: &reader), remarks: try [Remark](from: &reader),
      topics: try [[String]](from: &reader), topicIndex: try TopicIndex(from: &reader))
  }
  func write(to writer: inout CompiledWriter) {
    lexicon.write(to: &writer)
    mistakes.write(to: &writer)
    weights.write(to: &writer)
    remarks.write(to: &writer)
    topics.write(to: &writer)
    topicIndex.write(to: &writer)
  }
}

extension Concept: CompiledForm {
  init(from reader: inout CompiledReader) throws(CompiledReader.Damaged) {
    self.init(
      name: try String(from: &reader), gloss: try String(from: &reader),
      phrases: try [String](from: &reader))
  }
  func write(to writer: inout CompiledWriter) {
    name.write(to: &writer)
    gloss.write(to: &writer)
    phrases.write(to: &writer)
  }
}

extension MistakeGuide: CompiledForm {
  init(from reader: inout CompiledReader) throws(CompiledReader.Damaged) {
    self.init(
      id: MistakeID(try String(from: &reader)), title: try String(from: &reader),
      message: try String(from: &reader), why: try String(from: &reader),
      fix: try String(from: &reader), drill: try String?(from: &reader),
      rules: try [MistakeRule](from: &reader))
  }
  func write(to writer: inout CompiledWriter) {
    for text in [id.name, title, message, why, fix] { text.write(to: &writer) }
    drill.write(to: &writer)
    rules.write(to: &writer)
  }
}

extension MistakeRule: CompiledForm {
  init(from reader: inout CompiledReader) throws(CompiledReader.Damaged) {
    self.init(
      id: try String(from: &reader), part: try Part(from: &reader),
      message: try String(from: &reader), why: try String(from: &reader),
      fix: try String(from: &reader), triggers: try [String](from: &reader),
      allows: try [String](from: &reader))
  }
  func write(to writer: inout CompiledWriter) {
    id.write(to: &writer)
    part.write(to: &writer)
    for text in [message, why, fix] { text.write(to: &writer) }
    triggers.write(to: &writer)
    allows.write(to: &writer)
  }
}

extension Part: CompiledForm {
  init(from reader: inout CompiledReader) throws(CompiledReader.Damaged) {
    guard let part = Part(name: try String(from: &reader)) else { throw CompiledReader.Damaged() }
    self = part
  }
  func write(to writer: inout CompiledWriter) { name.write(to: &writer) }
}

extension WeightTable: CompiledForm {
  init(from reader: inout CompiledReader) throws(CompiledReader.Damaged) {
    self.init(
      target: try String(from: &reader), intercept: try Int(from: &reader),
      weights: try [Weight](from: &reader),
      calibration: try [CalibrationPoint](from: &reader), thresholds: try [Int](from: &reader))
  }
  func write(to writer: inout CompiledWriter) {
    target.write(to: &writer)
    intercept.write(to: &writer)
    weights.write(to: &writer)
    calibration.write(to: &writer)
    thresholds.write(to: &writer)
  }
}

extension WeightTable.Weight: CompiledForm {
  init(from reader: inout CompiledReader) throws(CompiledReader.Damaged) {
    self.init(signal: try String(from: &reader), value: try Int(from: &reader))
  }
  func write(to writer: inout CompiledWriter) {
    signal.write(to: &writer)
    value.write(to: &writer)
  }
}

extension WeightTable.CalibrationPoint: CompiledForm {
  init(from reader: inout CompiledReader) throws(CompiledReader.Damaged) {
    self.init(output: try Int(from: &reader), value: try Int(from: &reader))
  }
  func write(to writer: inout CompiledWriter) {
    output.write(to: &writer)
    value.write(to: &writer)
  }
}

extension Remark: CompiledForm {
  init(from reader: inout CompiledReader) throws(CompiledReader.Damaged) {
    self.init(
      id: try String(from: &reader), message: try String(from: &reader),
      fix: try String(from: &reader), drill: try String?(from: &reader))
  }
  func write(to writer: inout CompiledWriter) {
    for text in [id, message, fix] { text.write(to: &writer) }
    drill.write(to: &writer)
  }
}
