/// The evidence that one rule finds in an answer.
struct RuleFinder: Sendable {
  /// `mistake/rule`, as the content names it.
  let id: String
  /// The stretches of words that show it, or the place where something is missing.
  let find: @Sendable (_ scene: Scene) -> [Evidence]
}

/// What rules look at: an answer's sections with their propositions.
struct Scene: Sendable {
  let reading: Reading
  let index: ConceptIndex
  let propositions: [[Proposition]]
  let signals: SignalSheet

  var opening: [Section] { reading.opening }

  /// Propositions of the sections with the given numbers, each with its section.
  func said(in numbers: [Int]) -> [(section: Section, said: Proposition)] {
    let sections = reading.sections
    return numbers.filter { $0 < sections.count }.flatMap { number in
      propositions[number].map { (sections[number], $0) }
    }
  }

  var replies: [Int] { reading.followUps.indices.map { $0 + 3 } }

  /// A sentence without the sounds and links that it begins with.
  func evidence(_ section: Section, _ said: Proposition) -> Evidence {
    evidence(section, section.part.sentences[said.sentence].words)
  }

  func evidence(_ section: Section, _ words: Range<Int>) -> Evidence {
    var start = words.lowerBound
    while start < words.upperBound - 2 {
      let concepts = section.part.concepts[start]
      let isLead =
        concepts.contains(index(.speech)) || Self.leads.contains(section.part.words[start].form)
      guard isLead else { break }
      start += 1
    }
    return section.part.evidence(section.part.span(start..<words.upperBound))
  }

  /// The place behind a section's last word.
  func end(of section: Section) -> Evidence {
    guard let last = section.sentenceList.last else {
      return section.part.evidence(section.part.endSpan)
    }
    return section.part.evidence(section.part.place(behind: last.words.upperBound - 1))
  }

  private static let leads: Set<UInt64> = Set(
    ["and", "so", "also", "oh", "but", "then", "well", "anyway"].map { WordHash.of($0) })
}
