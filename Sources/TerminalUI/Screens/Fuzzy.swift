/// How well typed letters fit a name, in the manner of fuzzy finders.
enum Fuzzy {
  /// Higher is better; nil where the letters don't occur in this order.
  static func score(_ typed: String, in name: String) -> Int? {
    let wanted = Array(typed.lowercased().filter { !$0.isWhitespace })
    guard !wanted.isEmpty else { return 0 }
    let letters = Array(name.lowercased())
    // The best match may begin at any place where the first letter stands.
    return letters.indices.filter { letters[$0] == wanted[0] }
      .compactMap { score(wanted, letters, from: $0) }.max()
  }

  private static func score(_ wanted: [Character], _ letters: [Character], from start: Int) -> Int?
  {
    var score = 0
    var last: Int?
    var index = start
    for letter in wanted {
      while index < letters.count, letters[index] != letter { index += 1 }
      guard index < letters.count else { return nil }
      let startsWord = index == 0 || !letters[index - 1].isLetter
      if startsWord { score += 8 }
      if let last { score += last + 1 == index ? 6 : -min(5, index - last) }
      last = index
      index += 1
    }
    // Of two names that fit alike the shorter one was more likely meant.
    return score * 4 - start - letters.count / 4
  }
}
