import Interview
import TranscriptStore

/// The kept interviews, as commands look for them.
struct TranscriptShelf {
  let store: TranscriptStore

  init() throws {
    store = try Folders().openStore()
  }

  init(store: TranscriptStore) {
    self.store = store
  }

  /// The one transcript whose id is or begins with these letters.
  func find(_ name: String) throws -> Transcript {
    let all = "'tradeoff transcripts' shows all."
    let ids = name.isEmpty ? [] : try store.ids(startingWith: name.lowercased())
    guard let first = ids.first(where: { $0.name == name }) ?? ids.first else {
      throw CommandFailure("there is no transcript '\(Printable.line(name))'; \(all)")
    }
    guard ids.count == 1 || first.name == name else {
      let some = ids.prefix(3).map(\.name).joined(separator: ", ")
      throw CommandFailure(
        "\(ids.count) transcripts begin with '\(name)' (\(some)\(ids.count > 3 ? ", …" : "")); "
          + "give more letters")
    }
    guard let transcript = try store.transcript(first) else {
      throw CommandFailure("the transcript '\(first)' was deleted just now; \(all)")
    }
    return transcript
  }
}
