import ContentBank
import Interview
import TerminalUI

/// The configuration as a file that explains itself.
struct ConfigurationText {
  let configuration: Configuration
  let keys: KeyTable
  /// Writes every setting as a comment, so that the file sets nothing yet.
  var isCommented = false

  /// A new file, which sets nothing.
  static let initial = ConfigurationText(
    configuration: .usual(Settings.vocabulary), keys: .usual, isCommented: true)

  var text: String {
    var rows: [String] = []
    if isCommented {
      rows += [
        "# The configuration of tradeoff. Each commented setting shows its default;",
        "# remove the '#' in front of it and change its value.",
        "# 'tradeoff config check' tests this file, 'tradeoff config show' prints what is in force.",
        "",
      ]
    }
    for setting in settings {
      if isCommented { rows += setting.why.map { "# " + $0 } }
      rows.append(line("\(setting.name): \(setting.value)"))
      if isCommented { rows.append("") }
    }
    if isCommented {
      rows += [
        "# Keys, screen by screen; the help of a screen lists the same actions. Keys are written",
        "# like Ctrl-S, Alt-X, F4, Enter, Esc, Tab, Space, PgUp, Up, or as one character. A list",
        "# replaces all the usual keys of that action; the first one is shown. 'keys:' and the",
        "# screen's name have to lose their '#' as well.",
      ]
    }
    rows.append(line("keys:"))
    for context in KeyContext.allCases {
      rows.append(line("  \(context.configurationName):"))
      for action in Settings.actions(of: context) {
        let names = keys.keys(of: action, in: context).compactMap(\.name).map(Self.quoted)
        rows.append(
          line("    \(action.configurationName): [\(names.joined(separator: ", "))]"))
      }
    }
    return rows.joined(separator: "\n") + "\n"
  }

  var json: String {
    var members = [JSON.Member("schema", .integer(1))] + Self.members(configuration)
    members.append(
      .init(
        "keys",
        .object(
          KeyContext.allCases.map { context in
            .init(
              context.configurationName,
              .object(
                Settings.actions(of: context).map { action in
                  .init(
                    action.configurationName,
                    .array(keys.keys(of: action, in: context).compactMap(\.name).map(JSON.string)))
                }))
          })))
    return JSON.object(members).line + "\n"
  }

  /// The settings without the keys.
  static func members(_ configuration: Configuration) -> [JSON.Member] {
    [
      .init("theme", .string(configuration.theme)),
      .init("colours", .integer(configuration.colours)),
      .init("ascii", .bool(configuration.isASCII)),
      .init("clock", .bool(configuration.showsClock)),
      .init("mouse", .bool(configuration.usesMouse)),
      .init("editor", .optional(configuration.editor)),
      .init("daily_limit", .integer(configuration.dailyLimit)),
    ]
  }

  private struct Setting {
    let name: String
    let value: String
    let why: [String]
  }

  private var settings: [Setting] {
    let themes = Theme.allCases.map(\.rawValue).joined(separator: ", ")
    let limits = Configuration.dailyLimits
    var settings = [
      Setting(
        name: "theme", value: configuration.theme,
        why: [
          "How the screen looks: \(themes).",
          "'terminal' can be read on any background; NO_COLOR in the environment means 'none'.",
        ]),
      Setting(
        name: "colours", value: String(configuration.colours),
        why: ["16 uses the terminal's own colours, 256 finer ones where the terminal has them."]),
      Setting(
        name: "ascii", value: String(configuration.isASCII),
        why: ["true draws lines and signs with plain ASCII characters."]),
      Setting(
        name: "clock", value: String(configuration.showsClock),
        why: ["Whether an interview shows how long it has taken."]),
      Setting(
        name: "mouse", value: String(configuration.usesMouse),
        why: [
          "false leaves the mouse to the terminal, to select and copy as it does elsewhere."
        ]),
    ]
    if isCommented || configuration.editor != nil {
      settings.append(
        Setting(
          name: "editor", value: configuration.editor.map(Self.quoted) ?? "vim",
          why: [
            "The editor for long answers, with its arguments; $VISUAL and $EDITOR count where this",
            "is not set, which is the default.",
          ]))
    }
    settings.append(
      Setting(
        name: "daily_limit", value: String(configuration.dailyLimit),
        why: [
          "How many drills a day brings at most, from \(limits.lowerBound) to \(limits.upperBound)."
        ]))
    return settings
  }

  private func line(_ text: String) -> String { isCommented ? "#" + text : text }

  /// A text that YAML reads as this text.
  static func quoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy {
      (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 45
    }
    if isPlain, text.first?.isLetter == true, text.count > 1 { return text }
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
  }
}
