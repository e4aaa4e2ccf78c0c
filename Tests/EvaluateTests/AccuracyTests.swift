import Testing

@testable import RubricEngine
@testable import evaluate

/// Grading prompts that were left out doesn't get worse than `Benchmarks/accuracy.md` says.
@Suite struct AccuracyTests {
  private static let reports = Result {
    (
      committed: ReportFigures(try Corpus.committedReport()),
      measured: ReportFigures(AccuracyReport(try Corpus.grades.get()).markdown)
    )
  }

  private static let remedy =
    "mend what made it worse, or, where it is worth it, run 'swift run -c release evaluate report'"

  @Test func `agreement on scores falls by no more than noise`() throws {
    let (committed, measured) = try Self.reports.get()
    #expect(committed.kappas.count == 16)
    for (name, figure) in committed.kappas.sorted(by: { $0.key < $1.key }) {
      let now = try #require(measured.kappas[name])
      #expect(
        now >= figure - 0.03 - 1e-9, "QWK of \(name) fell from \(figure) to \(now); \(Self.remedy)")
    }
  }

  @Test func `finding mistakes gets worse by no more than noise`() throws {
    let (committed, measured) = try Self.reports.get()
    #expect(committed.detections.count == 16)
    for (name, figure) in committed.detections.sorted(by: { $0.key < $1.key }) {
      let now = try #require(measured.detections[name])
      #expect(
        now >= figure - 0.05 - 1e-9, "F1 of \(name) fell from \(figure) to \(now); \(Self.remedy)")
    }
  }

  @Test func `gaming texts stay caught and honest twins spared`() throws {
    let (committed, measured) = try Self.reports.get()
    #expect(committed.counts.count == 4)
    for (name, count) in committed.counts.sorted(by: { $0.key < $1.key }) {
      let now = try #require(measured.counts[name])
      #expect(now >= count - 2, "\(name) fell from \(count) to \(now); \(Self.remedy)")
    }
  }

  @Test func `no candidate's words are quoted wrongly`() throws {
    var wrong: [String] = []
    for grade in try Corpus.grades.get() {
      let assessment = grade.assessment
      let evidence =
        assessment.findings.flatMap(\.evidence) + assessment.strengths.flatMap(\.evidence)
        + assessment.advice.flatMap(\.evidence) + (assessment.advisory?.evidence ?? [])
      for one in evidence {
        let bytes = Array((grade.submission.text(of: one.part) ?? "").utf8)
        let isExact =
          one.span.end <= bytes.count
          && bytes[one.span.start..<one.span.end].elementsEqual(one.text.utf8)
        if !isExact { wrong.append("\(grade.answer.given.id): \(one)") }
      }
    }
    #expect(wrong == [])
  }

  @Test func `every candidate hears of something done well`() throws {
    let without = try Corpus.grades.get().filter {
      $0.assessment.strengths.isEmpty && $0.assessment.advisory?.id != "too-short"
    }
    #expect(without.map(\.answer.given.id) == [])
  }

  @Test func `weights that were fitted without a prompt exist for every prompt`() throws {
    let grades = try Corpus.grades.get()
    #expect(grades.count { $0.answer.kind == .candidate } >= 700)
    #expect(grades.allSatisfy { $0.assessment.scores.count == ScoreID.allCases.count })
  }
}
