import Testing

@testable import TerminalUI

@Suite struct KeyTableTests {
  private func messages(_ context: KeyContext, _ action: Action, _ keys: Key...) -> [String] {
    KeyTable.rebinding([KeyTable.Rebinding(context, action, keys)]).problems.map(\.message)
  }

  @Test func `own keys replace all the usual ones of that action on that screen`() {
    let (table, problems) = KeyTable.rebinding([
      KeyTable.Rebinding(.report, .nextFinding, [.function(5), .character("v")])
    ])
    #expect(problems == [])
    #expect(table.action(for: .character("v"), in: .report) == .nextFinding)
    #expect(table.action(for: .character("n"), in: .report) == nil)
    #expect(table.action(for: .character("n"), in: .start) == .newInterview)
    #expect(table.name(of: .nextFinding, in: .report) == "F5")
  }

  @Test func `an action of two rows keeps only its own keys`() {
    let (table, problems) = KeyTable.rebinding([
      KeyTable.Rebinding(.help, .back, [.function(10)])
    ])
    #expect(problems == [])
    #expect(table.keys(of: .back, in: .help) == [.function(10)])
  }

  @Test func `giving a screen's own defaults changes nothing`() {
    for context in KeyContext.allCases {
      for action in Set(Keymap.bindings(in: context).map(\.action)) {
        let usual = KeyTable.usual.keys(of: action, in: context)
        let (table, problems) = KeyTable.rebinding([KeyTable.Rebinding(context, action, usual)])
        #expect(problems == [], "\(action) in \(context)")
        #expect(table.keys(of: action, in: context) == usual)
      }
    }
  }

  @Test func `a key that another action has is refused`() {
    #expect(
      messages(.report, .nextFinding, .character("m")) == [
        "'m' is the key of 'model-answer' on this screen; choose another or give that action "
          + "other keys"
      ])
  }

  @Test func `two actions may swap their keys`() {
    let problems = KeyTable.rebinding([
      KeyTable.Rebinding(.report, .nextFinding, [.character("m")]),
      KeyTable.Rebinding(.report, .modelAnswer, [.character("n")]),
    ]).problems
    #expect(problems == [])
  }

  @Test func `a letter can't be a key where letters are typed`() {
    #expect(
      messages(.prompts, .open, .character("o")) == [
        "'o' is typed as text on this screen; choose a Ctrl, Alt or F key"
      ])
    #expect(messages(.prompts, .help, .character("?"), .function(1)) == [])
  }

  @Test func `a key of the editor can't be a key of the interview`() {
    #expect(
      messages(.interview, .submit, .control("k")) == [
        "'Ctrl-K' belongs to the text on this screen; choose a Ctrl, Alt or F key that doesn't"
      ])
  }

  @Test func `the footer, the help and the notices name the user's keys`() {
    let (table, _) = KeyTable.rebinding([
      KeyTable.Rebinding(.transcripts, .undoDelete, [.function(9)]),
      KeyTable.Rebinding(.start, .transcripts, [.character("x")]),
    ])
    var trainer = Trainer(transcripts: [transcript("a")], keys: table)
    trainer.press(.character("t"))
    #expect(trainer.app.context == .start)
    trainer.press(.character("x"), .delete)
    #expect(trainer.shows("F9 brings it back."))
    #expect(trainer.shows("F9 undo"))
    trainer.press(.function(1))
    #expect(trainer.shows("F9 Bring back the interview that you deleted last."))
    trainer.press(.escape, .function(9))
    #expect(trainer.app.transcripts?.count == 1)
  }

  @Test func `the table names the first key of every row`() {
    for binding in Keymap.table {
      #expect(binding.keyNames == binding.keys.first?.shownName, "\(binding.action)")
    }
  }

  @Test func `every key that can be pressed is read back from its name`() {
    let bound = Set(Keymap.table.flatMap(\.keys))
    for key in bound {
      #expect(key.name.flatMap(Key.init(named:)) == key, "\(key)")
    }
  }

  @Test(arguments: [
    ("ctrl-s", Key.control("s")), ("Alt-X", .alt("x")), ("f12", .function(12)), ("esc", .escape),
    ("Space", .character(" ")), ("Ctrl-Space", .control(" ")), ("-", .character("-")),
    ("Ctrl--", .control("-")), ("pgup", .pageUp), ("é", .character("é")), ("Y", .character("Y")),
  ])
  func `a name is read whatever its case`(name: String, key: Key) {
    #expect(Key(named: name) == key)
  }

  @Test(arguments: ["", "Ctrl-", "Ctrl-AB", "Hyper-X", "F13", "F0", "Ctrl-M", "Ctrl-I", "Ctrl-["])
  func `what no terminal sends is no key`(name: String) {
    #expect(Key(named: name) == nil)
  }
}
