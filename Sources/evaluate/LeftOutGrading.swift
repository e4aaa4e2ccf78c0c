import ContentBank
import Interview
import RubricEngine

/// An answer graded by weights that know nothing of its prompt, nor of any in its group.
struct LeftOutGrade {
  let answer: LabelledAnswer
  let submission: Submission
  let assessment: Assessment

  var overall: Double { Double(assessment.overall) }

  func value(of target: Target) -> Double {
    switch target {
    case .overall: overall
    case .score(let id): assessment.scores[id] ?? 0
    case .mistake(let id): severity(of: id)
    case .depth: severity(of: .wrongDepth)
    }
  }

  /// 0 absent, 1 slight, 2 plain; a question to the candidate is no accusation.
  func severity(of mistake: MistakeID) -> Double {
    let finding = assessment.findings.first { $0.mistake == mistake && !$0.isQuestion }
    return Double(finding?.severity.rawValue ?? 0)
  }
}

extension LeftOutGrade {
  /// Grades every labelled candidate as an answer to a prompt that the bank doesn't have, and
  /// gaming texts and twins with weights fitted on all candidates.
  static func all(_ corpus: LabelledCorpus, bank: Bank) -> [LeftOutGrade] {
    let candidates = corpus.answers.filter { $0.isFitted }
    let fitting = Fitting(candidates, sheets: corpus.sheets(of: candidates, rubric: bank.rubric))
    let tables = fitting.tablesLeavingOut()
    var graders: [[WeightTable]: Grader] = [:]
    func grader(_ tables: [WeightTable]) -> Grader {
      if let known = graders[tables] { return known }
      let rubric = bank.rubric
      let made = Grader(
        rubric: Rubric(
          concepts: rubric.concepts, mistakes: rubric.mistakes, weights: tables,
          remarks: rubric.remarks, topics: rubric.topics))
      graders[tables] = made
      return made
    }
    func grade(_ answer: LabelledAnswer, _ tables: [WeightTable]) -> LeftOutGrade {
      let (submission, prompt) = answer.given.matched(with: [])
      return LeftOutGrade(
        answer: answer, submission: submission,
        assessment: grader(tables).assess(submission, for: prompt))
    }
    let others = corpus.answers.filter { !$0.isFitted && ($0.kind != .candidate || $0.isHeldOut) }
    let whole = fitting.tables()
    return zip(candidates, tables).map { grade($0, $1) } + others.map { grade($0, whole) }
  }
}
