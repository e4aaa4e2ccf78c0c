/// The action table with the user's own keys in it.
package struct KeyTable: Sendable {
  /// The table as it is written down.
  package static let usual = KeyTable()

  /// The user's keys for an action on one screen, in the place of the usual ones.
  package struct Rebinding: Hashable, Sendable {
    package let context: KeyContext
    package let action: Action
    package let keys: [Key]

    package init(_ context: KeyContext, _ action: Action, _ keys: [Key]) {
      self.context = context
      self.action = action
      self.keys = keys
    }
  }

  /// Why a rebinding can't be had: lower case, what is wrong; what to do.
  package struct Problem: Hashable, Sendable {
    package let rebinding: Rebinding
    package let key: Key
    package let message: String
  }

  /// Kept ready, since every key and every frame asks for them.
  private let rows: [KeyContext: [Binding]]

  private init(_ own: [KeyContext: [Action: [Key]]] = [:]) {
    let contexts = KeyContext.allCases.map { ($0, Self.bindings(in: $0, own[$0] ?? [:])) }
    rows = Dictionary(uniqueKeysWithValues: contexts)
  }

  /// Takes the user's keys, or says what is wrong with each.
  package static func rebinding(
    _ rebindings: [Rebinding]
  ) -> (table: KeyTable, problems: [Problem]) {
    var own: [KeyContext: [Action: [Key]]] = [:]
    var problems: [Problem] = []
    for rebinding in rebindings {
      problems += rebinding.keys.compactMap { key in
        fault(key, rebinding).map { Problem(rebinding: rebinding, key: key, message: $0) }
      }
      own[rebinding.context, default: [:]][rebinding.action] = rebinding.keys
    }
    let table = KeyTable(own)
    for rebinding in rebindings {
      for key in rebinding.keys {
        let others = table.bindings(in: rebinding.context).filter {
          $0.action != rebinding.action && $0.keys.contains(key)
        }
        guard let other = others.first else { continue }
        let message =
          "'\(key.name ?? "")' is the key of '\(other.action.configurationName)' on this screen; "
          + "choose another or give that action other keys"
        problems.append(Problem(rebinding: rebinding, key: key, message: message))
      }
    }
    return (table, problems)
  }

  package func action(for key: Key, in context: KeyContext) -> Action? {
    bindings(in: context).first { $0.keys.contains(key) }?.action
  }

  package func bindings(in context: KeyContext) -> [Binding] { rows[context] ?? [] }

  /// All keys of an action on a screen, the one that is shown first.
  package func keys(of action: Action, in context: KeyContext) -> [Key] {
    bindings(in: context).filter { $0.action == action }.flatMap(\.keys)
  }

  /// How the screen names the key of an action; empty where it has none there.
  package func name(of action: Action, in context: KeyContext) -> String {
    bindings(in: context).first { $0.action == action }?.keyNames ?? ""
  }

  private static func bindings(
    in context: KeyContext, _ own: [Action: [Key]]
  ) -> [Binding] {
    var replaced: Set<Action> = []
    return Keymap.bindings(in: context).compactMap { binding in
      guard let keys = own[binding.action] else { return binding }
      // An action with two rows has its own keys in the first.
      guard replaced.insert(binding.action).inserted else { return nil }
      return binding.with(keys)
    }
  }

  private static func fault(_ key: Key, _ rebinding: Rebinding) -> String? {
    let name = key.name ?? ""
    let isHelpMark = key == .character("?") && rebinding.action == .help
    if rebinding.context == .interview {
      var editor = TextEditor("some text", cursor: 4)
      guard editor.handle(key) == .ignored else {
        return "'\(name)' belongs to the text on this screen; choose a Ctrl, Alt or F key that "
          + "doesn't"
      }
    }
    if case .character = key, rebinding.context.isTyping, !isHelpMark {
      return "'\(name)' is typed as text on this screen; choose a Ctrl, Alt or F key"
    }
    return nil
  }
}

extension Binding {
  /// The same action with other keys.
  func with(_ keys: [Key]) -> Binding {
    Binding(
      action: action, contexts: contexts, keys: keys, keyNames: keys.first?.shownName ?? "",
      label: label, help: help)
  }

  /// What the help screen says, with the further keys.
  package var sentence: String {
    let shown = keys.first
    let others = keys.dropFirst().filter { key in
      guard case .character(let character) = key, case .character(let first) = shown else {
        return true
      }
      return character.lowercased() != first.lowercased()
    }
    let names = others.compactMap(\.shownName)
    return names.isEmpty ? help : "\(help) Also \(names.joined(separator: ", "))."
  }
}

extension Action {
  /// Such as `next-finding`.
  package var configurationName: String { rawValue.kebabCased }
}

extension KeyContext {
  /// Such as `rewrite-choice`.
  package var configurationName: String { rawValue.kebabCased }
}

extension String {
  fileprivate var kebabCased: String {
    reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
  }
}
