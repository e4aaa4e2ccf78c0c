import ArgumentParser
import ContentBank
import Foundation

/// The option that every command which reads content has.
struct ContentOption: ParsableArguments {
  @Option(
    name: .customLong("content"),
    help: ArgumentHelp("The content folder to use instead of the installed one.", valueName: "dir"))
  var folder: String?

  /// The folder that the option, the environment or the installation gives.
  func find() throws -> String {
    do {
      return try ContentLocation.find(
        option: folder, environment: ProcessInfo.processInfo.environment,
        executable: ContentLocation.executable)
    } catch {
      throw CommandFailure(error.description)
    }
  }

  /// The whole bank, or a failure that lists what is wrong with its files.
  func load() throws -> Bank {
    do {
      return try Bank.load(from: find())
    } catch let errors as ContentErrors {
      throw CommandFailure("the content can't be used\n\(errors.description)")
    }
  }
}
