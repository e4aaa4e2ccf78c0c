import ArgumentParser
import Interview

/// What the argument parser knows of a command, from which its manual page is made.
struct CommandOutline: Hashable {
  struct Argument: Hashable {
    /// As typed, such as `--format`; none for what goes by its place.
    let names: [String]
    /// Nil for a flag.
    let value: String?
    let isOptional: Bool
    let isRepeating: Bool
    let abstract: String
    /// The words that it may be, where only some may.
    let choices: [String]
    let usual: String?
  }

  /// From the program's name on, such as `["tradeoff", "content", "check"]`.
  let names: [String]
  let abstract: String
  let discussion: String
  let usualSubcommand: String?
  let arguments: [Argument]
  let subcommands: [CommandOutline]

  /// The whole program.
  static func program() throws(JSONError) -> CommandOutline {
    let dump = try JSON(parsing: Tradeoff._dumpHelp())
    return CommandOutline(dump["command"] ?? .null, below: [])
  }

  private init(_ json: JSON, below parents: [String]) {
    let names = parents + [json["commandName"]?.string ?? ""]
    self.names = names
    abstract = json["abstract"]?.string ?? ""
    discussion = json["discussion"]?.string ?? ""
    usualSubcommand = json["defaultSubcommand"]?.string
    arguments = (json["arguments"]?.array ?? []).filter(Self.isShown).map(Argument.init)
    // 'help' is the parser's own, and says nothing that '--help' doesn't.
    subcommands = (json["subcommands"]?.array ?? [])
      .filter { Self.isShown($0) && $0["commandName"]?.string != "help" }
      .map { CommandOutline($0, below: names) }
  }

  private static func isShown(_ json: JSON) -> Bool { json["shouldDisplay"]?.bool ?? true }

  /// This command and all below it.
  var all: [CommandOutline] { [self] + subcommands.flatMap(\.all) }

  /// The name of its page, such as `tradeoff-content-check`.
  var page: String { names.joined(separator: "-") }
}

extension CommandOutline.Argument {
  init(_ json: JSON) {
    names = (json["names"]?.array ?? []).compactMap { name in
      name["name"]?.string.map { (name["kind"]?.string == "long" ? "--" : "-") + $0 }
    }
    value = json["kind"]?.string == "flag" ? nil : json["valueName"]?.string ?? "value"
    isOptional = json["isOptional"]?.bool ?? true
    isRepeating = json["isRepeating"]?.bool ?? false
    abstract = json["abstract"]?.string ?? ""
    choices = (json["allValues"]?.array ?? []).compactMap(\.string)
    usual = json["defaultValue"]?.string
  }
}
