import Interview
import RubricEngine
import Testing

@testable import TerminalUI

@Suite struct KeymapTests {
  @Test(arguments: KeyContext.allCases)
  func `no key means two things on one screen`(context: KeyContext) {
    var seen: Set<Key> = []
    for binding in Keymap.bindings(in: context) {
      for key in binding.keys { #expect(seen.insert(key).inserted, "\(key) in \(context)") }
    }
  }

  @Test func `every row has a sentence and names for its keys`() {
    for binding in Keymap.table {
      #expect(binding.help.hasSuffix("."), "\(binding.action)")
      #expect(!binding.keyNames.isEmpty && !binding.keys.isEmpty, "\(binding.action)")
    }
  }

  @Test func `plain characters are no actions where text is typed`() {
    for context in KeyContext.allCases where context.isTyping {
      for binding in Keymap.bindings(in: context) {
        for case .character(let character) in binding.keys {
          #expect(
            character == "?" && ![.interview, .drill].contains(context),
            "\(character) in \(context)")
        }
      }
    }
  }

  @Test func `every action is on some screen's keys`() {
    let bound = Set(Keymap.table.map(\.action))
    #expect(Set(Action.allCases).subtracting(bound).isEmpty)
  }

  @Test func `the editor leaves the interview's keys alone`() {
    for binding in Keymap.bindings(in: .interview) + Keymap.bindings(in: .drill) {
      for key in binding.keys {
        var editor = TextEditor("some text")
        #expect(editor.handle(key) == .ignored, "\(key)")
      }
    }
  }

  @Test func `the editing keys of the help screen all mean something`() {
    for row in Keymap.editing {
      for key in row.keys {
        var editor = TextEditor("some text\n\nmore", cursor: 3)
        _ = editor.handle(.shiftRight)
        #expect(editor.handle(key) != .ignored, "\(key)")
      }
    }
  }

  @Test(arguments: KeyContext.allCases)
  func `help is always reachable and never cut from the footer`(context: KeyContext) {
    guard context != .question, context != .help else { return }
    #expect(Keymap.bindings(in: context).contains { $0.action == .help })
  }

  @Test func `every help sentence fits its screen`() {
    for context in KeyContext.allCases {
      var screen = HelpScreen(context: context, keys: .usual)
      screen.fit(Area(row: 0, column: 0, rows: 10, columns: 38))
      for row in screen.document.rows {
        let width = row.pieces.last.map { $0.column + DisplayWidth.columns(of: $0.text) } ?? 0
        #expect(width <= 38)
      }
    }
  }

  @Test func `at eighty columns every footer shows all its keys`() {
    var start = Trainer.answering()
    start.type("Words")
    start.press(.escape)
    var prompts = Trainer()
    prompts.press(.character("n"))
    var examples = Trainer.answering()
    examples.press(.paste("a"), .control("s"), .paste("b"), .control("s"))
    let followUp = Trainer.followingUp()
    let report = Trainer.reporting()
    var deleted = Trainer(transcripts: [transcript("a"), transcript("b", day: 1)])
    deleted.press(.character("t"), .delete)
    for trainer in [start, prompts, examples, followUp, report, deleted] {
      let frame = trainer.app.frame()
      let footer = frame.text(ofRow: frame.rows - 1)
      for binding in trainer.app.footerBindings {
        #expect(footer.contains(binding.keyNames + " "), "\(binding.action) in «\(footer)»")
      }
    }
  }

  @Test func `at eighty columns the longest titles are not cut`() {
    let title = "Thirty characters, all of them"
    let long = prompt("long", title: title, domain: "recommendations", level: 2, text: "Why?")
    var list = Trainer(prompts: [long])
    list.press(.character("n"))
    var interview = list
    interview.press(.enter, .paste("Words"))
    var start = interview
    start.press(.escape)
    var done = Trainer(
      transcripts: [transcript("a", of: long, revisionOf: TranscriptID("b"))], prompts: [long])
    done.press(.character("t"))
    var report = done
    report.press(.enter)
    for trainer in [list, interview, start, done, report] {
      #expect(trainer.shows(title))
      #expect(!trainer.screen.contains("…"))
    }
    #expect(done.shows("\(title), rewritten"))
  }
}
