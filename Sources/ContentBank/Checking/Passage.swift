/// A text of a prompt's file with its place.
struct Passage: Hashable {
  let kind: Kind
  /// The value as it stands in the file.
  let value: YAMLValue
  /// What a reader sees of it.
  let text: String

  /// What a passage is for, which says how long it may be.
  enum Kind: String, CaseIterable {
    case question = "text"
    case value, implies
    case because = "stances"
    case stake = "stakes"
    case keyPoint = "key_points"
    case wrongTurn = "wrong_turns"
    case modelPart = "model_answer"
    case borderlinePart = "borderline_answer"
    case borderlineReply = "followups"
    case followUp = "question"
    case changes, stays, reply

    /// Spoken answers; all else is notes about them, which may quote them.
    var isAnswer: Bool {
      switch self {
      case .modelPart, .borderlinePart, .borderlineReply, .reply: true
      default: false
      }
    }
  }

  /// Every passage of a prompt that the reader found sound, in the file's order.
  static func all(of prompt: YAMLValue) -> [Passage] {
    prompt.fields.flatMap { field -> [Passage] in
      switch field.name {
      case "text": texts(.question, in: field.value)
      case "constraints":
        field.value.items.flatMap {
          texts(.value, in: $0["value"]) + texts(.implies, in: $0["implies"])
        }
      case "stances": texts(.because, in: field.value)
      case "stakes": texts(.stake, in: field.value)
      case "key_points": texts(.keyPoint, in: field.value)
      case "wrong_turns": texts(.wrongTurn, in: field.value)
      case "model_answer": texts(.modelPart, in: field.value)
      case "borderline_answer":
        field.value.fields.flatMap {
          texts($0.name == "followups" ? .borderlineReply : .borderlinePart, in: $0.value)
        }
      case "follow_ups":
        field.value.fields.flatMap { entry in
          texts(.followUp, in: entry.value["question"])
            + texts(.changes, in: entry.value["changes"])
            + texts(.stays, in: entry.value["stays"])
            + texts(.reply, in: entry.value["reply"])
        }
      default: []
      }
    }
  }

  private static func texts(_ kind: Kind, in value: YAMLValue?) -> [Passage] {
    guard let value else { return [] }
    switch value.content {
    case .text(let text, _): return [Passage(kind: kind, value: value, text: text)]
    case .list(let items): return items.flatMap { texts(kind, in: $0) }
    case .block(let fields): return fields.flatMap { texts(kind, in: $0.value) }
    }
  }
}

extension YAMLValue {
  /// The keys of a block, or none.
  var fields: [YAMLField] {
    if case .block(let fields) = content { fields } else { [] }
  }

  /// The items of a list, or none.
  var items: [YAMLValue] {
    if case .list(let items) = content { items } else { [] }
  }

  subscript(_ name: String) -> YAMLValue? {
    fields.first { $0.name == name }?.value
  }
}
