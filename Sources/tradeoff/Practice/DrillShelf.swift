import ContentBank
import Interview
import RubricEngine
import TranscriptStore

/// Drills and their schedule, as commands look for them.
struct DrillShelf {
  let bank: Bank
  let store: TranscriptStore
  let dailyLimit: Int

  init(bank: Bank) throws {
    self.bank = bank
    let folders = try Folders()
    store = try folders.openStore()
    dailyLimit = try Settings.inForce(folders).configuration.dailyLimit
  }

  func deck(at now: Timestamp) throws -> DrillDeck {
    DrillDeck(
      content: bank.drills, record: try store.practice().limited(to: dailyLimit),
      transcripts: try store.transcripts(),
      guides: bank.rubric.mistakes, prompts: bank.prompts, at: now)
  }
}

extension Bank {
  /// The mistake of a name, with a suggestion where there is none.
  func mistake(_ name: String) throws(CommandFailure) -> MistakeID {
    let names = rubric.mistakes.map(\.id.name)
    if names.contains(name) { return MistakeID(name) }
    let advice = Spelling.advice(
      for: name, among: names, otherwise: "there are \(names.joined(separator: ", "))")
    throw CommandFailure("there is no mistake '\(Printable.line(name))'; \(advice)")
  }
}
