import ArgumentParser
import ContentBank
import Foundation
import Interview
import RubricEngine

/// Prints agreement on prompts left out, briefly.
struct CrossCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cross", abstract: "Print cross-validated agreement, whole prompts left out.")

  @Option(help: "The content folder.")
  var content = "content"

  @Option(help: "Folders of labelled answers.")
  var corpus: [String] = LabelledCorpus.folders

  func run() throws {
    let corpus = try LabelledCorpus(folders: corpus)
    let bank = try Bank.load(from: content)
    let answers = corpus.answers.filter { $0.isFitted }
    let sheets = corpus.sheets(of: answers, rubric: bank.rubric)
    let tables = Fitting(answers, sheets: sheets).tablesLeavingOut()
    for source in Set(answers.map(\.source)).sorted() {
      let members = answers.indices.filter { answers[$0].source == source }
      print("\(source): \(members.count) answers")
      var verdicts: [Target: [Bool]] = [:]
      for (number, target) in Target.all.enumerated() {
        let truth = members.map { target.value(of: answers[$0]) }
        let values = members.map { index in
          Double(WeightedModel(tables[index][number]).value(sheets[index])) / 10_000
        }
        if target.isMistake {
          let verdict = zip(members, values).map { index, value in
            value * 10_000 >= Double(tables[index][number].thresholds[0])
          }
          verdicts[target] = verdict
          Self.show(target.name, truth, verdict)
        } else {
          print(
            target.name,
            String(
              format: "QWK %.3f MAE %.2f",
              Agreement.quadraticKappa(truth, values, in: target.range),
              Agreement.meanError(truth, values)))
        }
      }
      let depths = verdicts.filter { if case .depth = $0.key { true } else { false } }.values
      Self.show(
        MistakeID.wrongDepth.name,
        members.map { Target.mistake(.wrongDepth).value(of: answers[$0]) },
        members.indices.map { index in depths.contains { $0[index] } })
    }
  }

  private static func show(_ name: String, _ truth: [Double], _ verdict: [Bool]) {
    let found = Agreement.Detection(truth: truth.map { $0 >= 1 }, verdict: verdict)
    print(
      name,
      String(
        format: "P %.2f R %.2f F1 %.2f n %d", found.precision, found.recall, found.f1,
        found.positives))
  }
}
