import ContentBank
import Testing

@Suite struct ConfigurationTests {
  private static let vocabulary = Configuration.Vocabulary(
    themes: ["terminal", "dark", "light"],
    screens: [
      Configuration.Vocabulary.Screen(name: "start", actions: ["open", "quit"]),
      Configuration.Vocabulary.Screen(name: "report", actions: ["next-finding"]),
    ])

  private func read(_ text: String) -> Configuration { reading(text).configuration }

  private func errors(_ text: String) -> [String] { reading(text).errors.map(\.description) }

  private func reading(_ text: String) -> Configuration.Reading {
    Configuration.read(Array(text.utf8), path: "config.yaml", Self.vocabulary)
  }

  @Test(arguments: ["", "\n\n", "# theme: dark\n  # more\n"])
  func `a file that sets nothing leaves the defaults`(text: String) throws {
    #expect(read(text) == .usual(Self.vocabulary))
  }

  @Test func `every setting is read`() throws {
    let found = read(
      """
      theme: dark
      colours: 256
      ascii: true
      clock: false
      mouse: false
      editor: code --wait
      daily_limit: 7
      keys:
        report:
          next-finding: [Ctrl-N, "]"]
      """)
    #expect(found.theme == "dark")
    #expect(found.colours == 256)
    #expect(found.isASCII && !found.showsClock && !found.usesMouse)
    #expect(found.editor == "code --wait")
    #expect(found.dailyLimit == 7)
    let choice = try #require(found.keys.first)
    #expect(choice.screen == "report" && choice.action == "next-finding")
    #expect(choice.keys.map(\.name) == ["Ctrl-N", "]"])
    #expect(choice.keys.map(\.place) == [Place(10, 20), Place(10, 28)])
  }

  @Test(arguments: [
    ("thme: dark", "1:1: error: unknown key 'thme' in the configuration; did you mean 'theme'?"),
    ("\ntheme: drak", "2:8: error: 'theme' can't be 'drak'; did you mean 'dark'?"),
    (
      "theme: neon",
      "1:8: error: 'theme' can't be 'neon'; use one of terminal, dark, light"
    ),
    ("colours: 8", "1:10: error: 'colours' can't be '8'; use one of 16, 256"),
    ("ascii: yes", "1:8: error: 'ascii' is true or false; write one"),
    ("clock: \"true\"", "1:8: error: 'clock' is true or false; write one"),
    (
      "daily_limit: 0", "1:14: error: 'daily_limit' is a whole number from 1 to 500; write one"
    ),
    ("editor:", "1:8: error: 'editor' is empty; write it or remove the key"),
    (
      "keys:\n  strat:\n    open: [Enter]",
      "2:3: error: unknown key 'strat' in 'keys'; did you mean 'start'?"
    ),
    (
      "keys:\n  start:\n    opne: [Enter]",
      "3:5: error: unknown key 'opne' in the keys of 'start'; did you mean 'open'?"
    ),
    (
      "keys:\n  start:\n    open: Enter",
      "3:11: error: 'open' is a list, and here is text; write '- item' lines"
    ),
    (
      "keys:\n  start:\n    open: []",
      "3:5: error: 'open' has 0 of at least 1 items; add some"
    ),
    (
      "- theme",
      "1:1: error: the configuration is a block of keys, and here is a list; write 'key: value' "
        + "lines"
    ),
    ("theme: dark\ntheme: light", "1:1: error: 'theme' is written twice in one block; keep one"),
  ])
  func `what is wrong is told with its place`(text: String, message: String) {
    #expect(errors(text) == ["config.yaml:" + message])
  }

  @Test func `all that is wrong is told at once`() {
    #expect(errors("theme: neon\nascii: 1\nmouze: true").count == 3)
  }

  @Test func `bytes that are no text are told with their place`() {
    let found = Configuration.read([0x61, 0x0A, 0xFF], path: "c", Self.vocabulary)
    #expect(
      found.errors.map(\.description) == ["c:2:1: error: not UTF-8; save the file as UTF-8"])
  }
}
