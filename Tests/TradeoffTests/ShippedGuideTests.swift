import ContentBank
import Interview
import RubricEngine
import Testing

@testable import tradeoff

/// What the content that comes with the program has to explain.
@Suite struct ShippedGuideTests {
  private func bank() throws -> Bank {
    try Bank.load(
      from: ContentLocation.find(
        option: nil, environment: [:], executable: Program.path))
  }

  @Test func `there is a page for each of the five moves and each of the seven mistakes`() throws {
    let pages = try bank().guide
    let moves = ["answer", "frame", "compare", "ground", "decide", "adapt"]
    #expect(pages.map(\.id) == moves + MistakeID.documented.map(\.name))
  }

  @Test func `every move and mistake is shown before and after`() throws {
    for page in try bank().guide where page.id != "answer" {
      let labels = page.blocks.compactMap { block in
        if case .quote(let label, _) = block { label } else { nil }
      }
      #expect(labels.contains("Before") && labels.contains("After"), "\(page.id)")
    }
  }

  @Test func `a page can be read in about a minute`() throws {
    for page in try bank().guide {
      let text = GuidePage(ink: Ink(isColored: false), columns: 80).text(page)
      #expect(text.split(whereSeparator: \.isWhitespace).count <= 280, "\(page.id)")
    }
  }

  @Test func `the glossary has every word that reports and lists use`() throws {
    let bank = try bank()
    let known = Set(bank.glossary.flatMap { [$0.name] + $0.also }.map { $0.lowercased() })
    var used = bank.rubric.mistakes.map(\.title)
    used += ScoreID.allCases.map(Words.name) + (1...5).map(Words.verdict)
    used += [Severity.slight, .plain].map(Words.name)
    used += ["batch", "real time", "hybrid", "conditional", "clean", "advisory", "stance"]
    used += Prompt.Kind.allCases.map(\.rawValue)
    used += ["draft", "transcript", "report", "finding", "evidence", "strength", "model answer"]
    for word in used { #expect(known.contains(word.lowercased()), "\(word)") }
  }

  @Test func `the words of the guide that an outsider may not know are explained`() throws {
    let bank = try bank()
    let known = Set(bank.glossary.flatMap { [$0.name] + $0.also })
    for word in ["latency", "freshness", "feature", "on call", "peak", "partial failure"] {
      #expect(known.contains(word), "\(word)")
    }
  }

  @Test func `the sample can be graded`() throws {
    let bank = try bank()
    let sample = try #require(bank.samples.first)
    let prompt = try #require(bank.prompt(sample.promptID))
    #expect(prompt.level == 1)
    let submission = sample.submission(to: prompt)
    #expect(submission.followUps.allSatisfy { !$0.question.isEmpty })
    #expect(submission.parts.count == sample.steps.count)
  }

  @Test func `the sample's report shows the mistake that its notes speak of`() throws {
    let bank = try bank()
    let sample = try #require(bank.samples.first)
    let prompt = try #require(bank.prompt(sample.promptID))
    let assessment = Grader(rubric: bank.rubric)
      .assess(sample.submission(to: prompt), for: prompt.rubric)
    #expect(assessment.advisory == nil)
    #expect(assessment.findings.map(\.mistake).contains(.listedTradeoffs))
    #expect(!assessment.strengths.isEmpty && !assessment.advice.isEmpty)
  }
}
