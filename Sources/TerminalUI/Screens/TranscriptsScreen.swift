import Interview
import RubricEngine

/// The list of finished interviews.
struct TranscriptsScreen: Hashable, Sendable {
  var search = Search()
  var order = TranscriptOrder.date
  var narrowing = TranscriptNarrowing()
  var selected = 0
  /// The one that waits to be compared with another.
  var compared: TranscriptID?
  /// Where the words of the search are in the texts.
  var hits = TranscriptHits()
  /// The transcripts that search and filters leave, in their order.
  private(set) var matches: [Transcript] = []
  private var found: Found?

  /// What the matches were found by.
  private struct Found: Hashable {
    let text: String
    let order: TranscriptOrder
    let narrowing: TranscriptNarrowing
    let hits: TranscriptHits
    let version: Int
  }

  /// The words of the search, as the store is asked for them.
  var words: [String] { search.text.split(separator: " ").map(String.init) }

  /// Searches again where the search or the transcripts have changed.
  mutating func find(in all: [Transcript], version: Int, title: (PromptID?) -> String) {
    let wanted = Found(
      text: search.text, order: order, narrowing: narrowing, hits: hits, version: version)
    guard wanted != found else { return }
    found = wanted
    let words = words
    let fitting = all.filter { transcript in
      guard narrowing.matches(transcript) else { return false }
      guard !words.isEmpty else { return true }
      let facts = [
        title(transcript.promptID), transcript.finishedAt.date, transcript.note?.text ?? "",
        VerdictWords.name(overall: transcript.grade.assessment.overall),
      ].map { $0.lowercased() }
      return words.allSatisfy { word in
        hits.ids[word]?.contains(transcript.id) == true
          || facts.contains { $0.contains(word.lowercased()) }
      }
    }
    matches = order.sorted(fitting, title: title)
  }

  var marked: Transcript? {
    matches.isEmpty ? nil : matches[min(max(0, selected), matches.count - 1)]
  }

  /// Marks a transcript wherever it stands now.
  mutating func mark(_ id: TranscriptID?) {
    selected = matches.firstIndex { $0.id == id } ?? 0
  }
}

extension App {
  /// What the list of interviews shows.
  var transcriptMatches: [Transcript] {
    for case .transcripts(let screen) in stack.reversed() { return screen.matches }
    return []
  }

  mutating func perform(_ action: Action, on screen: TranscriptsScreen) -> [AppEffect] {
    var screen = screen
    let matches = screen.matches
    let marked = screen.marked
    switch action {
    case .up, .down, .pageUp, .pageDown:
      screen.selected = moved(screen.selected, action, matches.count)
    case .open:
      guard let marked else { return [] }
      showReport(of: marked, isSaved: true)
      return gradeUnpressed(marked)
    case .delete:
      guard let marked else { return [] }
      return delete(marked, in: screen)
    case .undoDelete: return bringBack(in: screen)
    case .sortOrder, .filterMistake, .filterVerdict:
      if action == .sortOrder { screen.order = screen.order.next }
      screen.narrowing.turn(action, transcripts ?? [])
      screen.find(in: transcripts ?? [], version: transcriptsVersion, title: title(of:))
      // The mark stays on its interview, for it is the list that changed.
      screen.mark(marked?.id)
    case .compare:
      guard let marked else { return [] }
      return compare(marked, in: screen)
    case .replay:
      guard let marked else { return [] }
      stack.append(.replay(ReplayScreen(transcript: marked, title: title(of: marked.promptID))))
      return []
    case .note:
      guard let marked else { return [] }
      stack.append(.note(NoteScreen(transcript: marked, title: title(of: marked.promptID))))
      return []
    case .back:
      if !screen.search.text.isEmpty {
        screen.search.clear()
        screen.hits = TranscriptHits()
      } else if screen.compared != nil {
        screen.compared = nil
      } else if screen.narrowing != TranscriptNarrowing() {
        screen.narrowing = TranscriptNarrowing()
      } else {
        pop()
        return []
      }
      screen.find(in: transcripts ?? [], version: transcriptsVersion, title: title(of:))
      screen.mark(marked?.id)
    default: break
    }
    replaceTop(.transcripts(screen))
    return []
  }

  /// Looks for the words of the search in the texts.
  mutating func searchTranscripts(_ screen: TranscriptsScreen) -> [AppEffect] {
    guard !screen.words.isEmpty else {
      var screen = screen
      screen.hits = TranscriptHits()
      replaceTop(.transcripts(screen))
      return []
    }
    return [.searchTranscripts(screen.words)]
  }

  mutating func take(_ hits: TranscriptHits) {
    for (index, screen) in stack.enumerated() {
      guard case .transcripts(var screen) = screen else { continue }
      screen.hits = hits
      stack[index] = .transcripts(screen)
    }
  }

  private mutating func delete(
    _ marked: Transcript, in screen: TranscriptsScreen
  ) -> [AppEffect] {
    var screen = screen
    deleted = marked
    transcripts?.removeAll { $0.id == marked.id }
    screen.selected = max(0, min(screen.selected, screen.matches.count - 2))
    if screen.compared == marked.id { screen.compared = nil }
    replaceTop(.transcripts(screen))
    notice = Notice(
      text: "Deleted \(title(of: marked.promptID)) of \(marked.finishedAt.date). "
        + "\(keyName(.undoDelete)) brings it back.", isError: false)
    return [.delete(marked.id)]
  }

  private mutating func bringBack(in screen: TranscriptsScreen) -> [AppEffect] {
    guard let back = deleted else { return [] }
    var screen = screen
    deleted = nil
    transcripts = ((transcripts ?? []) + [back]).sorted {
      ($0.finishedAt, $0.id) > ($1.finishedAt, $1.id)
    }
    screen.search.clear()
    screen.hits = TranscriptHits()
    screen.narrowing = TranscriptNarrowing()
    screen.find(in: transcripts ?? [], version: transcriptsVersion, title: title(of:))
    screen.mark(back.id)
    replaceTop(.transcripts(screen))
    notice = Notice(text: "\(title(of: back.promptID)) is back.", isError: false)
    return [.restore(back)]
  }

  /// Takes the first of two to compare, or with the second opens the comparison.
  private mutating func compare(
    _ marked: Transcript, in screen: TranscriptsScreen
  ) -> [AppEffect] {
    var screen = screen
    let first = screen.compared.flatMap { id in transcripts?.first { $0.id == id } }
    guard let first, first.id != marked.id else {
      screen.compared = first == nil ? marked.id : nil
      notice = Notice(
        text: first == nil
          ? "Mark another interview and press \(keyName(.compare)) again to compare the two."
          : "Nothing is compared with it.", isError: false)
      replaceTop(.transcripts(screen))
      return []
    }
    screen.compared = nil
    replaceTop(.transcripts(screen))
    openComparison(of: marked, with: [first])
    return []
  }
}
