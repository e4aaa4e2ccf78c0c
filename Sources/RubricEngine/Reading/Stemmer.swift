import CStemmer
import Synchronization

/// English stems by Debian's libstemmer, remembered by word.
///
/// One thread uses it at a time, which whoever makes it sees to.
final class Stemmer: @unchecked Sendable {
  private let stemmer: OpaquePointer
  private var remembered = WordCache()
  private let known: WordSet
  private let typos: TypoIndex?
  /// Longer words are left as they are.
  private static let longest = 40

  /// With `typos`, a long word that is not `known` gets the stem of the word that it misspells.
  init(known: WordSet = WordSet(), typos: TypoIndex? = nil) {
    guard let stemmer = sb_stemmer_new("english", "UTF_8") else {
      preconditionFailure("libstemmer has no English; install libstemmer-dev again")
    }
    self.stemmer = stemmer
    self.known = known
    self.typos = typos
  }

  deinit { sb_stemmer_delete(stemmer) }

  /// What a word in lower case is, spelt the American way; `hash` is that of its letters as given.
  func identity(of letters: [UInt8], hash: UInt64) -> WordCache.Identity {
    if let known = remembered[hash] { return known }
    var letters = letters
    AmericanSpelling.fold(&letters)
    let form = WordHash.of(letters)
    let stem = letters.count > Self.longest ? form : stem(letters[...], form: form)
    let identity = WordCache.Identity(form: form, stem: stem, length: letters.count)
    remembered.remember(identity, of: hash)
    return identity
  }

  /// The hash of the stem of a word in lower case, whose own hash is `form`.
  func stem(_ word: ArraySlice<UInt8>, form: UInt64) -> UInt64 {
    let stem = WordHash.of(spelling(of: word))
    if let typos, !known.contains(stem), !known.contains(form),
      let meant = typos.correction(of: word)
    {
      return WordHash.of(spelling(of: meant[...]))
    }
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

/// The stemmers of one lexicon, handed to one reader at a time with all that they remember.
final class StemmerPool: Sendable {
  private let idle = Mutex<[Stemmer]>([])

  func take() -> Stemmer? { idle.withLock { $0.popLast() } }
  func giveBack(_ stemmer: Stemmer) { idle.withLock { $0.append(stemmer) } }
}
