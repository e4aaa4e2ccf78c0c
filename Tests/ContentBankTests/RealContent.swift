import ContentBank
import RubricEngine

/// The bank of this repository, read once for all tests.
enum RealContent {
  static let bank = Result { try Bank.load(from: RealContentTests.folder) }
  static let grader = bank.map { Grader(rubric: $0.rubric) }

  static var rules: [MistakeRule] {
    (try? bank.get())?.rubric.mistakes.flatMap(\.rules) ?? []
  }
}
