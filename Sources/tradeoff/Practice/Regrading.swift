import ContentBank
import Interview
import RubricEngine
import TranscriptStore

/// Grades kept interviews again by today's engine and content; the earlier grades stay.
struct Regrading {
  let bank: Bank
  let store: TranscriptStore

  /// How many were graded; those that are gone by now are not.
  func regrade(_ ids: [TranscriptID], at now: Timestamp) throws -> Int {
    let grader = Grader(rubric: bank.rubric)
    return try ids.reduce(0) { count, id in
      guard let transcript = try store.transcript(id) else { return count }
      let assessment = grader.assess(
        transcript.submission, for: bank.promptRubric(of: transcript))
      let grade = Grade(assessment: assessment, content: bank.version, gradedAt: now)
      return try store.add(grade, to: id) ? count + 1 : count
    }
  }
}

extension Bank {
  /// What a transcript's prompt asks for; of one that is in no bank only the text is known.
  func promptRubric(of transcript: Transcript) -> PromptRubric {
    transcript.promptID.flatMap(prompt)?.rubric ?? PromptRubric(text: transcript.promptText)
  }
}
