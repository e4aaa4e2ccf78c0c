/// A set of concepts of the lexicon, by index.
struct ConceptSet: Hashable, Sendable {
  private var low: UInt64 = 0
  private var middle: UInt64 = 0
  private var high: UInt64 = 0

  static let capacity = 192

  mutating func insert(_ index: Int) {
    switch index {
    case ..<64: low |= 1 << UInt64(index)
    case ..<128: middle |= 1 << UInt64(index - 64)
    default: high |= 1 << UInt64(index - 128)
    }
  }

  func contains(_ index: Int) -> Bool {
    switch index {
    case ..<64: low & (1 << UInt64(index)) != 0
    case ..<128: middle & (1 << UInt64(index - 64)) != 0
    default: high & (1 << UInt64(index - 128)) != 0
    }
  }

  mutating func formUnion(_ other: ConceptSet) {
    low |= other.low
    middle |= other.middle
    high |= other.high
  }

  func union(_ other: ConceptSet) -> ConceptSet {
    var result = self
    result.formUnion(other)
    return result
  }

  func intersects(_ other: ConceptSet) -> Bool {
    low & other.low != 0 || middle & other.middle != 0 || high & other.high != 0
  }

  var isEmpty: Bool { low == 0 && middle == 0 && high == 0 }
}

/// A concept spoken of in a run of words.
struct Mention: Hashable, Sendable {
  let concept: Int
  /// Half-open range of word indices.
  let words: Range<Int>
}
