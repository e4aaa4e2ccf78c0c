import ArgumentParser
import ContentBank
import Foundation

/// Writes the skeleton of a prompt.
struct ContentNew: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write a commented skeleton of a prompt.",
    discussion: "Then fill it in; 'tradeoff content check FILE' says what is still missing.")

  @OptionGroup var content: ContentOption

  @Argument(help: ArgumentHelp("The new prompt's id, such as 'parking-spots'.", valueName: "id"))
  var id: String

  @Option(
    name: .customLong("in"),
    help: ArgumentHelp("The folder to write it to (default: this one).", valueName: "dir"))
  var folder: String = "."

  func run() throws {
    guard PromptSkeleton.isID(id) else {
      throw CommandFailure(
        "'\(Printable.line(id))' can't be an id; use small letters, digits and single hyphens, at "
          + "most 60")
    }
    let path = folder == "." ? "\(id).yml" : "\(folder)/\(id).yml"
    let text = PromptSkeleton(id: id, schema: schema).text
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
    } catch CocoaError.fileWriteFileExists {
      throw CommandFailure(
        "'\(Printable.line(path))' is there already; choose another id or folder")
    } catch {
      throw CommandFailure(
        "can't write '\(Printable.line(path))': \(error.localizedDescription); choose another "
          + "folder with --in")
    }
    Output.write(
      Printable.line("wrote \(path); fill it in, then: tradeoff content check \(path)") + "\n")
  }

  /// The schema beside the content in use, where it has one.
  private var schema: String? {
    guard let found = try? content.find() else { return nil }
    let path = URL(fileURLWithPath: found).standardizedFileURL.path + "/schema/own-prompts.json"
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }
}
