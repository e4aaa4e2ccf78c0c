import Interview
import RubricEngine

/// A change to an answer that shouldn't move its grade, or that should lower it.
struct Distortion: Sendable {
  let name: String
  /// Nil where the answer gives the change nothing to do.
  let apply: @Sendable (Submission, inout SeededNumbers) -> Submission?

  /// Harmless changes: the score stays near.
  static let harmless: [Distortion] = [
    texts("upper case at sentence starts only") { text, _ in text.lowercased() },
    texts("lines wrapped at 72 columns") { text, _ in wrapped(text) },
    texts("sentences as bullets") { text, _ in
      pieces(of: text).map { "- " + $0 }.joined(separator: "\n")
    },
    texts("American spelling") { text, _ in american(text) },
    texts("two percent typos") { text, numbers in withTypos(text, &numbers) },
    Distortion(name: "a greeting in front") { submission, _ in
      var changed = submission
      if let free = submission.freeAnswer {
        changed.freeAnswer = "Hello, thank you for the question. " + free
      } else {
        changed.framing = "Hello, thank you for the question. " + submission.framing
      }
      return changed
    },
  ]

  /// Damage: a good answer has to lose by it.
  static let damaging: [Distortion] = [
    Distortion(name: "words shuffled") { submission, numbers in
      mapped(submission) { text in
        shuffled(text.split(separator: " ").map(String.init), &numbers).joined(separator: " ")
      }
    },
    Distortion(name: "one part repeated everywhere") { submission, _ in
      guard submission.freeAnswer == nil else { return nil }
      var changed = submission
      changed.framing = submission.tradeoffs
      changed.examples = submission.tradeoffs
      for index in changed.followUps.indices {
        changed.followUps[index].answer = submission.tradeoffs
      }
      return changed
    },
    Distortion(name: "sides swapped throughout") { submission, _ in
      mapped(submission) { swappedSides($0) }
    },
    Distortion(name: "examples deleted") { submission, _ in
      guard submission.freeAnswer == nil, submission.examples.utf8.count > 80 else { return nil }
      var changed = submission
      changed.examples = ""
      return changed
    },
    Distortion(name: "a quarter of irrelevant text") { submission, numbers in
      var start = numbers.next(below: noise.count)
      return mapped(submission) { text in
        let words = text.split(separator: " ").count
        guard words >= 8 else { return text }
        var added: [String] = []
        while added.joined(separator: " ").split(separator: " ").count * 3 < words {
          added.append(noise[start % noise.count])
          start += 1
        }
        let pieces = text.replacing(". ", with: ".\n").split(separator: "\n").map(String.init)
        let middle = pieces.count / 2
        return (pieces[..<middle] + added + pieces[middle...]).joined(separator: "\n")
      }
    },
    Distortion(name: "sentences shuffled across the parts") { submission, numbers in
      guard submission.freeAnswer == nil else { return nil }
      let texts = [submission.framing, submission.tradeoffs, submission.examples]
      let pieces = texts.flatMap { text in
        text.replacing(". ", with: ".\n").split(separator: "\n").map(String.init)
      }
      guard pieces.count >= 6 else { return nil }
      let mixed = shuffled(pieces, &numbers)
      let third = mixed.count / 3
      var changed = submission
      changed.framing = mixed[..<third].joined(separator: "\n")
      changed.tradeoffs = mixed[third..<(2 * third)].joined(separator: "\n")
      changed.examples = mixed[(2 * third)...].joined(separator: "\n")
      return changed
    },
  ]

  /// Sentences about nothing of the kind, written for this.
  private static let noise = [
    "The violin lay in the meadow beside a rusty lantern.",
    "Purple clouds drifted over the old chimney towards the lake.",
    "My uncle carved wooden sparrows whenever the snow melted.",
    "A lighthouse keeper once painted seven umbrellas yellow.",
    "Velvet curtains smell of cinnamon after the orchestra has played.",
    "Those mountains resemble sleeping elephants under moonlight.",
    "Grandfather whistled softly and polished his harmonica.",
    "The poem rhymed badly, but the marble statue smiled.",
  ]

  private static func texts(
    _ name: String, _ change: @escaping @Sendable (String, inout SeededNumbers) -> String
  ) -> Distortion {
    Distortion(name: name) { submission, numbers in
      mapped(submission) { change($0, &numbers) }
    }
  }

  private static func mapped(
    _ submission: Submission, _ change: (String) -> String
  ) -> Submission {
    var changed = submission
    changed.framing = change(submission.framing)
    changed.tradeoffs = change(submission.tradeoffs)
    changed.examples = change(submission.examples)
    changed.freeAnswer = submission.freeAnswer.map(change)
    for index in changed.followUps.indices {
      changed.followUps[index].answer = change(submission.followUps[index].answer)
    }
    return changed
  }

  static func wrapped(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var rows: [String] = []
      var row = ""
      for word in line.split(separator: " ", omittingEmptySubsequences: false) {
        if row.isEmpty {
          row = String(word)
        } else if row.count + word.count < 72 {
          row += " " + word
        } else {
          rows.append(row)
          row = String(word)
        }
      }
      return (rows + [row]).joined(separator: "\n")
    }.joined(separator: "\n")
  }

  private static func pieces(of text: String) -> [String] {
    text.replacing(". ", with: ".\n").split(separator: "\n").map { line in
      var line = line
      while let first = line.first, first == "-" || first == " " { line.removeFirst() }
      return String(line)
    }.filter { !$0.isEmpty }
  }

  private static func american(_ text: String) -> String {
    [
      ("isation", "ization"), ("ise ", "ize "), ("ised", "ized"), ("ising", "izing"),
      ("colour", "color"), ("behaviour", "behavior"), ("favour", "favor"), ("labour", "labor"),
      ("centre", "center"), ("catalogue", "catalog"), ("cancelled", "canceled"),
      ("labelled", "labeled"), ("licence", "license"), ("metre", "meter"),
    ].reduce(text) { $0.replacing($1.0, with: $1.1) }
  }

  private static func withTypos(_ text: String, _ numbers: inout SeededNumbers) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      guard word.count >= 5, numbers.next(below: 50) == 0 else { return String(word) }
      var letters = Array(word)
      let at = 1 + numbers.next(below: letters.count - 2)
      letters.swapAt(at, at + 1)
      return String(letters)
    }.joined(separator: " ")
  }

  private static func shuffled(_ words: [String], _ numbers: inout SeededNumbers) -> [String] {
    var words = words
    for index in words.indices.reversed() where index > 0 {
      words.swapAt(index, numbers.next(below: index + 1))
    }
    return words
  }

  private static func swappedSides(_ text: String) -> String {
    let pairs = [
      ("batch", "\u{1}"), ("Batch", "\u{2}"), ("real time", "batch"), ("real-time", "batch"),
      ("Real time", "Batch"), ("Real-time", "Batch"), ("\u{1}", "real time"),
      ("\u{2}", "Real time"),
      ("nightly", "\u{1}"), ("overnight", "\u{1}"), ("live", "nightly"), ("streaming", "nightly"),
      ("\u{1}", "live"),
    ]
    return pairs.reduce(text) { $0.replacing($1.0, with: $1.1) }
  }
}
