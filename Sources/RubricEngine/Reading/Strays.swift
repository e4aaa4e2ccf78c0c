/// Sentences that hang together with nothing that the answer says of its subject.
///
/// A sentence belongs if it speaks of the subject or of what was asked, or shares a word with one
/// that belongs; what only hangs together with itself is about something else.
enum Strays {
  /// For each section the indices of its stray sentences.
  static func sentences(
    in sections: [Section], asked: Set<UInt64>, subject: ConceptSet, vocabulary: Vocabulary
  ) -> [Set<Int>] {
    var nodes: [Node] = []
    var users: [UInt64: [Int]] = [:]
    for (place, section) in sections.enumerated() {
      for number in section.sentences {
        let sentence = section.part.sentences[number]
        let stems = Set(
          sentence.words.lazy.filter { word in
            section.part.words[word].length > 3
              && vocabulary.isContent(section.part.words[word], section.part.concepts[word])
          }.map { section.part.words[$0].stem })
        for stem in stems { users[stem, default: []].append(nodes.count) }
        nodes.append(
          Node(
            section: place, number: number, stems: stems,
            belongs: sentence.words.count < fewestWords || sentence.concepts.intersects(subject)
              || !stems.isDisjoint(with: asked)))
      }
    }
    var open = nodes.indices.filter { nodes[$0].belongs }
    while let node = open.popLast() {
      for stem in nodes[node].stems {
        for other in users.removeValue(forKey: stem) ?? [] where !nodes[other].belongs {
          nodes[other].belongs = true
          open.append(other)
        }
      }
    }
    var strays = sections.map { _ in Set<Int>() }
    for node in nodes where !node.belongs { strays[node.section].insert(node.number) }
    return strays
  }

  private struct Node {
    let section: Int
    let number: Int
    let stems: Set<UInt64>
    var belongs: Bool
  }

  /// A shorter sentence takes its sense from its neighbours.
  private static let fewestWords = 4
}
