import Interview
import Testing

@testable import TerminalUI

@Suite struct ExportChoiceScreenTests {
  private func choosing() -> Trainer {
    var trainer = Trainer(transcripts: [transcript("a")])
    trainer.press(.character("t"), .enter, .character("e"))
    return trainer
  }

  @Test(arguments: zip(0..., ReportFormat.allCases).map { ($0, $1) })
  func `each form can be chosen`(downs: Int, format: ReportFormat) {
    var trainer = choosing()
    for _ in 0..<downs { trainer.press(.down) }
    trainer.press(.enter)
    #expect(trainer.last == .export(transcript("a"), format))
    #expect(trainer.app.context == .report)
    #expect(trainer.shows("Written to 'report-a.\(format.suffix)'."))
  }

  @Test func `escape writes nothing`() {
    var trainer = choosing()
    trainer.effects = []
    trainer.press(.escape)
    #expect(trainer.effects.isEmpty)
    #expect(trainer.app.context == .report)
  }

  @Test func `a folder that refuses is named`() {
    var trainer = choosing()
    trainer.diskProblem = "The folder is read-only."
    trainer.press(.enter)
    #expect(trainer.shows("The report isn't written: The folder is read-only."))
  }
}
