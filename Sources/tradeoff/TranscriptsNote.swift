import ArgumentParser
import Interview
import TranscriptStore

/// Writes a note on a transcript, or shows the one that is there.
struct TranscriptsNote: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "Show or write the note on a transcript.",
    discussion: """
      Words such as #again in a note are tags; 'list --tag again' finds them. Without a text the \
      note is shown; with --remove it is taken away.
      """)

  @Flag(help: "Take the note away.")
  var remove = false

  @Argument(help: ArgumentHelp("The transcript's id or its beginning.", valueName: "id"))
  var id: String

  @Argument(help: ArgumentHelp("The note, in the place of an earlier one.", valueName: "text"))
  var words: [String] = []

  func validate() throws {
    if remove, !words.isEmpty {
      throw ValidationError("give either a text or --remove, not both")
    }
  }

  func run() throws {
    let shelf = try TranscriptShelf()
    let transcript = try shelf.find(id)
    guard remove || !words.isEmpty else {
      if let note = transcript.note { Output.write(Printable.line(note.text) + "\n") }
      return
    }
    let note = remove ? nil : Note(words.joined(separator: " "))
    guard remove || note != nil else {
      throw CommandFailure("the note is blank; give a text, or --remove to take a note away")
    }
    try shelf.store.keep(note, on: transcript.id)
    Output.note(note == nil ? "no note on \(transcript.id) now" : "noted on \(transcript.id)")
  }
}
