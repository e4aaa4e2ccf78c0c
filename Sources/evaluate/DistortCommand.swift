import ArgumentParser
import ContentBank
import Foundation
import Interview
import RubricEngine

/// Changes every answer in ways that should and shouldn't matter, and counts what its grade does.
struct DistortCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "distort", abstract: "Print how grades move under harmless and damaging changes.")

  @Option(help: "The content folder.")
  var content = "content"

  @Option(help: "Folders of labelled answers.")
  var corpus: [String] = LabelledCorpus.folders

  func run() throws {
    let bank = try Bank.load(from: content)
    let answers = try LabelledCorpus(folders: corpus).answers.filter { $0.kind == .candidate }
    let steadiness = Steadiness(answers, grader: Grader(rubric: bank.rubric))
    for row in steadiness.harmless {
      print(
        "\(row.name): within 12 points \(percent(row.kept)) of \(row.count), plain mistakes moved \(percent(row.plainMoved))"
      )
    }
    for row in steadiness.damaging {
      print("\(row.name): lowers \(percent(row.kept)) of \(row.count)")
    }
  }

  private func percent(_ share: Double) -> String { String(format: "%.1f %%", share * 100) }
}

/// How grades move under each change.
struct Steadiness {
  struct Row {
    let name: String
    let count: Int
    /// Share of answers that behave as they should.
    let kept: Double
    /// Share of plain mistakes that came or went.
    let plainMoved: Double
  }

  private(set) var harmless: [Row] = []
  private(set) var damaging: [Row] = []

  init(
    _ answers: [LabelledAnswer], grader: Grader, harmless: [Distortion] = Distortion.harmless,
    damaging: [Distortion] = Distortion.damaging
  ) {
    let given = answers.map { answer in
      let (submission, prompt) = answer.given.matched(with: [])
      return (answer, submission, prompt, grader.assess(submission, for: prompt))
    }
    for distortion in harmless {
      var kept = 0
      var moved = 0
      var count = 0
      for (_, submission, prompt, before) in given {
        var numbers = SeededNumbers(seed: 11 + count)
        guard let changed = distortion.apply(submission, &numbers) else { continue }
        count += 1
        let after = grader.assess(changed, for: prompt)
        if abs(after.score - before.score) <= 12 { kept += 1 }
        moved += Self.plain(before).symmetricDifference(Self.plain(after)).count
      }
      self.harmless.append(
        Row(
          name: distortion.name, count: count, kept: Double(kept) / Double(max(1, count)),
          plainMoved: Double(moved) / Double(max(1, count * MistakeID.documented.count))))
    }
    for distortion in damaging {
      var lowered = 0
      var count = 0
      for (answer, submission, prompt, before) in given
      where Target.overall.value(of: answer) >= 3 {
        var numbers = SeededNumbers(seed: 11 + count)
        guard let changed = distortion.apply(submission, &numbers) else { continue }
        count += 1
        if grader.assess(changed, for: prompt).score < before.score { lowered += 1 }
      }
      self.damaging.append(
        Row(
          name: distortion.name, count: count, kept: Double(lowered) / Double(max(1, count)),
          plainMoved: 0))
    }
  }

  private static func plain(_ assessment: Assessment) -> Set<MistakeID> {
    Set(assessment.findings.filter { !$0.isQuestion && $0.severity == .plain }.map(\.mistake))
  }
}
