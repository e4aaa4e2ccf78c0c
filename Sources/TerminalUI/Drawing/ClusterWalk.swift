/// A walk over the grapheme clusters of a text by UTF-8 offsets, fast where it is ASCII.
struct ClusterWalk {
  let text: String
  let bytes: UnsafeBufferPointer<UInt8>

  /// What a cluster means for wrapping.
  enum Kind {
    case none, space, word, hyphen, mark, wide
    /// Punctuation that must not start, or end, a row.
    case closing, opening
  }

  struct Cluster {
    let end: Int
    let columns: Int
    let kind: Kind
  }

  var count: Int { bytes.count }

  func cluster(at offset: Int) -> Cluster {
    let byte = bytes[offset]
    // An ASCII byte before another one is a cluster: only CR LF would join, and there is none.
    if byte < 0x80, offset + 1 == bytes.count || bytes[offset + 1] < 0x80 {
      return Cluster(end: offset + 1, columns: 1, kind: Self.kind(ofASCII: byte))
    }
    let character = text[text.utf8.index(text.utf8.startIndex, offsetBy: offset)]
    let columns = Glyph(character).columns
    return Cluster(
      end: offset + character.utf8.count, columns: columns,
      kind: Self.kind(of: character, columns: columns))
  }

  private static func kind(ofASCII byte: UInt8) -> Kind {
    switch byte {
    case 0x20, 0x09: .space
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: .word
    case 0x2D: .hyphen
    default: .mark
    }
  }

  private static func kind(of character: Character, columns: Int) -> Kind {
    switch character {
    case "\u{3000}", "\u{2003}", "\u{2002}", "\u{2009}": return .space
    case "—", "–", "\u{2010}": return .hyphen
    case "、", "。", "，", "．", "！", "？", "：", "；", "）", "］", "｝", "」", "』", "】", "》", "〉", "ー",
      "…", "’", "”":
      return .closing
    case "（", "［", "｛", "「", "『", "【", "《", "〈", "‘", "“": return .opening
    default: break
    }
    if columns > 1 { return .wide }
    return character.isLetter || character.isNumber ? .word : .mark
  }
}

extension String {
  mutating func withClusters<Result>(_ body: (ClusterWalk) -> Result) -> Result {
    makeContiguousUTF8()
    let text = self
    return withUTF8 { body(ClusterWalk(text: text, bytes: $0)) }
  }
}
