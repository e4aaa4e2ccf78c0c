/// Two versions of a text, in pieces that say which words only one of them has.
package struct TextDifference: Hashable, Sendable {
  package let older: [Piece]
  package let newer: [Piece]

  /// A stretch of one version.
  package struct Piece: Hashable, Sendable {
    package let text: String
    package let isOnlyHere: Bool
  }

  /// Words are compared, not the spaces and line ends between them.
  package init(from older: String, to newer: String) {
    let before = Self.words(of: older)
    let after = Self.words(of: newer)
    var start = 0
    while start < min(before.count, after.count), before[start].word == after[start].word {
      start += 1
    }
    var end = 0
    while end < min(before.count, after.count) - start,
      before[before.count - 1 - end].word == after[after.count - 1 - end].word
    {
      end += 1
    }
    let left = before[start..<before.count - end]
    let right = after[start..<after.count - end]
    var gone: Set<Int> = []
    var new: Set<Int> = []
    if left.count + right.count > Self.mostWords {
      // Finding the fewest changes between long texts would take longer than anyone waits.
      gone = Set(left.indices)
      new = Set(right.indices)
    } else {
      for change in right.map(\.word).difference(from: left.map(\.word)) {
        switch change {
        case .remove(let offset, _, _): gone.insert(start + offset)
        case .insert(let offset, _, _): new.insert(start + offset)
        }
      }
    }
    self.older = Self.pieces(before, gone)
    self.newer = Self.pieces(after, new)
  }

  package var isSame: Bool { !(older + newer).contains(where: \.isOnlyHere) }

  private static let mostWords = 6_000

  /// A word with the blanks that follow it; the first may be empty, before blanks that lead.
  private struct Word {
    let word: Substring
    let blanks: Substring
  }

  private static func words(of text: String) -> [Word] {
    var words: [Word] = []
    var rest = Substring(text)
    while !rest.isEmpty {
      let word = rest.prefix { !$0.isWhitespace }
      rest = rest[word.endIndex...]
      let blanks = rest.prefix(while: \.isWhitespace)
      rest = rest[blanks.endIndex...]
      words.append(Word(word: word, blanks: blanks))
    }
    return words
  }

  private static func pieces(_ words: [Word], _ marked: Set<Int>) -> [Piece] {
    var pieces: [Piece] = []
    var text = ""
    var isMarked = false
    func close() {
      if !text.isEmpty { pieces.append(Piece(text: text, isOnlyHere: isMarked)) }
      text = ""
    }
    for (index, word) in words.enumerated() {
      if marked.contains(index) != isMarked {
        close()
        isMarked.toggle()
      }
      text += word.word
      // The blanks after the last marked word belong to nobody.
      if isMarked, !marked.contains(index + 1) {
        close()
        isMarked = false
      }
      text += word.blanks
    }
    close()
    return pieces
  }
}
