import ArgumentParser
import ContentBank
import Foundation
import TranscriptStore

/// Writes, checks and shows the configuration.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Write, check or show the configuration.",
    discussion: """
      The file is $XDG_CONFIG_HOME/tradeoff/config.yaml, or config/config.yaml below TRADEOFF_HOME.
      """,
    subcommands: [Init.self, Check.self, Show.self])

  struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write a file that holds every default as a comment.",
      discussion: "A file that is there already stays as it is.")

    func run() throws {
      let path = try Folders().configuration
      guard try PrivateFile.create(path, ConfigurationText.initial.text) else {
        throw CommandFailure(
          "'\(path)' is there already; edit it, or move it away to get a new one")
      }
      Output.write("\(path)\n")
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Report everything that is wrong with the file.",
      discussion: "Exits with 1 where something is.")

    @Argument(help: ArgumentHelp("A file instead of the usual one.", valueName: "file"))
    var file: String?

    func run() throws {
      let path = try file ?? Folders().configuration
      guard FileManager.default.fileExists(atPath: path) else {
        if file != nil {
          throw CommandFailure("there is no file '\(Printable.line(path))'; check the name")
        }
        Output.write(
          "\(path): there is none, so the defaults hold; 'tradeoff config init' writes one\n")
        return
      }
      do throws(ContentErrors) {
        _ = try Settings(at: path, environment: [:])
        Output.write("\(Printable.line(path)): 0 errors\n")
      } catch {
        Output.write(Printable.lines(error.description) + "\n")
        throw ExitCode(1)
      }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the configuration in force.",
      discussion: "As text it is a whole configuration file.")

    @Option(help: "How to print it.")
    var format: PromptsCommand.Format = .text

    func run() throws {
      let folders = try Folders()
      let settings = try Settings.inForce(folders)
      let text = ConfigurationText(configuration: settings.configuration, keys: settings.keys)
      guard format == .text else { return Output.write(text.json) }
      let origin = settings.hasFile ? folders.configuration : "the defaults; there is no file"
      Output.write("# from \(origin)\n" + text.text)
    }
  }
}
