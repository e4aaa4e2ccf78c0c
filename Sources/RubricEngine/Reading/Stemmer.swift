import CStemmer

/// English stems by Debian's libstemmer, remembered by word.
///
/// Not shared between threads: each reader has its own.
final class Stemmer {
  private let stemmer: OpaquePointer
  private var remembered: [UInt64: UInt64] = [:]
  private let known: Set<UInt64>
  private let typos: TypoIndex?

  /// With `typos`, a long word that is not `known` gets the stem of the word that it misspells.
  init(known: Set<UInt64> = [], typos: TypoIndex? = nil) {
    guard let stemmer = sb_stemmer_new("english", "UTF_8") else {
      preconditionFailure("libstemmer has no English; install libstemmer-dev again")
    }
    self.stemmer = stemmer
    self.known = known
    self.typos = typos
  }

  deinit { sb_stemmer_delete(stemmer) }

  /// The hash of the stem of a word in lower case, whose own hash is `form`.
  func stem(_ word: ArraySlice<UInt8>, form: UInt64) -> UInt64 {
    if let stem = remembered[form] { return stem }
    var stem = WordHash.of(spelling(of: word))
    if let typos, !known.contains(stem), !known.contains(form),
      let meant = typos.correction(of: word)
    {
      stem = WordHash.of(spelling(of: meant[...]))
    }
    // A text of a million new words shouldn't make the memory grow with it.
    if remembered.count > 50_000 { remembered.removeAll(keepingCapacity: true) }
    remembered[form] = stem
    return stem
  }

  /// The stem's letters.
  private func spelling(of word: ArraySlice<UInt8>) -> [UInt8] {
    word.withUnsafeBufferPointer { bytes in
      guard let result = sb_stemmer_stem(stemmer, bytes.baseAddress, Int32(bytes.count)) else {
        return Array(bytes)
      }
      let count = Int(sb_stemmer_length(stemmer))
      return Array(UnsafeBufferPointer(start: result, count: count))
    }
  }
}
