/// A value of a YAML file that knows where it stands.
struct YAMLValue: Hashable, Sendable {
  let place: Place
  let content: Content

  enum Content: Hashable, Sendable {
    /// `isPlain` is false for quoted and block text.
    case text(String, isPlain: Bool)
    case list([YAMLValue])
    case block([YAMLField])
  }

  /// What to call this kind of value in a message.
  var kind: String {
    switch content {
    case .text: "text"
    case .list: "a list"
    case .block: "a block of keys"
    }
  }
}

/// A key of a YAML block with its value.
struct YAMLField: Hashable, Sendable {
  let name: String
  let place: Place
  let value: YAMLValue
}
