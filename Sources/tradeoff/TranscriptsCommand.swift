import ArgumentParser
import Foundation
import Interview
import RubricEngine
import TranscriptStore

/// Lists, shows, moves and deletes kept interviews.
struct TranscriptsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transcripts",
    abstract: "List, show, search, compare, note, export, import or delete transcripts.",
    subcommands: [
      List.self, Show.self, Search.self, TranscriptsCompare.self, TranscriptsNote.self,
      TranscriptsExport.self, TranscriptsImport.self,
      Delete.self, TranscriptsDisputes.self,
    ], defaultSubcommand: List.self)

  enum ListFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  enum PageFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json, markdown, html
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the transcripts, latest first (the default).")

    @Option(help: "How to print them; JSON is one object a line.")
    var format: ListFormat = .text

    @Option(help: ArgumentHelp("Only those of this prompt.", valueName: "id"))
    var prompt: String?

    @Option(help: ArgumentHelp("Only those with these words.", valueName: "text"))
    var search: String?

    @Option(help: ArgumentHelp("Only those with this mistake.", valueName: "id"))
    var mistake: String?

    @Option(help: ArgumentHelp("Only those with this overall verdict, 1 to 5.", valueName: "n"))
    var overall: Int?

    @Option(help: ArgumentHelp("Only those whose note has this #tag.", valueName: "tag"))
    var tag: String?

    @Option(help: "In which order: latest, highest score, prompt, or most mistakes first.")
    var sort: TranscriptList.Order = .date

    func validate() throws {
      if let overall, !(1...5).contains(overall) {
        throw ValidationError("'--overall \(overall)' is no verdict; give 1 to 5")
      }
    }

    func run() throws {
      if let mistake, !MistakeID.documented.contains(MistakeID(mistake)) {
        let known = MistakeID.documented.map(\.name).joined(separator: ", ")
        throw CommandFailure("there is no mistake '\(Printable.line(mistake))'; choose of \(known)")
      }
      let filter = TranscriptFilter(
        text: search ?? "", prompt: prompt.map(PromptID.init), overall: overall.map { $0...$0 },
        mistake: mistake.map(MistakeID.init),
        tag: tag.map { String($0.drop { $0 == "#" }) })
      let summaries = try TranscriptShelf().store.summaries(matching: filter)
      Output.write(TranscriptList(summaries: sort.sorted(summaries)).text(as: format))
    }
  }

  struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Find the transcripts that have all these words.",
      discussion: "Beginnings and other forms of a word are found too.")

    @Argument(help: ArgumentHelp("The words to look for.", valueName: "text"))
    var words: [String]

    @Option(help: "How to print them; JSON is one object a line.")
    var format: ListFormat = .text

    func run() throws {
      let text = words.joined(separator: " ")
      guard text.contains(where: { $0.isLetter || $0.isNumber }) else {
        throw CommandFailure("there is no word to look for; give at least one")
      }
      let filter = TranscriptFilter(text: text)
      let summaries = try TranscriptShelf().store.summaries(matching: filter)
      Output.write(TranscriptList(summaries: summaries).text(as: format))
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show one transcript with its report.")

    @OptionGroup var content: ContentOption

    @Argument(help: ArgumentHelp("The transcript's id or its beginning.", valueName: "id"))
    var id: String

    @Option(help: "How to print it; JSON is one line that 'import' reads.")
    var format: PageFormat = .text

    func run() throws {
      let transcript = try TranscriptShelf().find(id)
      if format == .json {
        Output.write(TranscriptJSON.json(transcript).line + "\n")
        return
      }
      if format == .html {
        Output.write(HTMLReport(transcript: transcript, bank: try? content.load()).text)
        return
      }
      let page = TranscriptPage(transcript: transcript, bank: try? content.load())
      Output.write(format == .text ? page.text(columns: Output.columns) : page.markdown)
    }
  }

  struct Delete: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Delete transcripts for good.",
      discussion: """
        Nothing of them is left in the database, its backups or drafts of parts written again; \
        'export' first what you may want back.
        """)

    @Argument(help: ArgumentHelp("Ids or their beginnings.", valueName: "id"))
    var ids: [String]

    func run() throws {
      let shelf = try TranscriptShelf()
      var attempts = AttemptFolder(at: try Folders().attempts)
      // All names are looked up first, so that a wrong one deletes nothing.
      for transcript in try ids.map(shelf.find) {
        guard try shelf.store.delete(transcript.id) != nil else { continue }
        try attempts.forget(piecesOf: transcript.id)
        let prompt = transcript.promptID?.name ?? Printable.line(transcript.promptText)
        DraftFolder(at: try Folders().drafts).discardRevisions(of: [transcript.id])
        Output.write(
          "deleted \(transcript.id) (\(prompt), \(transcript.finishedAt.dateAndTime))\n")
      }
      for path in shelf.store.setAside {
        Output.note("note: '\(path)' is a damaged database that may still hold it; delete that too")
      }
    }
  }
}
