import ArgumentParser
import ContentBank
import Foundation

/// Writes the accuracy report that the README quotes.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Measure grading on prompts left out and write the report.")

  @Option(help: "The content folder.")
  var content = "content"

  @Option(help: "Folders of labelled answers.")
  var corpus: [String] = LabelledCorpus.folders

  @Option(help: "Where to write the report.")
  var output = "Benchmarks/accuracy.md"

  func run() throws {
    let bank = try Bank.load(from: content)
    let report = AccuracyReport(LeftOutGrade.all(try LabelledCorpus(folders: corpus), bank: bank))
    let url = URL(fileURLWithPath: output)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(report.markdown.utf8).write(to: url)
    for (name, value) in report.figures.sorted(by: { $0.key < $1.key }) {
      print(name, String(format: "%.3f", value))
    }
  }
}
