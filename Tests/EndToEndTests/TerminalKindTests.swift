import Testing

/// Terminals of every kind, and none at all.
@Suite(.serialized) struct TerminalKindTests {
  @Test func `the built program tells its version`() throws {
    let terminal = try Tmux()
    try terminal.run("tradeoff --version; echo ended with $?")
    try terminal.wait(for: "ended with 0")
  }

  @Test(arguments: ["TERM=dumb tradeoff", "tradeoff </dev/null", "tradeoff | cat"])
  func `without a screen the trainer says what to do instead`(command: String) throws {
    let terminal = try Tmux(columns: 120)
    try terminal.run("set -o pipefail; \(command); echo ended with $?")
    let shown = try terminal.wait(for: "ended with 2")
    #expect(shown.contains("tradeoff interview --plain"))
  }

  @Test func `a terminal type that nobody knows is named with what to set`() throws {
    let terminal = try Tmux()
    try terminal.run("TERM=nosuch tradeoff; echo ended with $?")
    let shown = try terminal.wait(for: "ended with 2")
    #expect(shown.contains("'nosuch' is unknown"))
    try terminal.expectRestored()
  }

  @Test func `a dumb terminal is asked line by line`() throws {
    let terminal = try Tmux()
    try terminal.run("TERM=dumb tradeoff interview card-fraud; echo ended with $?")
    try terminal.wait(for: "A card issuer")
    #expect(try terminal.state("alternate_on") == "0")
    try terminal.press("C-d")
    try terminal.wait(for: "ended with 0")
  }

  @Test func `colours are used, and none of them under NO_COLOR`() throws {
    let colour = try Regex("\u{1B}\\[[0-9;]*3[1-7]m")
    let coloured = try Tmux()
    try coloured.startTrainer()
    #expect(try coloured.colouredScreen().contains(colour))
    let plain = try Tmux(environment: ["NO_COLOR": "1"])
    try plain.startTrainer()
    #expect(try !plain.colouredScreen().contains(colour))
  }

  @Test(arguments: ["vt100", "xterm-256color", "linux", "screen"])
  func `terminals of other kinds can be used`(type: String) throws {
    let terminal = try Tmux()
    try terminal.run("clear; TERM=\(type) tradeoff interview card-fraud; echo ended with $?")
    try terminal.wait(for: "Framing (1 of 3)")
    try terminal.write("typed on \(type)")
    try terminal.press("Left", "BSpace", "Home", "C-Right", "End")
    try terminal.leaveTrainer()
    try terminal.expectRestored()
  }

  @Test func `a locale that isn't installed still shows wide text`() throws {
    let terminal = try Tmux(environment: ["LC_ALL": "xx_YY.ISO-8859-1"])
    try terminal.startTrainer("interview card-fraud", shows: "Framing (1 of 3)")
    try terminal.write("批量 stays readable")
    try terminal.wait(for: "批量 stays readable")
  }

  @Test func `a folder that can't be written is named before any screen opens`() throws {
    let terminal = try Tmux(environment: ["TRADEOFF_HOME": "/proc/nowhere"])
    try terminal.run("tradeoff; echo ended with $?")
    let shown = try terminal.wait(for: "ended with 2")
    #expect(shown.contains("/proc/nowhere"))
  }

  @Test func `a configured theme and keys are what the screen has`() throws {
    let terminal = try Tmux()
    try terminal.run(
      "tradeoff config init && printf 'theme: high-contrast\\nkeys: {start: {guide: [x]}}\\n' "
        + "> kept/config/config.yaml && tradeoff config check; echo ended with $?")
    try terminal.wait(for: "ended with 0")
    try terminal.startTrainer()
    let colour = try Regex("\u{1B}\\[[0-9;]*3[1-7]m")
    #expect(try !terminal.colouredScreen().contains(colour))
    try terminal.press("Escape")
    try terminal.wait(for: "Your interviews: none yet")
    try terminal.press("x")
    try terminal.wait(for: "The shape of an answer")
  }

  @Test func `a configuration with an error is told before any screen opens`() throws {
    let terminal = try Tmux(columns: 120)
    try terminal.run(
      "mkdir -p kept/config; echo 'clok: true' > kept/config/config.yaml; tradeoff; "
        + "echo ended with $?")
    let shown = try terminal.wait(for: "ended with 2")
    #expect(shown.contains("config.yaml:1:1: error: unknown key 'clok'"))
    try terminal.expectRestored()
  }

  @Test func `256 colours are used where they are asked for`() throws {
    let terminal = try Tmux()
    try terminal.run(
      "mkdir -p kept/config; echo 'colours: 256' > kept/config/config.yaml; clear; tradeoff")
    try terminal.wait(for: "Practise the interview")
    #expect(try terminal.colouredScreen().contains("38;5;163m"))
  }

  @Test func `ASCII mode draws no lines`() throws {
    let terminal = try Tmux()
    try terminal.run(
      "mkdir -p kept/config; echo 'ascii: true' > kept/config/config.yaml; clear; tradeoff")
    let shown = try terminal.wait(for: "Practise the interview")
    #expect(!shown.contains("─") && !shown.contains("▸"))
    #expect(shown.contains("-----"))
  }

  @Test func `the guide is paged on a terminal`() throws {
    let terminal = try Tmux(environment: ["PAGER": "head -n 1 >shown; echo paged"])
    try terminal.run("clear; tradeoff guide frame; echo ended with $?")
    let shown = try terminal.wait(for: "ended with 0")
    #expect(shown.contains("paged"))
    #expect(!shown.contains("Questions worth asking"))
  }
}
