import Foundation

/// Where the content folder is.
package enum ContentLocation {
  /// Where it was looked for in vain.
  package struct NotFound: Error, Sendable, CustomStringConvertible {
    package let looked: [String]
    package var description: String {
      "there is no content folder (looked at \(looked.joined(separator: ", "))); "
        + "give one with --content or TRADEOFF_CONTENT"
    }
  }

  /// The folder that the option names, else the environment, else the nearest one beside the
  /// executable or above it, else the installed one.
  package static func find(
    option: String?, environment: [String: String], executable: String
  ) throws(NotFound) -> String {
    if let option { return option }
    if let variable = environment["TRADEOFF_CONTENT"], !variable.isEmpty { return variable }
    var looked: [String] = []
    let home = URL(fileURLWithPath: executable).resolvingSymlinksInPath()
      .deletingLastPathComponent()
    var folder = home
    while true {
      let candidate = folder.appendingPathComponent("content").path
      if isContent(candidate) { return candidate }
      looked.append(candidate)
      if folder.path == "/" { break }
      folder.deleteLastPathComponent()
    }
    let share = home.deletingLastPathComponent().appendingPathComponent("share/tradeoff/content")
    if isContent(share.path) { return share.path }
    throw NotFound(looked: [looked[0], share.path])
  }

  /// The executable of this process.
  package static var executable: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? Bundle.main.executablePath ?? CommandLine.arguments[0]
  }

  /// A folder that merely bears the name is passed over.
  private static func isContent(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path + "/prompts")
  }
}
