import Interview
import RubricEngine

extension Sheet {
  /// A sample with the places of what it names.
  struct FoundSample {
    let sample: Sample
    let path: String
    let promptPlace: Place
    let followUpPlaces: [String: Place]
  }

  /// Reads `samples/<id>.yml`.
  mutating func sample(_ value: YAMLValue, id: String) -> FoundSample? {
    let parts: [(name: String, part: Part)] = [
      ("framing", .framing), ("tradeoffs", .tradeoffs), ("examples", .examples),
    ]
    guard
      let block = block(
        value, "a sample", keys: SheetKeys.sample)
    else { return nil }
    let prompt = text("prompt", of: block)
    var steps: [Sample.Step] = []
    for (name, part) in parts {
      guard let field = field(name, of: block),
        let step = self.block(field.value, "'\(name)'", keys: SheetKeys.sampleStep)
      else { continue }
      let answer = text("answer", of: step)
      let notice = text("notice", of: step)
      if let answer, let notice {
        steps.append(Sample.Step(part: part, answer: answer, notice: notice))
      }
    }
    guard let items = list("follow_ups", of: block, atLeast: 2) else { return nil }
    var places: [String: Place] = [:]
    for (index, item) in items.enumerated() {
      guard
        let step = self.block(item, "a follow-up of a sample", keys: SheetKeys.sampleFollowUp)
      else { continue }
      let id = text("id", of: step)
      let answer = text("answer", of: step)
      let notice = text("notice", of: step)
      guard let id, let answer, let notice else { continue }
      places[id] = step["id"]?.value.place
      steps.append(
        Sample.Step(part: .followUp(index), followUp: id, answer: answer, notice: notice))
    }
    guard let prompt, let promptPlace = block["prompt"]?.value.place,
      steps.count == parts.count + items.count
    else { return nil }
    return FoundSample(
      sample: Sample(id: id, promptID: PromptID(prompt), steps: steps), path: path,
      promptPlace: promptPlace, followUpPlaces: places)
  }
}
