import ArgumentParser
import ContentBank
import Foundation

/// Installs a person's own prompts beside the built-in ones.
struct ContentAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Install prompts of your own beside the built-in ones.",
    discussion: """
      A folder that holds prompts/<domain>/<id>.yml is installed as a pack, a file as one prompt. \
      Both are copied. With one error nothing is installed. To take prompts out again, delete them \
      where they were installed.
      """)

  @OptionGroup var content: ContentOption

  @Argument(help: ArgumentHelp("The pack's folder or the prompt's file.", valueName: "dir|file"))
  var path: String

  @Option(
    help: ArgumentHelp(
      "The name of the pack (default: the folder's name).", valueName: "name"))
  var name: String?

  @Option(
    help: ArgumentHelp(
      "The domain of a prompt's file (default: its folder below 'prompts', or 'own').",
      valueName: "name"))
  var domain: String?

  @Flag(help: "Put it in the place of what is installed under the same name.")
  var replace = false

  func run() throws {
    let shelf = PackShelf(folder: try Folders().content)
    let (bank, _) = try content.loadQuietly()
    let pack: Pack
    do {
      pack = try install(on: shelf, beside: bank)
    } catch let errors as ContentErrors {
      throw CommandFailure(
        "nothing was installed\n\(Printable.lines(errors.description))")
    } catch let error as ContentError {
      throw CommandFailure("nothing was installed\n\(Printable.line(error.description))")
    } catch let failure as PackFailure {
      throw CommandFailure(Printable.line(failure.description))
    }
    let ids = pack.prompts.map(\.name).joined(separator: ", ")
    let count = Words.count(pack.prompts.count, "prompt")
    let list = pack.prompts.count > 8 ? count : "\(count): \(ids)"
    let title = pack.name.map { " as the pack '\($0)'" } ?? ""
    Output.write(
      Printable.line("added \(list)\(title), in \(pack.folder)")
        + "\n'tradeoff content check' says what could be better.\n")
  }

  private func install(on shelf: PackShelf, beside bank: Bank) throws -> Pack {
    switch FileKind(of: path) {
    case .folder:
      if domain != nil { throw CommandFailure("--domain is for a file; a pack has its folders") }
      return try shelf.install(folder: path, named: name, replacing: replace, beside: bank)
    case .file:
      if name != nil { throw CommandFailure("--name is for a pack; a file is named by its id") }
      return try shelf.install(file: path, domain: domain, replacing: replace, beside: bank)
    case .nothing:
      throw CommandFailure("there is no folder or file '\(Printable.line(path))'; check the name")
    }
  }
}
