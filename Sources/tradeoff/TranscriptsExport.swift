import ArgumentParser
import ContentBank
import Foundation
import Interview
import TranscriptStore

/// Writes all transcripts to a file or to standard output.
struct TranscriptsExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write all transcripts, oldest first.",
    discussion: """
      JSON Lines hold everything of an interview, and both 'import' and 'grade' read them. With \
      '--all' the drills and their schedule follow, for moving to another machine; 'import' reads \
      those too.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case jsonl, markdown
  }

  @OptionGroup var content: ContentOption

  @Option(help: "How to write them.")
  var format: Format = .jsonl

  @Flag(help: "Write the own drills, their reviews and the interview's date as well.")
  var all = false

  @Flag(help: "Replace the file where there is one.")
  var force = false

  @Argument(help: ArgumentHelp("The file to write (default: standard output).", valueName: "file"))
  var file: String?

  func validate() throws {
    if all, format != .jsonl { throw ValidationError("'--all' is written as JSON Lines alone.") }
  }

  func run() throws {
    let store = try TranscriptShelf().store
    let transcripts = try store.transcripts()
    let practice = all ? PracticeJSON.lines(try store.practice()) : []
    let text: String
    switch format {
    case .jsonl:
      let lines = transcripts.map { TranscriptJSON.json($0).line } + practice
      text = lines.map { $0 + "\n" }.joined()
    case .markdown:
      let bank = try? content.load()
      text = transcripts.map { TranscriptPage(transcript: $0, bank: bank).markdown }
        .joined(separator: "\n")
    }
    guard let file, file != "-" else {
      Output.write(text)
      return
    }
    try Self.write(text, to: file, force: force)
    let more = all ? " and \(Words.count(practice.count, "line")) of practice" : ""
    Output.note("wrote \(Words.count(transcripts.count, "transcript"))\(more) to '\(file)'")
  }

  /// Writes beside the file first, so that a full disk leaves the old one whole.
  static func write(_ text: String, to path: String, force: Bool) throws(CommandFailure) {
    if !force, FileManager.default.fileExists(atPath: path) {
      throw CommandFailure("'\(path)' is there already; give another name, or --force")
    }
    let fresh = "\(path).\(getpid()).new"
    let descriptor = open(fresh, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(path) }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try handle.write(contentsOf: Data(text.utf8))
      try handle.synchronize()
    } catch {
      unlink(fresh)
      throw CommandFailure("can't write '\(path)': \(error.localizedDescription); make room for it")
    }
    guard rename(fresh, path) == 0 else {
      let failure = failure(path)
      unlink(fresh)
      throw failure
    }
  }

  private static func failure(_ path: String) -> CommandFailure {
    CommandFailure("can't write '\(path)': \(String(cString: strerror(errno))); give another name")
  }
}
