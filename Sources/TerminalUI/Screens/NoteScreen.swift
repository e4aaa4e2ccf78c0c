import Interview
import RubricEngine

/// The place to write a note on a finished interview, with tags in it.
struct NoteScreen: Hashable, Sendable {
  let transcript: Transcript
  let title: String
  var editor: TextEditor

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

  func editorArea(_ body: Area) -> Area {
    let used = min(intro(body).rows.count, max(0, body.rows - 2))
    return Area(
      row: body.row + used, column: body.column, rows: body.rows - used,
      columns: min(body.columns, 76))
  }

  mutating func fit(_ body: Area) {
    let area = editorArea(body)
    guard area.columns != editor.columns || area.rows != editor.rows else { return }
    editor.resize(columns: area.columns, rows: area.rows)
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

  func draw(_ screen: NoteScreen, in area: Area, _ frame: inout Frame) {
    let editor = screen.editorArea(area)
    let head = Area(
      row: area.row, column: area.column, rows: editor.row - area.row, columns: area.columns)
    frame.put(screen.intro(area), in: head, first: 0)
    if screen.editor.isEmpty {
      frame.put(
        "Such as: said nothing of cost #again", row: editor.row, column: editor.column,
        style: .quiet, maxColumns: editor.columns)
    }
    screen.editor.draw(in: &frame, row: editor.row, column: editor.column)
  }
}
