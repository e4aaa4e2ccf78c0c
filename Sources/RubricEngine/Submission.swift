/// The place of a text within an answer.
package enum Part: Hashable, Sendable, Comparable {
  case framing, tradeoffs, examples
  /// One free text that holds the whole answer.
  case answer
  case followUp(Int)
  /// The reply after the interviewer pressed on follow-up `Int`.
  case press(Int)

  /// The name that the JSON contract uses, such as `followups.0`.
  package var name: String {
    switch self {
    case .framing: "framing"
    case .tradeoffs: "tradeoffs"
    case .examples: "examples"
    case .answer: "answer"
    case .followUp(let index): "followups.\(index)"
    case .press(let index): "followups.\(index).press"
    }
  }

  package init?(name: String) {
    switch name {
    case "framing": self = .framing
    case "tradeoffs": self = .tradeoffs
    case "examples": self = .examples
    case "answer": self = .answer
    default:
      let pieces = name.split(separator: ".")
      guard pieces.count >= 2, pieces[0] == "followups", let index = Int(pieces[1]) else {
        return nil
      }
      if pieces.count == 2 {
        self = .followUp(index)
      } else if pieces.count == 3, pieces[2] == "press" {
        self = .press(index)
      } else {
        return nil
      }
    }
  }

  private var order: Int {
    switch self {
    case .framing: 0
    case .tradeoffs: 1
    case .examples: 2
    case .answer: 3
    case .followUp(let index): 4 + 2 * index
    case .press(let index): 5 + 2 * index
    }
  }

  package static func < (a: Part, b: Part) -> Bool { a.order < b.order }
}

/// A follow-up question with what the candidate replied.
package struct FollowUpReply: Hashable, Sendable {
  /// The follow-up's id in the prompt's pool, where it is known.
  package var id: String?
  package var question: String
  package var answer: String
  /// The reply after being pressed once, where that happened.
  package var press: String?

  package init(id: String? = nil, question: String, answer: String, press: String? = nil) {
    self.id = id
    self.question = question
    self.answer = answer
    self.press = press
  }
}

/// A candidate's whole reply to one prompt, as text.
package struct Submission: Hashable, Sendable {
  package var framing: String
  package var tradeoffs: String
  package var examples: String
  /// The whole answer as one text; where it is set, the three parts are empty.
  package var freeAnswer: String?
  package var followUps: [FollowUpReply]

  package init(
    framing: String = "", tradeoffs: String = "", examples: String = "",
    freeAnswer: String? = nil, followUps: [FollowUpReply] = []
  ) {
    self.framing = framing
    self.tradeoffs = tradeoffs
    self.examples = examples
    self.freeAnswer = freeAnswer
    self.followUps = followUps
  }

  /// The text of a part, or nil where this submission has no such part.
  package func text(of part: Part) -> String? {
    switch part {
    case .framing: framing
    case .tradeoffs: tradeoffs
    case .examples: examples
    case .answer: freeAnswer
    case .followUp(let index): followUps.indices.contains(index) ? followUps[index].answer : nil
    case .press(let index): followUps.indices.contains(index) ? followUps[index].press : nil
    }
  }
}
