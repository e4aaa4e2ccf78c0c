import ArgumentParser
import ContentBank
import Foundation

/// Checks and lists content files, for authors.
struct ContentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "content", abstract: "Check or list the content files.",
    subcommands: [Check.self, List.self])

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Report everything that is wrong with the content.",
      discussion: "Exits with 1 where something is.")

    @OptionGroup var content: ContentOption

    @Argument(help: ArgumentHelp("The content folder.", valueName: "dir"))
    var folder: String?

    func run() throws {
      let folder = try folder ?? content.find()
      guard FileManager.default.fileExists(atPath: folder) else {
        throw CommandFailure("there is no folder '\(Printable.line(folder))'; check the name")
      }
      let report = ContentReport(checking: folder)
      Output.write(report.text)
      if report.hasErrors { throw ExitCode(1) }
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List what the content holds, with its version.")

    @OptionGroup var content: ContentOption

    func run() throws {
      Output.write(ContentReport.list(try content.load(), in: try content.find()))
    }
  }
}
