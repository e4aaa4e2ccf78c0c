import Interview
import RubricEngine

/// The place to write a note on a finished interview, with tags in it.
struct NoteScreen: AskingScreen, Hashable, Sendable {
  let transcript: Transcript
  let title: String
  var editor: TextEditor

  static let example = "Such as: said nothing of cost #again"

  init(transcript: Transcript, title: String) {
    self.transcript = transcript
    self.title = title
    editor = TextEditor(transcript.note?.text ?? "", limit: Note.longest)
  }

  var note: Note? { Note(editor.text) }

  func intro(_ body: Area) -> Document {
    var intro = Document(columns: min(body.columns, 76))
    intro.add("A note for yourself. Words such as #again are tags, and the search finds both.")
    intro.add("")
    return intro
  }
}

extension App {
  /// Keys that belong to the note; nil where the key is not one of them.
  mutating func typeNote(_ key: Key) -> [AppEffect]? {
    guard case .note(var screen) = stack.last, key != .enter, key != .control("r") else {
      return nil
    }
    switch screen.editor.handle(key) {
    case .ignored: return nil
    case .moved, .edited: replaceTop(.note(screen))
    case .refused(let reason): notice = Notice(text: reason, isError: true)
    }
    return []
  }

  mutating func perform(_ action: Action, on screen: NoteScreen) -> [AppEffect] {
    switch action {
    case .back: pop()
    case .confirm:
      pop()
      return [.keepNote(screen.transcript.id, screen.note)]
    default: break
    }
    return []
  }

  /// The note is on disk and may be shown.
  mutating func take(_ note: Note?, on id: TranscriptID) {
    guard let index = transcripts?.firstIndex(where: { $0.id == id }) else { return }
    transcripts?[index].note = note
    notice = Notice(
      text: note == nil ? "There is no note on it." : "The note is kept.", isError: false)
  }
}
