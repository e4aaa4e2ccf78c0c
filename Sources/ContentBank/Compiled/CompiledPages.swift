import Interview
import RubricEngine

extension GuideTopic: CompiledForm {
  init(from reader: inout CompiledReader) throws(CompiledReader.Damaged) {
    self.init(
      id: try String(from: &reader), title: try String(from: &reader),
      summary: try String(from: &reader), blocks: try [Block](from: &reader))
  }
  func write(to writer: inout CompiledWriter) {
    for text in [id, title, summary] { text.write(to: &writer) }
    blocks.write(to: &writer)
  }
}

extension GuideTopic.Block: CompiledForm {
  init(from reader: inout CompiledReader) throws(CompiledReader.Damaged) {
    switch try reader.number() {
    case 0: self = .heading(try String(from: &reader))
    case 1: self = .paragraph(try String(from: &reader))
    case 2: self = .item(try String(from: &reader))
    case 3: self = .quote(label: try String(from: &reader), text: try String(from: &reader))
    default: throw CompiledReader.Damaged()
    }
  }

  func write(to writer: inout CompiledWriter) {
    func write(_ kind: UInt64, _ texts: String...) {
      writer.append(kind)
      for text in texts { text.write(to: &writer) }
    }
    switch self {
    case .heading(let text): write(0, text)
    case .paragraph(let text): write(1, text)
    case .item(let text): write(2, text)
    case .quote(let label, let text): write(3, label, text)
    }
  }
}

extension GlossaryTerm: CompiledForm {
  init(from reader: inout CompiledReader) throws(CompiledReader.Damaged) {
    self.init(
      name: try String(from: &reader), also: try [String](from: &reader),
      meaning: try String(from: &reader))
  }
  func write(to writer: inout CompiledWriter) {
    name.write(to: &writer)
    also.write(to: &writer)
    meaning.write(to: &writer)
  }
}

extension Sample: CompiledForm {
  init(from reader: inout CompiledReader) throws(CompiledReader.Damaged) {
    self.init(
      id: try String(from: &reader), promptID: PromptID(try String(from: &reader)),
      steps: try [Step](from: &reader))
  }
  func write(to writer: inout CompiledWriter) {
    for text in [id, promptID.name] { text.write(to: &writer) }
    steps.write(to: &writer)
  }
}

extension Sample.Step: CompiledForm {
  init(from reader: inout CompiledReader) throws(CompiledReader.Damaged) {
    self.init(
      part: try Part(from: &reader), followUp: try String?(from: &reader),
      answer: try String(from: &reader), notice: try String(from: &reader))
  }
  func write(to writer: inout CompiledWriter) {
    part.write(to: &writer)
    followUp.write(to: &writer)
    answer.write(to: &writer)
    notice.write(to: &writer)
  }
}

extension Pack: CompiledForm {
  init(from reader: inout CompiledReader) throws(CompiledReader.Damaged) {
    self.init(
      name: try String?(from: &reader), folder: try String(from: &reader),
      prompts: try [String](from: &reader).map { PromptID($0) })
  }
  func write(to writer: inout CompiledWriter) {
    name.write(to: &writer)
    folder.write(to: &writer)
    prompts.map(\.name).write(to: &writer)
  }
}

extension PackRefusal: CompiledForm {
  init(from reader: inout CompiledReader) throws(CompiledReader.Damaged) {
    self.init(name: try String?(from: &reader), problems: try [ContentError](from: &reader))
  }
  func write(to writer: inout CompiledWriter) {
    name.write(to: &writer)
    problems.write(to: &writer)
  }
}

extension ContentError: CompiledForm {
  init(from reader: inout CompiledReader) throws(CompiledReader.Damaged) {
    self.init(
      path: try String(from: &reader),
      place: Place(try Int(from: &reader), try Int(from: &reader)),
      message: try String(from: &reader), isWarning: try Bool(from: &reader))
  }
  func write(to writer: inout CompiledWriter) {
    path.write(to: &writer)
    place.line.write(to: &writer)
    place.column.write(to: &writer)
    message.write(to: &writer)
    isWarning.write(to: &writer)
  }
}
