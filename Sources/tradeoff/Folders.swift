import Foundation

/// Where this program keeps its files.
struct Folders: Hashable {
  let data: String
  let config: String
  let state: String
  let cache: String

  /// By `TRADEOFF_HOME`, else by the XDG variables, else in the usual places below `HOME`.
  init(
    environment: [String: String] = ProcessInfo.processInfo.environment,
    currentFolder: String = FileManager.default.currentDirectoryPath
  ) throws(CommandFailure) {
    if let home = environment["TRADEOFF_HOME"], !home.isEmpty {
      let root = Self.normal(home.hasPrefix("/") ? home : "\(currentFolder)/\(home)")
      data = root + "/data"
      config = root + "/config"
      state = root + "/state"
      cache = root + "/cache"
      return
    }
    let home = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    func folder(_ variable: String, _ usual: String) throws(CommandFailure) -> String {
      // The XDG specification has relative paths ignored.
      if let path = environment[variable], path.hasPrefix("/") {
        return Self.normal(path + "/tradeoff")
      }
      guard let home else {
        throw CommandFailure(
          "neither HOME nor \(variable) is set; set TRADEOFF_HOME to the folder for your files")
      }
      return Self.normal("\(home)/\(usual)/tradeoff")
    }
    data = try folder("XDG_DATA_HOME", ".local/share")
    config = try folder("XDG_CONFIG_HOME", ".config")
    state = try folder("XDG_STATE_HOME", ".local/state")
    cache = try folder("XDG_CACHE_HOME", ".cache")
  }

  var database: String { data + "/transcripts.sqlite" }
  /// Prompts that the person has added.
  var content: String { data + "/content" }
  /// Content in a form that starts faster.
  var compiledContent: String { cache + "/content" }
  var drafts: String { state + "/drafts" }
  /// Attempts at drills that were not graded yet.
  var attempts: String { state + "/attempts" }
  var configuration: String { config + "/config.yaml" }
  var log: String { state + "/tradeoff.log" }

  private static func normal(_ path: String) -> String {
    "/" + path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
  }
}
