import Testing

@testable import TerminalUI

@Suite struct KeyDecoderTests {
  private func keys(_ text: String) -> [Key] {
    var decoder = KeyDecoder()
    return decoder.decode(text.utf8) + decoder.flush()
  }

  @Test(
    arguments: [
      ("a", .character("a")), ("é", .character("é")), ("批", .character("批")),
      ("👨‍👩‍👧", .character("👨‍👩‍👧")), ("e\u{301}", .character("e\u{301}")),
      ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace), ("\u{1B}", .escape),
      ("\u{08}", .control("h")), ("\u{0}", .control(" ")), ("\u{1}", .control("a")),
      ("\u{13}", .control("s")), ("\u{1A}", .control("z")), ("\u{1C}", .control("\\")),
      ("\u{1F}", .control("_")),
      ("\u{1B}b", .alt("b")), ("\u{1B}é", .alt("é")), ("\u{1B}\u{7F}", .altBackspace),
      ("\u{1B}[", .alt("[")), ("\u{1B}O", .alt("O")), ("\u{1B}<", .alt("<")),
      ("\u{1B}[A", .up), ("\u{1B}OB", .down), ("\u{1B}[C", .right), ("\u{1B}OD", .left),
      ("\u{1B}[H", .home), ("\u{1B}OF", .end), ("\u{1B}[1~", .home), ("\u{1B}[8~", .end),
      ("\u{1B}[2~", .insert), ("\u{1B}[3~", .delete), ("\u{1B}[5~", .pageUp),
      ("\u{1B}[6~", .pageDown), ("\u{1B}[Z", .backTab),
      ("\u{1B}[1;2A", .shiftUp), ("\u{1B}[1;2D", .shiftLeft), ("\u{1B}[1;2H", .shiftHome),
      ("\u{1B}[1;5C", .controlRight), ("\u{1B}[1;3D", .controlLeft), ("\u{1B}[5C", .controlRight),
      ("\u{1B}O5A", .controlUp), ("\u{1B}Oc", .controlRight), ("\u{1B}[d", .shiftLeft),
      ("\u{1B}[1;5F", .controlEnd), ("\u{1B}[3;5~", .controlDelete), ("\u{1B}[7^", .controlHome),
      ("\u{1B}[8$", .shiftEnd),
      ("\u{1B}OP", .function(1)), ("\u{1B}[[B", .function(2)), ("\u{1B}[13~", .function(3)),
      ("\u{1B}[15~", .function(5)), ("\u{1B}[17~", .function(6)), ("\u{1B}[24~", .function(12)),
      ("\u{1B}[1;2P", .function(1)),
      ("\u{1B}[97;5u", .control("a")), ("\u{1B}[27;3;98~", .alt("b")),
      ("\u{1B}[127;5u", .altBackspace),
      ("\u{1B}OM", .enter), ("\u{1B}\u{1B}[D", .controlLeft), ("\u{1B}\u{1B}OC", .controlRight),
      ("\u{1B}[1;6C", .shiftControlRight), ("\u{1B}[1;4D", .shiftControlLeft),
      ("\u{1B}[1;6H", .shiftControlHome), ("\u{1B}[5;2~", .shiftPageUp),
      ("\u{1B}[6$", .shiftPageDown), ("\u{1B}[8@", .shiftControlEnd),
      ("\u{1B}[<0;3;4M", .mouse(Mouse(.press, row: 3, column: 2))),
      ("\u{1B}[<0;300;4m", .mouse(Mouse(.release, row: 3, column: 299))),
      ("\u{1B}[<32;1;1M", .mouse(Mouse(.drag, row: 0, column: 0))),
      ("\u{1B}[<36;2;1M", .mouse(Mouse(.drag, row: 0, column: 1))),
      ("\u{1B}[<64;9;9M", .mouse(Mouse(.wheelUp, row: 8, column: 8))),
      ("\u{1B}[<81;9;9M", .mouse(Mouse(.wheelDown, row: 8, column: 8))),
    ] as [(String, Key)])
  func `a sequence is one key`(bytes: String, key: Key) {
    #expect(keys(bytes) == [key])
  }

  @Test(arguments: [
    "\u{1B}[I", "\u{1B}[O", "\u{1B}[<2;3;4M", "\u{1B}[<35;3;4M", "\u{1B}[<0;3M", "\u{1B}[?1;2c",
    "\u{1B}[99~", "\u{1B}[M !!",
    "\u{1B}[12;40R".replacing("R", with: "n"),
  ])
  func `reports that are no keys are dropped whole`(bytes: String) {
    #expect(keys(bytes + "x") == [.character("x")])
  }

  @Test func `keys may be cut anywhere into reads`() {
    let bytes = Array("aé\u{1B}[1;5C批\u{1B}OP\u{1B}[200~p\rq\u{1B}[201~\u{1B}b\u{1B}[<0;1;1Mz".utf8)
    let whole: [Key] = [
      .character("a"), .character("é"), .controlRight, .character("批"), .function(1),
      .paste("p\nq"), .alt("b"), .mouse(Mouse(.press, row: 0, column: 0)), .character("z"),
    ]
    for first in 0...bytes.count {
      for second in stride(from: first, through: bytes.count, by: 3) {
        var decoder = KeyDecoder()
        var keys = decoder.decode(bytes[..<first])
        keys += decoder.decode(bytes[first..<second])
        keys += decoder.decode(bytes[second...])
        #expect(keys == whole, "cut at \(first) and \(second)")
      }
    }
  }

  @Test func `only an escape that nothing follows needs a deadline`() {
    var decoder = KeyDecoder()
    _ = decoder.decode("ab".utf8)
    #expect(decoder.patience == nil)
    #expect(decoder.decode("\u{1B}".utf8) == [])
    #expect(decoder.patience == 50)
    #expect(decoder.flush() == [.escape])
    #expect(decoder.patience == nil)
  }

  @Test func `two escapes are two`() {
    #expect(keys("\u{1B}\u{1B}") == [.escape, .escape])
  }

  @Test func `an escape that comes with a sequence is alt, and one a moment before is a key`() {
    #expect(keys("\u{1B}\u{1B}[A") == [.controlUp])
    var decoder = KeyDecoder()
    #expect(decoder.decode("\u{1B}".utf8) + decoder.flush() == [.escape])
    #expect(decoder.decode("\u{1B}[A".utf8) == [.up])
  }

  @Test func `a paste keeps escape sequences as its text`() {
    #expect(keys("\u{1B}[200~a\u{1B}[Ab\u{1B}[201~c") == [.paste("a\u{1B}[Ab"), .character("c")])
  }

  @Test func `line ends of a paste become newlines`() {
    #expect(keys("\u{1B}[200~a\r\nb\rc\nd\n\n\u{1B}[201~") == [.paste("a\nb\nc\nd\n\n")])
  }

  @Test func `a paste whose end never comes is given after a silence`() {
    var decoder = KeyDecoder()
    #expect(decoder.decode("\u{1B}[200~half".utf8) == [])
    #expect(decoder.patience == 2000)
    #expect(decoder.flush() == [.paste("half")])
    #expect(decoder.decode("x".utf8) == [.character("x")])
  }

  @Test func `a paste of 1 MB in small reads arrives whole`() {
    let text = String(repeating: "batch or real time 批 ", count: 45_000)
    let bytes = Array("\u{1B}[200~\(text)\u{1B}[201~".utf8)
    var decoder = KeyDecoder()
    var keys: [Key] = []
    for start in stride(from: 0, to: bytes.count, by: 4095) {
      keys += decoder.decode(bytes[start..<min(bytes.count, start + 4095)])
    }
    #expect(keys == [.paste(text)])
  }

  @Test func `alt over a slow line waits for its letter`() {
    var decoder = KeyDecoder(escapePatience: 250)
    #expect(decoder.decode([0x1B]) == [])
    #expect(decoder.patience == 250)
    #expect(decoder.decode("b".utf8) == [.alt("b")])
    #expect(decoder.patience == nil)
  }

  @Test func `the rest of a sequence may take its time`() {
    var decoder = KeyDecoder()
    _ = decoder.decode("\u{1B}[1;".utf8)
    #expect(decoder.patience == 500)
    #expect(decoder.decode("5C".utf8) == [.controlRight])
  }

  @Test(
    arguments: [
      ([:], 50), (["SSH_TTY": "/dev/pts/1"], 250), (["ESCDELAY": "25"], 25),
      (["SSH_CONNECTION": "a", "ESCDELAY": "600"], 600), (["ESCDELAY": "0"], 50),
      (["ESCDELAY": "soon"], 50),
    ] as [([String: String], Int)])
  func `a far terminal gets more patience, and who names a time gets that`(
    environment: [String: String], milliseconds: Int
  ) {
    #expect(KeyDecoder.escapePatience(in: environment) == milliseconds)
  }

  @Test func `escape twice is escape twice`() {
    #expect(keys("\u{1B}\u{1B}") == [.escape, .escape])
    #expect(keys("\u{1B}\u{1B}b") == [.escape, .alt("b")])
    #expect(keys("\u{1B}\u{1B}[") == [.escape, .alt("[")])
  }

  @Test func `bytes that are no UTF-8 become a replacement and lose nothing else`() {
    var decoder = KeyDecoder()
    let bytes: [UInt8] = [0x61, 0xFF, 0x62, 0xC3, 0x28]
    let keys = decoder.decode(bytes)
    #expect(keys == "a\u{FFFD}b\u{FFFD}(".map(Key.character))
  }

  @Test func `the terminal's own erase byte is backspace`() {
    var decoder = KeyDecoder(erase: 0x08)
    #expect(decoder.decode([0x08, 0x7F]) == [.backspace, .backspace])
  }

  @Test func `random bytes never trap and never leave the decoder stuck`() {
    var random = SplitMix(seed: 3)
    let likely: [UInt8] = [0x1B, 0x5B, 0x4F, 0x3B, 0x31, 0x35, 0x7E, 0x41, 0x4D, 0x3C, 0xF0, 0x9F]
    for _ in 0..<3000 {
      var decoder = KeyDecoder()
      for _ in 0..<random.next(upTo: 6) {
        let bytes = (0..<random.next(upTo: 9)).map { _ in
          random.next(upTo: 2) == 0 ? random.pick(likely) : UInt8(random.next(upTo: 256))
        }
        _ = decoder.decode(bytes)
      }
      _ = decoder.flush()
      #expect(decoder.decode("q".utf8) == [.character("q")])
    }
  }
}
