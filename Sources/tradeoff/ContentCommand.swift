import ArgumentParser
import ContentBank
import Foundation

/// Checks, lists and adds content files, for authors.
struct ContentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "content", abstract: "Check, list, write or add content files.",
    subcommands: [Check.self, List.self, ContentNew.self, ContentAdd.self])

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Report everything that is wrong with the content.",
      discussion: """
        Checks a content folder, a pack of prompts or one prompt's file; without a name, the \
        installed content and what you have added. Exits with 1 where there are errors; warnings \
        are advice.
        """)

    @OptionGroup var content: ContentOption

    @Argument(help: ArgumentHelp("The folder or file.", valueName: "dir|file"))
    var path: String?

    func run() throws {
      let reports: [ContentReport]
      do {
        reports = try checked()
      } catch let errors as ContentErrors {
        reports = [ContentReport(failing: errors)]
      } catch let failure as PackFailure {
        throw CommandFailure(Printable.line(failure.description))
      }
      for report in reports { Output.write(report.text) }
      if reports.contains(where: \.hasErrors) { throw ExitCode(1) }
    }

    private func checked() throws -> [ContentReport] {
      guard let path else {
        let bank = try content.find()
        let check = ContentCheck(folder: bank)
        let report = ContentReport(check)
        guard check.bank != nil, let shelf = content.shelf, !shelf.isEmpty else { return [report] }
        let added = try ContentCheck(shelf: shelf, beside: bank)
        return [report, ContentReport(added, title: "added by you")]
      }
      switch FileKind(of: path) {
      case .folder:
        let check =
          ContentCheck.isPack(path)
          ? try ContentCheck(pack: path, beside: content.find()) : ContentCheck(folder: path)
        return [ContentReport(check)]
      case .file: return [ContentReport(try ContentCheck(prompt: path, beside: content.find()))]
      case .nothing:
        throw CommandFailure(
          "there is no folder or file '\(Printable.line(path))'; check the name")
      }
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

/// What a path leads to.
enum FileKind {
  case file, folder, nothing

  init(of path: String) {
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    self = !isThere ? .nothing : isFolder.boolValue ? .folder : .file
  }
}
