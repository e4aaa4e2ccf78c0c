import TranscriptStore

extension Folders {
  /// The database of interviews, for commands that write to a stream: what had to be done about a
  /// damaged one is told at once.
  func openStore() throws(StoreError) -> TranscriptStore {
    let store = try TranscriptStore(at: database)
    if let recovery = store.recovery { Output.note("warning: \(recovery.sentence)") }
    return store
  }
}
