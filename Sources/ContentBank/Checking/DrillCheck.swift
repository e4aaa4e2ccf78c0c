import Interview
import RubricEngine

/// Tries every drill's own texts: its reply has to pass, and its failing attempts have to fail.
struct DrillCheck {
  private let bank: Bank
  private let folder: String

  init(_ bank: Bank, in folder: String) {
    self.bank = bank
    self.folder = folder.hasSuffix("/") && folder.count > 1 ? String(folder.dropLast()) : folder
  }

  func problems() -> [ContentError] {
    let judge = DrillJudge(Grader(rubric: bank.rubric))
    return bank.drills.flatMap { drill in
      judge.faults(of: drill).map {
        ContentError(
          path: "\(folder)/drills/\(drill.id).yml", place: .start,
          message: "\($0); mend the text, or what 'expect' asks for")
      }
    }
  }
}
