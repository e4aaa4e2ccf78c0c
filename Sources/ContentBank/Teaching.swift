import Interview
import RubricEngine

extension Assignment {
  /// Reads an assignment's file; fails with everything that is wrong with it.
  ///
  /// - Parameter path: as the user would write it, for messages.
  package static func read(
    _ bytes: some Collection<UInt8>, path: String, prompts: [PromptID]
  ) throws(ContentErrors) -> Assignment {
    try TeachingFile(bytes, path: path).read { sheet, value in
      sheet.assignment(value, prompts: prompts)
    }
  }
}

extension GradeOverride {
  /// An override with the answers that it is for, and its place in the file.
  package struct Placed: Hashable, Sendable {
    package let author: String
    package let prompt: String?
    /// Of the answer, where a person answered a prompt several times.
    package let id: String?
    package let override: GradeOverride
    package let place: Place
  }

  /// Reads the file of a teacher's overrides; fails with everything that is wrong with it.
  package static func read(
    _ bytes: some Collection<UInt8>, path: String
  ) throws(ContentErrors) -> [Placed] {
    try TeachingFile(bytes, path: path).read { sheet, value in sheet.overrides(value) }
  }
}

/// A file that a teacher writes.
private struct TeachingFile {
  let path: String
  private let text: String?
  private let end: Place

  init(_ bytes: some Collection<UInt8>, path: String) {
    self.path = path
    text = String(validating: bytes, as: UTF8.self)
    end = TextPlace.after(bytes.prefix(TextPlace.validPrefix(of: bytes)))
  }

  func read<Read>(_ reader: (inout Sheet, YAMLValue) -> Read?) throws(ContentErrors) -> Read {
    func failure(_ place: Place, _ message: String) -> ContentErrors {
      ContentErrors([ContentError(path: path, place: place, message: message)], fileCount: 1)
    }
    guard let text else { throw failure(end, "not UTF-8; save the file as UTF-8") }
    let value: YAMLValue
    do { value = try YAMLReader.read(text) } catch { throw failure(error.place, error.message) }
    var sheet = Sheet(path: path)
    guard let read = reader(&sheet, value), sheet.problems.isEmpty else {
      throw ContentErrors(sheet.problems, fileCount: 1)
    }
    return read
  }
}

extension Sheet {
  mutating func assignment(_ value: YAMLValue, prompts known: [PromptID]) -> Assignment? {
    let keys = ["title", "prompts", "timed", "free", "seed", "opens", "due"]
    guard let block = block(value, "an assignment", keys: keys) else { return nil }
    let title = text("title", of: block, atMost: Self.longestTitle)
    let prompts = promptList(of: block, among: known)
    let isTimed = yesOrNo("timed", of: block)
    let isFree = yesOrNo("free", of: block)
    let seed =
      block["seed"] == nil ? nil : integer("seed", of: block, in: 0...999_999)
    let opens = date("opens", of: block)
    let due = date("due", of: block)
    if let opens, let due, due.end(offset: 0) < opens.start(offset: 0), let field = block["due"] {
      report("'due' is before 'opens'; put the later date here", at: field.value.place)
    }
    guard let title, let prompts else { return nil }
    return Assignment(
      title: title, prompts: prompts, isTimed: isTimed ?? false, isFree: isFree ?? false,
      seed: seed, opens: opens, due: due)
  }

  private mutating func promptList(of block: Block, among known: [PromptID]) -> [PromptID]? {
    guard let items = list("prompts", of: block, atLeast: 1) else { return nil }
    var prompts: [PromptID] = []
    for item in items {
      guard let name = text(item, named: "prompts") else { continue }
      let id = PromptID(name)
      if !known.contains(id) {
        report(
          "there is no prompt '\(Self.shown(name))'; "
            + Spelling.advice(
              for: name, among: known.map(\.name), otherwise: "'tradeoff prompts' shows all"),
          at: item.place)
      } else if prompts.contains(id) {
        report("'\(name)' is in 'prompts' twice; keep one", at: item.place)
      } else {
        prompts.append(id)
      }
    }
    return prompts.count == items.count ? prompts : nil
  }

  private mutating func date(_ name: String, of block: Block) -> WrittenDate? {
    guard let field = block[name], let text = text(field.value, named: name) else { return nil }
    if let date = WrittenDate(text) { return date }
    report(
      "'\(name)' can't be '\(Self.shown(text))'; write a date such as 2026-12-01 18:00 or "
        + "2026-12-01T18:00+01:00",
      at: field.value.place)
    return nil
  }

  private mutating func yesOrNo(_ name: String, of block: Block) -> Bool? {
    guard let field = block[name] else { return nil }
    if case .text(let text, true) = field.value.content, let flag = Bool(text) { return flag }
    report("'\(name)' is true or false; write one", at: field.value.place)
    return nil
  }

  mutating func overrides(_ value: YAMLValue) -> [GradeOverride.Placed]? {
    guard let file = block(value, "a file of overrides", keys: ["overrides"]),
      let items = list("overrides", of: file, atLeast: 0)
    else { return nil }
    return items.compactMap { item in
      let keys = ["author", "prompt", "id", "overall", "comment"]
      guard let block = block(item, "an override", keys: keys) else { return nil }
      let author = text("author", of: block)
      let comment = text("comment", of: block)
      let overall = block["overall"] == nil ? nil : integer("overall", of: block, in: 1...5)
      let prompt = optionalText("prompt", of: block)
      let id = optionalText("id", of: block)
      guard let author, let comment else { return nil }
      return GradeOverride.Placed(
        author: author, prompt: prompt, id: id,
        override: GradeOverride(overall: overall, comment: comment), place: item.place)
    }
  }
}
