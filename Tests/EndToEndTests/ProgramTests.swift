import Testing

@Suite(.serialized) struct ProgramTests {
  @Test func `the built program tells its version`() throws {
    let terminal = try Tmux()
    try terminal.run("tradeoff --version; echo ended with $?")
    try terminal.wait(for: "ended with 0")
  }
}
