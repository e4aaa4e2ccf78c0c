import Dispatch
import Interview
import RubricEngine
import Synchronization

/// Reports model and borderline answers that the engine doesn't grade as what they are.
struct GradingCheck: Sendable {
  private let bank: Bank
  private let grader: Grader

  init(_ bank: Bank) {
    self.bank = bank
    grader = Grader(rubric: bank.rubric)
  }

  /// Warnings about the answers of these prompts, in their order.
  func problems(of prompts: [PromptFile]) -> [ContentError] {
    let found = Mutex<[Int: [ContentError]]>([:])
    let targets = prompts.map { Target($0, among: bank.prompts) }
    DispatchQueue.concurrentPerform(iterations: targets.count) { index in
      let problems = problems(of: targets[index])
      found.withLock { $0[index] = problems }
    }
    let all = found.withLock { $0 }
    return targets.indices.flatMap { all[$0] ?? [] }
  }

  /// What of a prompt's file the other threads need.
  private struct Target: Sendable {
    let prompt: Prompt
    let path: String
    let model: Place
    let borderline: Place
    /// A prompt of another domain, always the same one.
    let other: Prompt?

    init(_ file: PromptFile, among prompts: [Prompt]) {
      prompt = file.prompt
      path = file.file.path
      model = Self.place("model_answer", in: file.value)
      borderline = Self.place("borderline_answer", in: file.value)
      // Any concrete case answers a general question, so those are no other domain.
      let others = prompts.filter { $0.domain != file.prompt.domain && $0.kind != .general }
      let next = others.firstIndex { $0.id > file.prompt.id } ?? others.startIndex
      other = others.isEmpty ? nil : others[next]
    }

    private static func place(_ key: String, in value: YAMLValue) -> Place {
      value.fields.first { $0.name == key }?.place ?? .start
    }
  }

  private func problems(of target: Target) -> [ContentError] {
    let prompt = target.prompt
    var messages: [(Place, String)] = []
    func expect(
      _ name: String, _ submission: Submission, _ rubric: PromptRubric, at place: Place,
      _ range: ClosedRange<Int>, isClean: Bool = false
    ) {
      let assessment = grader.assess(submission, for: rubric)
      let mistakes = assessment.findings.filter { !$0.isQuestion }.map(\.mistake.name)
      let isFaulty = isClean && !mistakes.isEmpty
      guard !range.contains(assessment.overall) || isFaulty else { return }
      messages.append(
        (place, "\(name) \(Self.verdict(assessment, mistakes)); \(Self.wish(range, isClean))"))
    }
    let model = prompt.modelSubmission
    expect("the model answer", model, prompt.rubric, at: target.model, 5...5, isClean: true)
    expect(
      "without its prompt's file the model answer", model, PromptRubric(text: prompt.text),
      at: target.model, 4...5)
    if let other = target.other {
      expect(
        "as an answer to '\(other.id)' the model answer", model, other.rubric, at: target.model,
        1...3)
    }
    if let borderline = prompt.borderlineSubmission {
      expect("the borderline answer", borderline, prompt.rubric, at: target.borderline, 3...3)
    }
    return messages.map {
      ContentError(path: target.path, place: $0.0, message: $0.1, isWarning: true)
    }
  }

  private static func verdict(_ assessment: Assessment, _ mistakes: [String]) -> String {
    let advisory = assessment.advisory.map { ", advisory \($0.id)" } ?? ""
    let list = mistakes.isEmpty ? "no mistake" : mistakes.joined(separator: ", ")
    return "is graded \(assessment.overall) (score \(assessment.score)\(advisory)) with \(list)"
  }

  private static func wish(_ range: ClosedRange<Int>, _ isClean: Bool) -> String {
    let grade =
      range.count == 1
      ? "\(range.lowerBound)"
      : range.lowerBound == 1 ? "at most \(range.upperBound)" : "at least \(range.lowerBound)"
    return "it should be \(grade)\(isClean ? " without a mistake" : "")"
  }
}
