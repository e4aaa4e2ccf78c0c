import Interview

/// Prompts that a person has added to the bank.
package struct Pack: Hashable, Sendable {
  /// Nil for the prompts that were added one by one.
  package let name: String?
  package let folder: String
  package let prompts: [PromptID]

  /// What to call it in a message.
  package var title: String { Self.title(name) }

  static func title(_ name: String?) -> String {
    name.map { "the pack '\($0)'" } ?? "your own prompts"
  }
}

/// What kept prompts that a person has added from being used.
package struct PackRefusal: Hashable, Sendable {
  /// Nil for the prompts that were added one by one.
  package let name: String?
  package let problems: [ContentError]

  /// Says on one line what is left out, why, and where to see the rest.
  package var description: String {
    let what =
      name.map { "the pack '\(Sheet.shown($0))' is left out" }
      ?? "some of your own prompts are left out"
    let first = problems.first.map(\.description) ?? ""
    let more = problems.count - 1
    return "\(what): \(first)"
      + (more > 0 ? " (and \(more) more; 'tradeoff content check' shows all)" : "")
  }
}
