import ArgumentParser
import Foundation

/// Writes the manual pages, for those who install or package the program.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Write a page for 'man' of every command.",
    shouldDisplay: false)

  @Argument(help: ArgumentHelp("The folder to write to.", valueName: "dir"))
  var folder: String

  func run() throws {
    let pages = try Self.pages()
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      for page in pages {
        try Data(page.text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(page.fileName)"))
      }
    } catch {
      throw CommandFailure(
        "can't write to '\(Printable.line(folder))': \(error.localizedDescription); give another "
          + "folder")
    }
    Output.write("wrote \(Words.count(pages.count, "page")) to \(Printable.line(folder))\n")
  }

  static func pages() throws -> [ManualPage] {
    func pages(of command: CommandOutline, parent: CommandOutline?) -> [ManualPage] {
      [ManualPage(command: command, parent: parent, version: Release.version)]
        + command.subcommands.flatMap { pages(of: $0, parent: command) }
    }
    return pages(of: try CommandOutline.program(), parent: nil)
  }
}
