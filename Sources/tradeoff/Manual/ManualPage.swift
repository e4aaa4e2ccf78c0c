/// A command's page for `man`, in the language of man(7).
struct ManualPage {
  let command: CommandOutline
  /// The command that this one belongs to; nil for the program.
  let parent: CommandOutline?
  let version: String

  var fileName: String { "\(command.page).1" }

  var text: String {
    let sections = [
      title, synopsis, description, list("COMMANDS", subcommands), list("ARGUMENTS", places),
      list("OPTIONS", options), parent == nil ? Self.program : [], exitStatus, seeAlso,
    ]
    return sections.flatMap { $0 }.joined(separator: "\n") + "\n"
  }

  private var title: [String] {
    // The name stands before a dash that `apropos` looks for.
    [
      #".\" Made by 'tradeoff manual' from the program's own help."#,
      ".TH \"\(Self.escaped(command.page.uppercased()))\" 1 \"\" \"Tradeoff \(version)\" "
        + "\"Tradeoff\"",
      ".nh", ".SH NAME",
      Self.escaped(command.page) + " \\- " + Self.escaped(Self.withoutStop(command.abstract)),
    ]
  }

  private var synopsis: [String] {
    var rows = [".SH SYNOPSIS", ".B " + Self.escaped(command.names.joined(separator: " "))]
    if !command.subcommands.isEmpty {
      rows.append(
        command.usualSubcommand == nil && parent != nil ? ".I command" : "[\\fIcommand\\fR]")
    }
    return rows + command.arguments.map(Self.synopsis)
  }

  private static func synopsis(_ argument: CommandOutline.Argument) -> String {
    // The longest name says most.
    let name = argument.names.last.map { "\\fB\(escaped($0))\\fR" }
    let value = argument.value.map { "\\fI\(escaped($0))\\fR" }
    let dots = argument.isRepeating ? " ..." : ""
    let whole = [name, value].compactMap { $0 }.joined(separator: " ") + dots
    return argument.isOptional || argument.usual != nil ? "[\(whole)]" : whole
  }

  private var description: [String] {
    [".SH DESCRIPTION", Self.escaped(command.abstract)]
      + (command.discussion.isEmpty ? [] : [".PP"] + Self.paragraph(command.discussion))
  }

  private typealias Entry = (term: String, text: String)

  private var subcommands: [Entry] {
    command.subcommands.map { subcommand in
      ("\\fB\(Self.escaped(subcommand.names.last ?? ""))\\fR", subcommand.abstract)
    }
  }

  private var places: [Entry] { entries { $0.names.isEmpty } }
  private var options: [Entry] { entries { !$0.names.isEmpty } }

  private func entries(_ isWanted: (CommandOutline.Argument) -> Bool) -> [Entry] {
    command.arguments.filter(isWanted).map { argument in
      let names = argument.names.map { "\\fB\(Self.escaped($0))\\fR" }.joined(separator: ", ")
      let value = argument.value.map { "\\fI\(Self.escaped($0))\\fR" }
      var text = argument.abstract
      if !argument.choices.isEmpty {
        text += " One of \(argument.choices.joined(separator: ", "))."
      }
      if let usual = argument.usual { text += " Usually \(usual)." }
      return ([names, value ?? ""].filter { !$0.isEmpty }.joined(separator: " "), text)
    }
  }

  private func list(_ heading: String, _ entries: [Entry]) -> [String] {
    guard !entries.isEmpty else { return [] }
    return [".SH " + heading]
      + entries.flatMap { [".TP", $0.term] + Self.paragraph($0.text) }
  }

  private static let program = [
    ".SH FILES", ".TP", ".I \\(ti/.local/share/tradeoff/",
    "Finished interviews with their grades, and content of your own.",
    ".TP", ".I \\(ti/.local/state/tradeoff/", "Unfinished interviews, and the log.",
    ".TP", ".I \\(ti/.config/tradeoff/config.yaml", "Your settings.",
    ".SH ENVIRONMENT", ".TP", ".B TRADEOFF_HOME",
    "One folder for all of these. Without it the XDG variables hold.",
    ".TP", ".B TRADEOFF_CONTENT", "The content folder.",
    ".TP", ".B NO_COLOR", "No colours where it is not empty.",
    ".TP", ".BR VISUAL \", \" EDITOR", "The editor that Ctrl\\-G opens.",
    ".TP", ".B PAGER", "What shows the guide on a terminal.",
  ]

  private var exitStatus: [String] {
    [
      ".SH EXIT STATUS",
      "0 fine; 1 a failed check, or findings at or above what \\-\\-fail\\-on names; 2 usage, "
        + "unreadable or malformed input.",
    ]
  }

  private var seeAlso: [String] {
    let pages = [parent?.page].compactMap { $0 } + command.subcommands.map(\.page)
    guard !pages.isEmpty else { return [] }
    let references = pages.map { "\\fB\(Self.escaped($0))\\fR(1)" }
    return [".SH SEE ALSO", references.joined(separator: ",\n")]
  }

  private static func paragraph(_ text: String) -> [String] {
    text.split(separator: "\n").map { escaped(String($0)) }
  }

  private static func withoutStop(_ text: String) -> String {
    text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  /// Text that the formatter shows as it is: it would take a stop or an apostrophe at the start of
  /// a line for a request, and turn hyphens and apostrophes into typographic ones.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "'": result += "\\(aq"
      case "~": result += "\\(ti"
      case "^": result += "\\(ha"
      case "`": result += "\\(ga"
      default: result.append(character)
      }
    }
    return result.first == "." ? "\\&" + result : result
  }
}
