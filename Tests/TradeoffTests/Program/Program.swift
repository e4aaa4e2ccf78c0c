import Foundation

/// A run of the built program, with what it wrote.
struct Program {
  let code: Int32
  let output: String
  let errors: String

  struct SpawnFailure: Error {
    let code: Int32
  }

  static let path = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("tradeoff").path

  /// Foundation's `Process` waits for pipes that grandchildren keep, so files take the output.
  /// Without a `home` of its own a run has an empty one.
  static func run(
    _ arguments: [String], input: [UInt8] = [], home: String? = nil,
    environment more: [String: String] = [:], executable: String = path
  ) throws -> Program {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("run-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["in", "out", "err"].map { folder.appendingPathComponent($0).path }
    try Data(input).write(to: URL(fileURLWithPath: files[0]))

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, files[0], O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, files[1], O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, files[2], O_WRONLY | O_CREAT, 0o600)
    var pointers = ([executable] + arguments).map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    let variables =
      [
        "HOME=\(folder.path)", "TRADEOFF_HOME=\(home ?? folder.path)", "LC_ALL=C.UTF-8",
        "PATH=/usr/bin:/bin",
        "SWIFT_BACKTRACE=enable=no",
      ] + more.map { "\($0)=\($1)" }
    var environment = variables.map { strdup($0) } + [nil]
    defer { for pointer in environment { free(pointer) } }
    var child = pid_t()
    let failure = posix_spawn(&child, executable, &actions, nil, &pointers, &environment)
    guard failure == 0 else { throw SpawnFailure(code: failure) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    // A signal gives 128 and its number, as in a shell.
    let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + status & 0x7F
    return Program(
      code: code, output: try String(contentsOfFile: files[1], encoding: .utf8),
      errors: try String(contentsOfFile: files[2], encoding: .utf8))
  }
}
