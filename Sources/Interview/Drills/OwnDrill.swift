import RubricEngine

extension Drill {
  /// The drill that a piece of the candidate's own makes; nil where its words are gone.
  package init?(
    _ piece: DrillPiece, of transcript: Transcript, guides: [MistakeGuide], prompt: Prompt?
  ) {
    guard piece.transcript == transcript.id,
      let old = transcript.submission.text(of: piece.part),
      let guide = guides.first(where: { $0.id == piece.mistake })
    else { return nil }
    let rule = guide.rules.first { $0.id == piece.rule }
    let quote = Self.slice(piece.span, of: old)
    let form = Form(piece)
    let question = Self.question(of: piece.part, in: transcript)
    self.init(
      id: piece.id, kind: form.kind, title: "\(guide.title): your words", question: question,
      mistake: piece.mistake, part: piece.part, task: form.task(quote),
      given: quote, oldText: old.isEmpty ? nil : old,
      hints: [rule?.fix ?? guide.fix, rule?.why ?? guide.why].filter { !$0.isEmpty },
      modelReply: Self.model(of: piece.part, in: transcript, prompt: prompt) ?? guide.fix,
      expectations: form.expectations,
      origin: Origin(transcript: transcript.id, date: transcript.finishedAt))
  }

  /// The words of a span, or nil where it is empty or fits no longer.
  private static func slice(_ span: Span, of text: String) -> String? {
    let bytes = Array(text.utf8)
    guard !span.isEmpty, span.start >= 0, span.end <= bytes.count else { return nil }
    return String(validating: bytes[span.start..<span.end], as: UTF8.self)
  }

  private static func question(of part: Part, in transcript: Transcript) -> String {
    switch part {
    case .followUp(let index), .press(let index):
      transcript.submission.followUps.indices.contains(index)
        ? transcript.submission.followUps[index].question : transcript.promptText
    default: transcript.promptText
    }
  }

  private static func model(of part: Part, in transcript: Transcript, prompt: Prompt?) -> String? {
    guard let prompt else { return nil }
    switch part {
    case .framing: return prompt.modelAnswer.framing
    case .tradeoffs: return prompt.modelAnswer.tradeoffs
    case .examples: return prompt.modelAnswer.examples
    case .answer:
      let answer = prompt.modelAnswer
      return [answer.framing, answer.tradeoffs, answer.examples].joined(separator: "\n\n")
    case .followUp(let index), .press(let index):
      guard transcript.submission.followUps.indices.contains(index) else { return nil }
      let id = transcript.submission.followUps[index].id
      return prompt.followUps.first { $0.id == id }?.modelReply
    }
  }

  /// What is to be done with a piece, by the mistake in it.
  private struct Form {
    let kind: DrillKind
    let instruction: String
    let expectations: [DrillExpectation]

    init(_ piece: DrillPiece) {
      let silent = DrillExpectation.silent(rule: piece.rule)
      switch piece.mistake {
      case .definitionOnly:
        kind = .definitionToDecision
        instruction = "Say what decides this case and what follows from it, without a definition."
        expectations = [silent, .has(.reason), .atLeast(words: 10)]
      case .listedTradeoffs:
        kind = .explainATradeoff
        instruction = "Say one of these tradeoffs again, with what causes it and what follows here."
        expectations = [silent, .has(.reason), .atLeast(words: 10)]
      case .noBusinessContext:
        kind = .addTheStake
        instruction =
          "Say in one or two sentences who loses what when a prediction is late or wrong."
        expectations = [.has(.stake), .atLeast(words: 8)]
      case .wrongDepth where piece.depth == "over" || piece.rule == "wrong-depth/tool-pile":
        kind = .rightDepth
        instruction =
          "Keep the one part that the choice turns on, and give its reason. Cut the rest."
        expectations = [silent, .has(.reason), .atMost(words: 70)]
      case .wrongDepth:
        kind = .rightDepth
        instruction = "Say it with this problem's facts: on what it depends here, and why."
        expectations = [silent, .has(.reason), .atLeast(words: 10)]
      case .noExamples:
        kind = .supplyTheExample
        instruction =
          "Tell one case in two sentences: who, what happens, when, and why it needs its side."
        expectations = [.has(.example), .has(.reason), .atLeast(words: 12)]
      case .lostStructure:
        kind = .reorder
        instruction = "Say this part once, from start to end, each step resting on the one before."
        expectations = [silent, .has(.reason), .atLeast(words: 15)]
      default:
        kind = .takeUpTheConstraint
        instruction = "Take the new constraint as given: what gives way, what stays, and why."
        expectations = [silent, .has(.change), .has(.reason), .atLeast(words: 12)]
      }
    }

    func task(_ quote: String?) -> String {
      quote == nil ? "This was missing from your answer. \(instruction)" : instruction
    }
  }
}
