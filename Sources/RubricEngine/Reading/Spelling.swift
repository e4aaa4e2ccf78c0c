/// One spelling for words that British and American English write differently.
enum AmericanSpelling {
  private static let ourWords: Set<String> = [
    "colour", "behaviour", "favour", "favourite", "labour", "neighbour", "neighbourhood", "honour",
    "rumour", "flavour", "harbour", "humour", "armour", "endeavour", "vapour", "rigour", "savour",
  ]

  /// Changes a word in lower case in place.
  static func fold(_ word: inout [UInt8]) {
    guard word.count >= 5 else { return }
    foldOur(&word)
    foldIse(&word)
    replaceEnd("centre", "center", in: &word)
    replaceEnd("metre", "meter", in: &word)
    replaceEnd("catalogue", "catalog", in: &word)
    replaceEnd("catalogues", "catalogs", in: &word)
    replaceEnd("programme", "program", in: &word)
    replaceEnd("analyse", "analyze", in: &word)
    replaceEnd("analysed", "analyzed", in: &word)
    replaceEnd("analysing", "analyzing", in: &word)
    replaceEnd("defence", "defense", in: &word)
    replaceEnd("licence", "license", in: &word)
    replaceEnd("cancelled", "canceled", in: &word)
    replaceEnd("cancelling", "canceling", in: &word)
    replaceEnd("labelled", "labeled", in: &word)
    replaceEnd("labelling", "labeling", in: &word)
    replaceEnd("modelled", "modeled", in: &word)
    replaceEnd("modelling", "modeling", in: &word)
    replaceEnd("travelled", "traveled", in: &word)
    replaceEnd("traveller", "traveler", in: &word)
    replaceEnd("travellers", "travelers", in: &word)
  }

  private static func foldOur(_ word: inout [UInt8]) {
    guard let at = index(of: "our", in: word), at >= 3 else { return }
    let root = String(decoding: word[..<(at + 3)], as: UTF8.self)
    if ourWords.contains(root) { word.remove(at: at + 1) }
  }

  /// `-ise`, `-ised`, `-ises`, `-ising`, `-isation` with a `z`; not in `raise`, `wise`, `rise`.
  private static func foldIse(_ word: inout [UInt8]) {
    guard word.count >= 7 else { return }
    for ending in ["ise", "ised", "ises", "ising", "isation", "isations", "iser"] {
      guard hasEnd(ending, word) else { continue }
      let at = word.count - ending.utf8.count
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

  private static func index(of pattern: String, in word: [UInt8]) -> Int? {
    let bytes = Array(pattern.utf8)
    guard word.count >= bytes.count else { return nil }
    return (0...(word.count - bytes.count)).first {
      word[$0..<($0 + bytes.count)].elementsEqual(bytes)
    }
  }

  private static func hasEnd(_ ending: String, _ word: [UInt8]) -> Bool {
    word.count >= ending.utf8.count && word.suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }

  private static func replaceEnd(_ ending: String, _ other: String, in word: inout [UInt8]) {
    guard hasEnd(ending, word) else { return }
    word.removeLast(ending.utf8.count)
    word += Array(other.utf8)
  }
}
