import Foundation
import Glibc
import Testing

/// A folder that belongs to one test; everything that the program keeps is inside.
final class TestHome {
  let url: URL

  init() throws {
    url = URL(fileURLWithPath: "/tmp").appendingPathComponent("tradeoff-test-\(UUID())")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  /// Writes a file that can be run, such as a stand-in for an editor.
  func script(_ name: String, _ text: String) throws {
    // A tmux server started meanwhile must not inherit the descriptor: what is open for writing
    // can't be run.
    let descriptor = open(path(name), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o755)
    guard descriptor >= 0 else { throw Tmux.Failure(description: "can't write \(path(name))") }
    defer { Glibc.close(descriptor) }
    let bytes = Array("#!/bin/sh\n\(text)\n".utf8)
    guard write(descriptor, bytes, bytes.count) == bytes.count else {
      throw Tmux.Failure(description: "can't write \(path(name))")
    }
  }

  /// The files below a folder, by their path in it.
  func files(in folder: String) -> [String] {
    let names = FileManager.default.enumerator(atPath: path(folder))?.allObjects as? [String] ?? []
    return names.filter { !FileManager.default.isFolder(path(folder) + "/" + $0) }.sorted()
  }
}

extension FileManager {
  fileprivate func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }
}

/// A private tmux server with one interactive shell, from which the built program is started.
final class Tmux {
  let home: TestHome
  private let socket: String

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// The program that was built together with these tests.
  static let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("tradeoff")

