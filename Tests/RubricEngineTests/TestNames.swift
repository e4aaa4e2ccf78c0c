import Interview
import RubricEngine
import Testing

extension Prompt: CustomTestStringConvertible {
  package var testDescription: String { id.name }
}

extension Submission: CustomTestStringConvertible {
  package var testDescription: String {
    let parts = [freeAnswer ?? "", framing, tradeoffs, examples] + followUps.map(\.answer)
    return "“\(parts.first { !$0.isEmpty }?.prefix(40) ?? "")…”"
  }
}
