import Interview
import RubricEngine

/// The folder of attempts at drills that were not graded yet, a journal each.
///
/// An attempt is journalled as the answer of an interview is, so that the end of the program loses
/// nothing of it.
package struct AttemptFolder: Sendable {
  private let drafts: DraftFolder
  private var open: DraftJournal?

  package init(at path: String) {
    drafts = DraftFolder(at: path)
  }

  /// The attempts that no running trainer holds.
  package func attempts() -> [DrillID: String] {
    Dictionary(
      drafts.unfinished().drafts.map { (DrillID($0.promptText), $0.texts[Self.part] ?? "") },
      uniquingKeysWith: { first, _ in first })
  }

  /// Keeps what an attempt says by now; an empty one is forgotten.
  package mutating func keep(
    _ text: String, of drill: DrillID, on date: Timestamp, at now: Duration
  ) throws(DraftError) {
    guard !text.isEmpty else { return try forget(drill) }
    let id = Self.id(of: drill)
    if open?.draft.id != id {
      close()
      open = try drafts.resume(id)
    }
    guard let journal = open else {
      open = try drafts.begin(
        Draft(
          id: id, promptID: nil, promptText: drill.name, seed: 0, startedAt: date, stage: .answer,
          texts: [Self.part: text]))
      return
    }
    guard let edit = Edit(from: journal.draft.texts[Self.part] ?? "", to: text) else { return }
    try open?.append(.edited(edit, milliseconds: 0), at: now)
  }

  /// Removes an attempt, once it is graded or given up.
  package mutating func forget(_ drill: DrillID) throws(DraftError) {
    let id = Self.id(of: drill)
    if let journal = open, journal.draft.id == id {
      journal.discard()
      open = nil
    } else {
      try drafts.discard(id)
    }
  }

  /// Removes the attempts at pieces of an interview that is deleted; its words go with it.
  package mutating func forget(piecesOf transcript: TranscriptID) throws(DraftError) {
    close()
    for drill in attempts().keys where DrillPiece.isPiece(drill, of: transcript) {
      try forget(drill)
    }
  }

  /// Asks the disk for what was typed, if that was not done within the last second.
  package mutating func syncIfDue(at now: Duration) throws(DraftError) {
    try open?.syncIfDue(at: now)
  }

  /// Closes the journal, so that its attempt is found at the next start.
  package mutating func close() {
    open?.close()
    open = nil
  }

  private static let part = Part.answer

  private static func id(of drill: DrillID) -> TranscriptID {
    TranscriptID(hashing: ["drill", drill.name])
  }
}
