/// One spelling for words that British and American English write differently.
enum AmericanSpelling {
  private static let ourWords: Set<String> = [
    "colour", "behaviour", "favour", "favourite", "labour", "neighbour", "neighbourhood", "honour",
    "rumour", "flavour", "harbour", "humour", "armour", "endeavour", "vapour", "rigour", "savour",
  ]

  private struct Ending {
    let british: [UInt8]
    let american: [UInt8]
    init(_ british: String, _ american: String) {
      self.british = Array(british.utf8)
      self.american = Array(american.utf8)
    }
  }

  private static let endings = [
    Ending("centre", "center"), Ending("metre", "meter"), Ending("catalogue", "catalog"),
    Ending("catalogues", "catalogs"), Ending("programme", "program"),
    Ending("analyse", "analyze"), Ending("analysed", "analyzed"),
    Ending("analysing", "analyzing"), Ending("defence", "defense"),
    Ending("licence", "license"), Ending("cancelled", "canceled"),
    Ending("cancelling", "canceling"), Ending("labelled", "labeled"),
    Ending("labelling", "labeling"), Ending("modelled", "modeled"),
    Ending("modelling", "modeling"), Ending("travelled", "traveled"),
    Ending("traveller", "traveler"), Ending("travellers", "travelers"),
  ]

  /// Changes a word in lower case in place.
  static func fold(_ word: inout [UInt8]) {
    guard word.count >= 5 else { return }
    foldOur(&word)
    foldIse(&word)
    for ending in endings where hasEnd(ending.british, word) {
      word.removeLast(ending.british.count)
      word += ending.american
    }
  }

  private static func foldOur(_ word: inout [UInt8]) {
    guard let at = placeOfOur(in: word), at >= 3 else { return }
    let root = String(decoding: word[..<(at + 3)], as: UTF8.self)
    if ourWords.contains(root) { word.remove(at: at + 1) }
  }

  private static let iseEndings = [
    "ise", "ised", "ises", "ising", "isation", "isations", "iser",
  ].map { Array($0.utf8) }

  /// `-ise`, `-ised`, `-ises`, `-ising`, `-isation` with a `z`; not in `raise`, `wise`, `rise`.
  private static func foldIse(_ word: inout [UInt8]) {
    guard word.count >= 7 else { return }
    for ending in iseEndings {
      guard hasEnd(ending, word) else { continue }
      let at = word.count - ending.count
      let root = String(decoding: word[..<at], as: UTF8.self)
      if keptRoots.contains(root) || at < 3 { return }
      word[at + 1] = UInt8(ascii: "z")
      return
    }
  }

  private static let keptRoots: Set<String> = [
    "adv", "dev", "rev", "superv", "comprom", "surpr", "exerc", "prom", "otherw", "likew", "prec",
    "conc", "telev", "improv", "franch", "merchand", "enterpr", "expert", "adver", "disgu",
    "adverti",
    "advert",
  ]

  private static func placeOfOur(in word: [UInt8]) -> Int? {
    (0...(word.count - 3)).first { at in
      word[at + 1] == UInt8(ascii: "u") && word[at] == UInt8(ascii: "o")
        && word[at + 2] == UInt8(ascii: "r")
    }
  }

  private static func hasEnd(_ ending: [UInt8], _ word: [UInt8]) -> Bool {
    let start = word.count - ending.count
    guard start >= 0, word.last == ending.last else { return false }
    return ending.indices.allSatisfy { word[start + $0] == ending[$0] }
  }
}
