import ArgumentParser

/// When to colour what is printed.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never

  func isColored(isTerminal: Bool, environment: [String: String]) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }
  }
}

/// Writes text in a role, with the terminal's own colours or with none.
struct Ink {
  enum Role {
    case title, good, bad, watch, quiet, evidence
  }

  let isColored: Bool

  /// The text, which must not hold controls, as one that stands out by its role.
  func callAsFunction(_ text: String, _ role: Role) -> String {
    guard isColored, !text.isEmpty else { return text }
    let code =
      switch role {
      case .title: "1"
      case .good: "32"
      case .bad: "31"
      case .watch: "33"
      case .quiet: "2"
      case .evidence: "4"
      }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
