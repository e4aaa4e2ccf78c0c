import RubricEngine

/// The text of a draft's journal: a first line with the whole state, then one line a change.
package enum DraftJSON {
  /// The version of the journal's form.
  package static let schema = 1

  /// What a journal's bytes hold.
  package struct Replay: Hashable, Sendable {
    package let draft: Draft
    /// The bytes that were understood; what follows is torn or damaged.
    package let soundBytes: Int
    /// The changes after the first line.
    package let records: Int
  }

  /// The whole state on one line, which is what a compacted journal consists of.
  package static func state(_ draft: Draft) -> String {
    var members: [JSON.Member] = [
      .init("tradeoff_draft", .integer(schema)), .init("id", .string(draft.id.name)),
      .init("prompt_id", .optional(draft.promptID?.name)),
      .init("prompt", .string(draft.promptText)), .init("seed", .integer(draft.seed)),
      .init("started_at", draft.startedAt.json),
    ]
    if let revision = draft.revision {
      members.append(
        .init(
          "revision",
          .object([
            .init("transcript", .string(revision.transcript.name)),
            .init("part", .string(revision.part.name)),
          ])))
    }
    if draft.isTimed { members.append(.init("timed", .bool(true))) }
    if draft.hasSurprise { members.append(.init("surprise", .bool(true))) }
    members += [
      .init("stage", .string(draft.stage.part?.name ?? "finished")),
      .init("texts", .byPart(draft.texts, JSON.string)),
      .init("milliseconds", .byPart(draft.milliseconds, JSON.integer)),
      .init("followups", .array(draft.followUps.map(followUp))),
    ]
    if let interruption = draft.interruption {
      members.append(
        .init(
          "interruption",
          .object([
            .init("followup", followUp(interruption.chosen)),
            .init("offset", .integer(interruption.offset)),
          ])))
    }
    return JSON.object(members).line + "\n"
  }

  /// One change on one line.
  package static func line(_ record: Draft.Record) -> String {
    let values: [JSON] =
      switch record {
      case .edited(let edit, let spent):
        [
          .string("edit"), .integer(edit.span.start), .integer(edit.span.end), .string(edit.text),
          .integer(spent),
        ]
      case .moved(let stage, let spent):
        [.string("move"), .string(stage.part?.name ?? "finished"), .integer(spent)]
      case .asked(let chosen): [.string("ask"), .array(chosen.map(followUp))]
      case .pressed(let index, let question):
        [.string("press"), .integer(index), .string(question)]
      case .interrupted(let interruption):
        [
          .string("interrupt"), followUp(interruption.chosen), .integer(interruption.offset),
        ]
      case .spent(let spent): [.string("time"), .integer(spent)]
      }
    return JSON.array(values).line + "\n"
  }

  /// Makes the journal's changes one after the other, as far as they are whole.
  package static func replay(_ bytes: [UInt8]) throws(UnreadableRecord) -> Replay {
    guard let end = bytes.firstIndex(of: newline) else {
      throw UnreadableRecord("the draft's first line is not whole")
    }
    var draft = try draft(from: json(bytes[..<end]))
    var sound = end + 1
    var records = 0
    while let end = bytes[sound...].firstIndex(of: newline) {
      guard let json = try? json(bytes[sound..<end]), let record = record(from: json),
        draft.apply(record)
      else { break }
      records += 1
      sound = end + 1
    }
    return Replay(draft: draft, soundBytes: sound, records: records)
  }

  private static let newline = UInt8(ascii: "\n")

  private static func json(_ line: ArraySlice<UInt8>) throws(UnreadableRecord) -> JSON {
    do {
      return try JSON(parsing: Array(line))
    } catch {
      throw UnreadableRecord("the draft's first line is damaged: \(error.message)")
    }
  }

  private static func draft(from json: JSON) throws(UnreadableRecord) -> Draft {
    let written = try json.required("tradeoff_draft", \.integer)
    guard written == schema else {
      throw UnreadableRecord("the draft has schema \(written), and this version reads \(schema)")
    }
    let revision = try json.optional("revision") { json throws(UnreadableRecord) in
      Draft.Revision(
        transcript: TranscriptID(try json.required("transcript", \.string)),
        part: try part(named: json.required("part", \.string)))
    }
    return Draft(
      id: TranscriptID(try json.required("id", \.string)),
      promptID: json["prompt_id"]?.string.map(PromptID.init),
      promptText: try json.required("prompt", \.string),
      seed: try json.required("seed", \.integer),
      startedAt: try Timestamp(json: json["started_at"] ?? .null), revision: revision,
      isTimed: json["timed"]?.bool ?? false, hasSurprise: json["surprise"]?.bool ?? false,
      stage: try stage(named: json.required("stage", \.string)),
      texts: try json.byPart("texts", \.string),
      milliseconds: try json.byPart("milliseconds", \.integer),
      followUps: try json.list("followups", chosen),
      interruption: try json.optional("interruption") { json throws(UnreadableRecord) in
        Interruption(
          chosen: try chosen(from: json["followup"] ?? .null),
          offset: try json.required("offset", \.integer))
      })
  }

  private static func record(from json: JSON) -> Draft.Record? {
    guard let values = json.array, let name = values.first?.string else { return nil }
    switch (name, values.count) {
    case ("edit", 5):
      guard let start = values[1].integer, let end = values[2].integer, start >= 0, start <= end,
        let text = values[3].string, let spent = values[4].integer
      else { return nil }
      return .edited(Edit(span: Span(start, end), text: text), milliseconds: spent)
    case ("move", 3):
      guard let name = values[1].string, let stage = try? stage(named: name),
        let spent = values[2].integer
      else { return nil }
      return .moved(to: stage, milliseconds: spent)
    case ("ask", 2):
      var followUps: [ChosenFollowUp] = []
      for value in values[1].array ?? [] {
        guard let one = try? chosen(from: value) else { return nil }
        followUps.append(one)
      }
      return .asked(followUps)
    case ("press", 3):
      guard let index = values[1].integer, let question = values[2].string else { return nil }
      return .pressed(index, question: question)
    case ("interrupt", 3):
      guard let chosen = try? chosen(from: values[1]), let offset = values[2].integer else {
        return nil
      }
      return .interrupted(Interruption(chosen: chosen, offset: offset))
    case ("time", 2): return values[1].integer.map { .spent(milliseconds: $0) }
    default: return nil
    }
  }

  private static func followUp(_ chosen: ChosenFollowUp) -> JSON {
    .object([
      .init("id", .optional(chosen.id)), .init("question", .string(chosen.question)),
      .init("reason", .optional(chosen.reason)), .init("press", .optional(chosen.press)),
    ])
  }

  private static func chosen(from json: JSON) throws(UnreadableRecord) -> ChosenFollowUp {
    ChosenFollowUp(
      id: json["id"]?.string, question: try json.required("question", \.string),
      reason: json["reason"]?.string, press: json["press"]?.string)
  }

  private static func part(named name: String) throws(UnreadableRecord) -> Part {
    guard let part = Part(name: name) else { throw UnreadableRecord("there is no part '\(name)'") }
    return part
  }

  private static func stage(named name: String) throws(UnreadableRecord) -> Stage {
    Stage(part: try part(named: name))
  }
}

extension JSON {
  /// An object with a member for each part, in the order of the parts.
  static func byPart<Value>(_ values: [Part: Value], _ json: (Value) -> JSON) -> JSON {
    .object(values.sorted { $0.key < $1.key }.map { Member($0.key.name, json($0.value)) })
  }

  /// Reads what `byPart` wrote.
  func byPart<Value>(_ key: String, _ kind: (JSON) -> Value?) throws(UnreadableRecord) -> [Part:
    Value]
  {
    var values: [Part: Value] = [:]
    for member in try required(key, \.members) {
      guard let part = Part(name: member.key), let value = kind(member.value) else {
        throw UnreadableRecord("'\(key)' has '\(member.key)', which is no part with a right value")
      }
      values[part] = value
    }
    return values
  }
}

extension Timestamp {
  var json: JSON {
    .object([.init("unix", .integer(seconds)), .init("utc_offset", .integer(offset))])
  }

  init(json: JSON) throws(UnreadableRecord) {
    self.init(
      seconds: try json.required("unix", \.integer),
      offset: try json.required("utc_offset", \.integer))
  }
}
