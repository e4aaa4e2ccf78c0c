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

  /// The whole bank with what the person has added, or a failure that lists what is wrong.
  ///
  /// Added prompts that can't be used are left out with a warning.
  func load() throws -> Bank {
    let (bank, refused) = try loadQuietly()
    for refusal in refused { Output.note("warning: \(Printable.line(refusal.description))") }
    return bank
  }

  func loadQuietly() throws -> (bank: Bank, refused: [PackRefusal]) {
    do {
      return try Bank.load(from: find(), with: shelf, cache: cache)
    } catch let errors as ContentErrors {
      throw CommandFailure("the content can't be used\n\(errors.description)")
    }
  }

  /// Nil where it isn't wanted, or no folder for it is known.
  private var cache: ContentCache? {
    guard ProcessInfo.processInfo.environment[ContentCache.variable] != "off" else { return nil }
    return (try? Folders()).map { ContentCache(folder: $0.compiledContent) }
  }

  /// Nil where no folder for the person's files is known; the bank works without.
  var shelf: PackShelf? {
    (try? Folders()).map { PackShelf(folder: $0.content) }
  }
}
