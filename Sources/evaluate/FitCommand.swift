import ArgumentParser
import ContentBank
import Foundation
import Interview
import RubricEngine

/// Fits the weights under `content/scores` to the labelled answers.
struct FitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fit", abstract: "Fit the weights of all scores and mistakes and write them.")

  @Option(help: "The content folder.")
  var content = "content"

  @Option(help: "Folders of labelled answers.")
  var corpus: [String] = LabelledCorpus.folders

  func run() throws {
    let corpus = try LabelledCorpus(folders: corpus)
    let bank = try Bank.load(from: content)
    let answers = corpus.answers.filter { $0.isFitted }
    let fitting = Fitting(answers, sheets: corpus.sheets(of: answers, rubric: bank.rubric))
    for table in fitting.tables() {
      let path = "\(content)/scores/\(table.target).yml"
      try FileManager.default.createDirectory(
        atPath: "\(content)/scores", withIntermediateDirectories: true)
      try Data(WeightSheet.text(table).utf8).write(to: URL(fileURLWithPath: path))
    }
    print("Fitted \(Target.all.count) tables to \(answers.count) answers.")
  }
}

extension LabelledCorpus {
  static let folders = ["corpus", "own-corpus", "held-out-corpus"].map { "Tests/Fixtures/\($0)" }

  /// Signals as a new prompt would give them, without its content file.
  func sheets(of answers: [LabelledAnswer], rubric: Rubric) -> [SignalSheet] {
    let grader = Grader(rubric: rubric)
    return answers.map { answer in
      let (submission, prompt) = answer.given.matched(with: [])
      return grader.signals(submission, for: prompt)
    }
  }
}
