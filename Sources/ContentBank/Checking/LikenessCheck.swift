/// Reports prompts and sentences that are nearly the same as others.
struct LikenessCheck {
  /// Shorter ones are alike by chance: “Would you score in batch, in real time, or both?”
  private static let fewestWords = 13
  private static let percentOfSentence = 50
  private static let percentOfQuestion = 60
  /// Of all that a prompt's file says.
  private static let percentOfPrompt = 15

  /// More than anybody mends before checking again.
  private static let mostPerPrompt = 20

  private struct Found {
    let prompt: Int
    let passage: Passage
    let sentence: Sentence
  }

  private let prompts: [PromptFile]
  private let passages: [[Passage]]

  init(_ prompts: [PromptFile]) {
    self.prompts = prompts
    passages = prompts.map { Passage.all(of: $0.value) }
  }

  func problems() -> [ContentError] {
    let wholes = wholePrompts().pairs
    return likeSentences(besides: Set(wholes.map { [$0.later, $0.earlier] }))
      + likePrompts(wholes)
  }

  /// Of prompts that are the same all through, no single sentence is reported.
  private func likeSentences(besides wholes: Set<[Int]>) -> [ContentError] {
    var shingles = Shingles(length: 3, threshold: Self.percentOfSentence)
    var found: [Found] = []
    for (number, passages) in passages.enumerated() {
      for passage in passages {
        for sentence in Sentence.all(in: passage.text)
        where sentence.words.count >= Self.fewestWords {
          found.append(Found(prompt: number, passage: passage, sentence: sentence))
          shingles.take(sentence.words)
        }
      }
    }
    var problems: [ContentError] = []
    var counts = [Int](repeating: 0, count: prompts.count)
    for pair in shingles.pairs {
      let (later, earlier) = (found[pair.later], found[pair.earlier])
      // Notes on a prompt may say what its own answers say.
      if later.prompt == earlier.prompt,
        !later.passage.kind.isAnswer || !earlier.passage.kind.isAnswer
      {
        continue
      }
      if wholes.contains([later.prompt, earlier.prompt]) { continue }
      counts[later.prompt] += 1
      guard counts[later.prompt] <= Self.mostPerPrompt else { continue }
      let home = prompts[earlier.prompt].file.path
      problems.append(
        ContentError(
          path: prompts[later.prompt].file.path, place: place(of: later),
          message: "this sentence is nearly the one at \(home):\(place(of: earlier).line); "
            + "write another"))
    }
    return problems
  }

  private func wholePrompts() -> Shingles {
    var wholes = Shingles(length: 3, threshold: Self.percentOfPrompt)
    for passages in passages { wholes.take(Self.words(of: passages)) }
    return wholes
  }

  private func likePrompts(_ wholes: [Shingles.Pair]) -> [ContentError] {
    var questions = Shingles(length: 2, threshold: Self.percentOfQuestion)
    for passages in passages {
      questions.take(Self.words(of: passages.filter { $0.kind == .question }))
    }
    func problem(_ pair: Shingles.Pair, _ what: String) -> ContentError {
      let later = prompts[pair.later]
      let name = prompts[pair.earlier].prompt.id
      let place = later.value["text"]?.place ?? .start
      return ContentError(
        path: later.file.path, place: place,
        message: "\(what) nearly those of the prompt '\(name)' (\(pair.percent) % of their runs of "
          + "words); ask something else")
    }
    return questions.pairs.map { problem($0, "the words of this question are") }
      + wholes.map { problem($0, "the texts of this prompt are") }
  }

  private static func words(of passages: [Passage]) -> [Substring] {
    passages.flatMap { Sentence.all(in: $0.text).flatMap(\.words) }
  }

  private func place(of found: Found) -> Place {
    let source = String(decoding: prompts[found.prompt].file.bytes, as: UTF8.self)
    return SourcePlace(source).place(
      of: found.sentence.text.startIndex, in: found.passage.text, of: found.passage.value)
  }
}