  init(
    home: TestHome? = nil, columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]
  ) throws {
    self.home = try home ?? TestHome()
    socket = self.home.path("tmux-\(UUID().uuidString.prefix(8))")
    let settings = self.home.url.appendingPathComponent("tmux.conf")
    try Data(
      """
      set -g default-terminal screen-256color
      set -g status off
      set -s escape-time 0
      set -g history-limit 2000

      """.utf8
    ).write(to: settings)
    var variables = [
      "PATH": "\(Self.program.deletingLastPathComponent().path):/usr/bin:/bin",
      "HOME": self.home.url.path, "TRADEOFF_HOME": self.home.path("kept"),
      "LC_ALL": "C.UTF-8", "TZ": "UTC", "PS1": "shell> ", "SHELL": "/bin/bash",
    ]
    variables.merge(environment) { _, new in new }
    let assignments = variables.sorted { $0.key < $1.key }.map { "\($0)=\(quoted($1))" }
    try tmux(
      "-f", settings.path, "new-session", "-d", "-c", self.home.url.path, "-x", "\(columns)",
      "-y", "\(rows)",
      "exec env -i TERM=\"$TERM\" \(assignments.joined(separator: " ")) bash --norc --noprofile -i")
    try wait(for: "shell>")
  }

  deinit {
    let shell = (try? state("pane_pid")).flatMap { pid_t($0) }
    let program = try? processID()
    _ = try? tmux("kill-server")
    // Whoever still writes would bring back the folder that is removed next.
    for process in [shell, program] {
      if let process { Self.waitUntilGone(process) }
    }
  }

  /// Waits until a process has ended, and says whether it has.
  @discardableResult
  static func waitUntilGone(_ process: pid_t) -> Bool {
    let deadline = ContinuousClock.now + .seconds(30)
    while isRunning(process), ContinuousClock.now < deadline { usleep(5000) }
    return !isRunning(process)
  }

  /// One that has ended, but whose parent hasn't asked for its status yet, doesn't run.
  private static func isRunning(_ process: pid_t) -> Bool {
    let state = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    guard let state, let name = state.lastIndex(of: ")") else { return false }
    return !state[name...].hasPrefix(") Z")
  }

  /// Types a command line.
  func run(_ line: String) throws {
    try type(line)
    try press("Enter")
  }

  func type(_ text: String) throws {
    try tmux("send-keys", "-l", "--", text)
  }

  /// Presses keys by their tmux names, such as `C-s`.
  func press(_ keys: String...) throws {
    for key in keys { try tmux("send-keys", key) }
  }

  /// Pastes as a terminal does.
  func paste(_ text: String) throws {
    let file = home.url.appendingPathComponent("paste")
    try Data(text.utf8).write(to: file)
    try tmux("load-buffer", file.path)
    try tmux("paste-buffer", "-p")
  }

  func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// What the screen shows, without spaces at line ends.
  func screen() throws -> String {
    try tmux("capture-pane", "-p").split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in
        var line = line
        while line.last == " " { line.removeLast() }
        return String(line)
      }.joined(separator: "\n")
  }

  /// The screen with its colours and attributes as escape sequences.
  func colouredScreen() throws -> String { try tmux("capture-pane", "-p", "-e") }

  /// A tmux format such as `alternate_on`.
  func state(_ format: String) throws -> String {
    try tmux("display-message", "-p", "#{\(format)}").trimmingCharacters(in: .newlines)
  }

  /// Waits until the screen shows a text, wherever its lines are wrapped.
  @discardableResult
  func wait(for text: String) throws -> String {
    try wait("the screen shows “\(text)”") { $0.contains(text) }
  }

  /// Waits until the screen no longer shows a text.
  @discardableResult
  func waitUntilGone(_ text: String) throws -> String {
    try wait("the screen no longer shows “\(text)”") { !$0.contains(text) }
  }

  @discardableResult
  func wait(_ what: String, until isTrue: (String) throws -> Bool) throws -> String {
    var shown = ""
    let deadline = ContinuousClock.now + .seconds(40)
    repeat {
      shown = try screen()
      if try isTrue(shown) { return shown }
      usleep(15_000)
    } while ContinuousClock.now < deadline
    throw Failure(description: "waited in vain until \(what); the screen is\n\(shown)")
  }

  /// Has everything that the program writes go to a file as well, until the pipe is stopped; then
  /// there is a file with `.done` behind its name.
  func startPipe(to file: String) throws {
    try tmux("pipe-pane", "cat > \(quoted(file)); touch \(quoted(file + ".done"))")
  }

  func stopPipe() throws { try tmux("pipe-pane") }

  /// The modes of the terminal as `stty` tells them.
  func terminalSettings() throws -> String {
    let output = home.url.appendingPathComponent("modes")
    _ = try spawn(["stty", "-a", "-F", state("pane_tty")], output: output.path)
    return try String(contentsOf: output, encoding: .utf8)
  }

  /// Kills the server, as when a terminal's window is closed.
  func close() throws {
    try tmux("kill-server")
  }

  /// Sends the program a signal.
  func signal(_ number: Int32) throws {
    kill(try processID(), number)
  }

  /// The id of the program's process, a child of the shell.
  func processID() throws -> pid_t {
    let shell = try state("pane_pid")
    let children = "/proc/\(shell)/task/\(shell)/children"
    guard
      let first = try String(contentsOfFile: children, encoding: .utf8).split(separator: " ").first,
      let process = pid_t(first)
    else { throw Failure(description: "the shell runs no program") }
    return process
  }

  @discardableResult
  private func tmux(_ arguments: String...) throws -> String {
    let output = home.url.appendingPathComponent("output")
    let status = try spawn(["tmux", "-S", socket] + arguments, output: output.path)
    let text = try String(contentsOf: output, encoding: .utf8)
    guard status == 0 else {
      throw Failure(description: "tmux \(arguments.joined(separator: " ")): \(text)")
    }
    return text
  }
}

/// Runs a program to its end with its output in a file, and returns its exit status.
///
/// Foundation's `Process` would wait for everybody who inherited its pipes, here the tmux server.
func spawn(_ arguments: [String], output: String, input: String = "/dev/null") throws -> Int32 {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
  posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
  posix_spawn_file_actions_adddup2(&actions, 1, 2)
  // The threads that run tests block signals, and whoever is started here would inherit that.
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  var none = sigset_t()
  sigemptyset(&none)
  posix_spawnattr_setsigmask(&attributes, &none)
  posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
  var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
  defer { for pointer in pointers { free(pointer) } }
  pointers.append(nil)
  var child = pid_t()
  let failure = posix_spawnp(&child, arguments[0], &actions, &attributes, pointers, environ)
  guard failure == 0 else {
    throw Tmux.Failure(
      description: "can't run \(arguments[0]): \(String(cString: strerror(failure)))")
  }
  var status: Int32 = 0
  while waitpid(child, &status, 0) == -1, errno == EINTR {}
  return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
}

func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "'\\''") + "'" }
