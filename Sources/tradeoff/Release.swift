import CRelease
import ContentBank
import Foundation

/// Which program this is.
enum Release {
  static let version = "0.1.0"

  /// Short, with a `+` where files had been changed since; nil where the build wasn't told.
  static let commit: String? = {
    let commit = String(cString: tradeoff_commit())
    return commit.isEmpty ? nil : commit
  }()

  /// Such as `0.1.0 (commit 0245d18, content 5b6f2445b495ba27)`.
  static func versionWithContent(
    commit: String? = commit,
    environment: [String: String] = ProcessInfo.processInfo.environment,
    executable: String = ContentLocation.executable
  ) -> String {
    let source = commit.map { "commit \($0), " } ?? ""
    let folder = try? ContentLocation.find(
      option: nil, environment: environment, executable: executable)
    guard let folder else { return "\(version) (\(source)no content found)" }
    guard let bank = try? Bank.load(from: folder) else {
      return "\(version) (\(source)content with errors; 'tradeoff content check' lists them)"
    }
    return "\(version) (\(source)content \(bank.version))"
  }
}
