import Foundation

/// Shows long text on a terminal page by page; elsewhere it is written as it is.
struct Pager {
  let environment: [String: String]

  /// The program to use; nil where the text is to be written at once.
  var command: String? {
    if let named = environment["PAGER"] {
      return named.allSatisfy(\.isWhitespace) || named == "cat" ? nil : named
    }
    if environment["TERM"] == "dumb" { return nil }
    let folders = (environment["PATH"] ?? "").split(separator: ":")
    return ["less", "more"].first { name in
      folders.contains { access("\($0)/\(name)", X_OK) == 0 }
    }
  }

  func show(_ text: String) {
    guard Output.isTerminal, let command else { return Output.write(text) }
    // As git does it: short text is left on the screen, and colours are let through.
    if environment["LESS"] == nil { setenv("LESS", "FRX", 1) }
    // Who leaves the pager early closes the pipe, and that is no failure.
    let before = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, before) }
    guard let pipe = popen(command, "w") else { return Output.write(text) }
    let bytes = Array(Printable.stream(text).utf8)
    fwrite(bytes, 1, bytes.count, pipe)
    let status = pclose(pipe)
    // The shell ends with 127 where it doesn't find the program.
    if status >> 8 & 0xFF == 127 { Output.write(text) }
  }
}
