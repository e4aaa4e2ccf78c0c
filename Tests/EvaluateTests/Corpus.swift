import ContentBank
import Foundation

@testable import evaluate

/// The labelled corpora and the content of this repository, read once for all tests.
enum Corpus {
  private static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let labelled = Result {
    try LabelledCorpus(
      folders: LabelledCorpus.folders.map { repository.appendingPathComponent($0).path })
  }
  static let bank = Result {
    try Bank.load(from: repository.appendingPathComponent("content").path)
  }

  static let grades = Result {
    LeftOutGrade.all(try labelled.get(), bank: try bank.get())
  }

  static func committedReport() throws -> String {
    try String(
      contentsOf: repository.appendingPathComponent("Benchmarks/accuracy.md"), encoding: .utf8)
  }
}
