import RubricEngine
import Testing

@testable import evaluate

/// How grades move when answers of the corpora are changed.
@Suite struct SteadinessTests {
  /// One candidate in so many, always the same ones.
  private static func sample(oneIn step: Int) throws -> [LabelledAnswer] {
    try Corpus.labelled.get().answers.filter { $0.kind == .candidate }.enumerated()
      .filter { $0.offset % step == step / 2 }.map(\.element)
  }

  private static let damage: Set<String> = [
    "words shuffled", "one part repeated everywhere", "examples deleted",
  ]

  private static let underHarmlessChange = Result {
    Steadiness(
      try sample(oneIn: 8), grader: Grader(rubric: try Corpus.bank.get().rubric), damaging: []
    ).harmless
  }

  private static let underDamage = Result {
    Steadiness(
      try sample(oneIn: 3), grader: Grader(rubric: try Corpus.bank.get().rubric), harmless: [],
      damaging: Distortion.damaging.filter { damage.contains($0.name) }
    ).damaging
  }

  @Test(arguments: Distortion.harmless.map(\.name))
  func `a harmless change moves hardly a grade`(change: String) throws {
    let row = try #require(try Self.underHarmlessChange.get().first { $0.name == change })
    #expect(row.count >= 80)
    #expect(row.kept >= 0.98, "only \(row.kept) of the scores stay within 12 points")
    #expect(row.plainMoved <= 0.02, "\(row.plainMoved) of the plain mistakes came or went")
  }

  @Test(arguments: damage.sorted())
  func `damage lowers nine good answers in ten`(change: String) throws {
    let row = try #require(try Self.underDamage.get().first { $0.name == change })
    #expect(row.count >= 100)
    #expect(row.kept >= 0.9, "only \(row.kept) of the answers lose by it")
  }
}
