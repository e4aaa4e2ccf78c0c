import Interview
import Testing

@testable import TerminalUI

/// What must hold after any keys at any sizes.
@Suite struct RandomKeysTests {
  private static let keys: [Key] =
    "abcdmnprstuy13 ?q\u{301}é批🚀".map(Key.character)
    + [
      .enter, .enter, .tab, .backTab, .escape, .backspace, .delete, .up, .down, .left, .right,
      .home, .end, .pageUp, .pageDown, .shiftLeft, .shiftDown, .controlLeft, .controlHome,
      .controlEnd, .control("s"), .control("s"), .control("s"), .control("g"), .control("r"),
      .control("b"), .control("d"), .control("z"), .control("c"), .control("_"), .control("k"),
      .control("u"), .alt("a"), .alt("u"), .alt("x"), .character(":"), .function(1), .function(2),
      .function(3), .function(9),
      .paste("- one two three\n- 四五六 👩‍👩‍👧\n\n"), .paste(framingText), .paste(""),
      .insert, .control("q"), .control("t"), .control("l"), .alt("x"), .alt("y"), .backTab,
      .function(4), .function(5), .function(6), .function(7), .function(8), .function(9),
      .character("o"), .character("c"), .shiftControlLeft, .shiftPageDown,
    ]
    + [Mouse.Act.press, .press, .drag, .drag, .release, .wheelUp, .wheelDown].flatMap { act in
      [(0, 0), (5, 9), (9, 30), (11, 60), (40, 200)].map {
        .mouse(Mouse(act, row: $0.0, column: $0.1))
      }
    }

  @Test(arguments: [1, 2, 3, 4, 5])
  func `ten thousand keys never trap, and the frame always has the terminal's size`(
    seed: UInt64
  ) {
    var random = SplitMix(seed: seed)
    var trainer = Trainer(
      transcripts: [transcript("a"), transcript("b", of: shopRecs, day: 1)],
      drills: [standingBy, whatDecides])
    var size = (columns: 80, rows: 24)
    for number in 0..<2000 {
      if random.next(upTo: 30) == 0 {
        size = random.pick([
          (80, 24), (40, 12), (120, 40), (1, 1), (0, 0), (200, 5), (3, 90), (39, 12), (41, 13),
          (116, 20), (118, 16),
        ])
        trainer.press(.resize(columns: size.columns, rows: size.rows))
      } else if random.next(upTo: 40) == 0 {
        trainer.wait(seconds: random.next(upTo: 100))
      } else {
        trainer.press(random.pick(Self.keys))
      }
      if trainer.effects.count > 500 { trainer.effects.removeFirst(400) }
      let frame = trainer.app.frame()
      #expect(frame.columns == size.columns && frame.rows == size.rows, "after \(number) keys")
      if let cursor = frame.cursor {
        #expect(
          (0..<frame.rows).contains(cursor.row) && (0..<frame.columns).contains(cursor.column),
          "after \(number) keys")
      }
    }
  }

  @Test(arguments: [11, 12, 13])
  func `replaying the records gives the words on the screen`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    var trainer = Trainer.answering()
    var draft: Draft?
    for _ in 0..<600 {
      trainer.press(random.pick(Self.keys.filter { $0 != .escape && $0 != .control("q") }))
      for effect in trainer.effects {
        switch effect {
        case .openDraft(let opened): draft = opened
        case .record(let record): #expect(draft?.apply(record) == true)
        default: break
        }
      }
      trainer.effects = []
      guard case .interview(let screen) = trainer.app.stack.last, let draft else { continue }
      #expect(draft.texts[screen.part] ?? "" == screen.editor.text)
    }
  }
}
