import Foundation
import Fuzzing
import Testing

/// The kept inputs and changes of them, in the order of a seed; `scripts/fuzz` looks for new ones.
@Suite struct FuzzTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  private static let bank = Result { try FuzzBank(at: root + "/content") }

  /// Grading takes long without the optimiser.
  private static func changes(of target: FuzzTarget) -> Int {
    switch target {
    case .engine: 4
    case .content, .keys: 60
    case .markdown, .jsonl, .transcripts: 400
    }
  }

  @Test(arguments: FuzzTarget.allCases)
  func `no input breaks a reader, and neither do changes of it`(target: FuzzTarget) throws {
    let folder = "\(Self.root)/Tests/Fixtures/fuzz/\(target.rawValue)"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(names.count >= 5)
    let inputs = names.compactMap { FileManager.default.contents(atPath: "\(folder)/\($0)") }
      .map(Array.init)
    let bank = try Self.bank.get()
    var mutation = Mutation(seed: 7)
    for input in inputs {
      try target.run(input, bank: bank)
      for _ in 0..<max(1, Self.changes(of: target) / inputs.count) {
        try target.run(mutation.changed(input, inputs), bank: bank)
      }
    }
  }
}

/// Random changes of bytes, the same for the same seed.
private struct Mutation {
  private var state: UInt64
  private static let sharp: [[UInt8]] = [
    [0], [0x1B], [0x9B], [0xFF], [0xC3], [0xED, 0xA0, 0x80], Array("\u{202E}".utf8),
    Array("\u{301}\u{301}\u{301}".utf8), Array("👩‍👩‍👧".utf8), Array("\\u0000".utf8),
    Array("99999999999999999999".utf8), Array("\u{1B}[201~".utf8), Array("## Framing\n".utf8),
    Array("[[[[".utf8), Array("&a *a".utf8),
  ]

  init(seed: UInt64) { state = seed }

  mutating func changed(_ input: [UInt8], _ others: [[UInt8]]) -> [UInt8] {
    var bytes = input
    for _ in 0...next(below: 4) {
      let place = next(below: bytes.count + 1)
      switch next(below: 6) {
      case 0 where place < bytes.count: bytes[place] ^= 1 << UInt8(next(below: 8))
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + next(below: 20)))
      case 2: bytes.insert(contentsOf: Self.sharp[next(below: Self.sharp.count)], at: place)
      case 3:
        let end = min(bytes.count, place + next(below: 60))
        bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 4:
        let other = others[next(below: others.count)]
        bytes = Array(bytes.prefix(place)) + other.suffix(next(below: other.count + 1))
      default: if place < bytes.count { bytes[place] = UInt8(next(below: 256)) }
      }
    }
    return bytes
  }

  /// SplitMix64.
  private mutating func next(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }
}
