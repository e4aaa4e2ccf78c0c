/// Tells measurements that were made up: numbers with units of kinds that don't meet in one problem.
enum UnitMix {
  /// How many kinds of physical unit stand behind a number.
  static func kinds(in sections: [Section]) -> Int {
    var found: Set<Int> = []
    for section in sections {
      for sentence in section.sentenceList {
        for word in sentence.words.dropFirst() {
          guard section.part.words[word - 1].isNumber else { continue }
          let form = section.part.words[word].form
          for (kind, words) in units.enumerated() where words.contains(form) { found.insert(kind) }
        }
      }
    }
    return found.count
  }

  /// Sums done in front of the listener.
  static func sums(in sections: [Section]) -> Int {
    sections.reduce(0) { sum, section in
      sum
        + section.sentenceList.reduce(0) { sum, sentence in
          sum + sentence.words.count { sumWords.contains(section.part.words[$0].form) }
        }
    }
  }

  private static let units: [Set<UInt64>] = [
    "kg kilogram kilograms gram grams tonne tonnes g",
    "km kilometer kilometers kilometre kilometres m meters metres mm cm",
    "liter liters litre litres ml", "hz khz mhz ghz fps rps hertz",
    "gb mb tb kb gigabyte gigabytes megabytes kilobytes terabytes",
    "kwh volt volts watt watts kw joules kilowatts mwh",
    "degree degrees celsius", "decibel decibels db", "sigma",
  ].map { Set($0.split(separator: " ").map { WordHash.of(String($0)) }) }

  private static let sumWords: Set<UInt64> = Set(
    ["divided", "quotient", "multiplied", "subtract", "equals"].map { WordHash.of($0) })
}
