import ArgumentParser
import Foundation
import Interview
import TranscriptStore

/// Shows an assignment and hands its answers in.
struct AssignmentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assignment", abstract: "Look at a teacher's assignment, or hand it in.",
    discussion: """
      An assignment is a small file with a title, prompts and, if wished, timing and a due date. \
      'tradeoff interview --assignment FILE' asks its prompts one after the other. Nothing is sent \
      anywhere: handing in writes a file, which you give to your teacher.
      """,
    subcommands: [Show.self, HandInCommand.self])

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say what is asked, and what you have answered; also checks the file.")

    @OptionGroup var content: ContentOption

    @Argument(help: ArgumentHelp("The assignment's file.", valueName: "file"))
    var file: String

    func run() throws {
      let bank = try content.load()
      let assignment = try Assignment.load(file, bank: bank)
      let page = AssignmentPage(
        assignment: assignment, bank: bank,
        transcripts: try TranscriptShelf().store.transcripts(), now: WallClock.now)
      Output.write(page.text)
    }
  }

  struct HandInCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "hand-in", abstract: "Write your answers to an assignment to a file.",
      discussion: """
        Of several answers to a prompt the latest is taken. The file is JSON Lines, as \
        'tradeoff grade' reads it, with your name in it; grades that you have seen are not.
        """)

    @OptionGroup var content: ContentOption

    @Argument(help: ArgumentHelp("The assignment's file.", valueName: "assignment"))
    var file: String

    @Option(help: ArgumentHelp("Your name, as your teacher knows it.", valueName: "name"))
    var author: String

    @Flag(help: "Replace the file where there is one.")
    var force = false

    @Argument(help: ArgumentHelp("The file to write (default: standard output).", valueName: "to"))
    var output: String?

    func validate() throws {
      guard author.contains(where: { !$0.isWhitespace }) else {
        throw ValidationError("'--author' is your name.")
      }
    }

    func run() throws {
      let assignment = try Assignment.load(file, bank: try content.load())
      let transcripts = try TranscriptShelf().store.transcripts()
      let answers = assignment.answers(among: transcripts)
      guard !answers.isEmpty else {
        throw CommandFailure(
          "nothing is answered yet; 'tradeoff interview --assignment \(Printable.line(file))' asks")
      }
      let open = assignment.open(among: transcripts).map(\.name).joined(separator: ", ")
      let text = HandIn(assignment: assignment, author: author, answers: answers).lines
        .map { $0 + "\n" }.joined()
      if let output, output != "-" {
        try TranscriptsExport.write(text, to: output, force: force)
        Output.note("wrote \(Words.count(answers.count, "answer")) to '\(output)'")
      } else {
        Output.write(text)
      }
      if !open.isEmpty { Output.note("note: not answered: \(open)") }
      for answer in answers where assignment.isLate(answer.finishedAt) {
        Output.note("note: the answer to '\(answer.promptID?.name ?? "")' is late")
      }
    }
  }
}
