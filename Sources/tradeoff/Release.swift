import ContentBank
import Foundation

/// Which program this is.
enum Release {
  static let version = "0.1.0"

  /// Such as `0.1.0 (content 5b6f2445b495ba27)`.
  static func versionWithContent(
    environment: [String: String] = ProcessInfo.processInfo.environment,
    executable: String = ContentLocation.executable
  ) -> String {
    let folder = try? ContentLocation.find(
      option: nil, environment: environment, executable: executable)
    guard let folder else { return "\(version) (no content found)" }
    guard let bank = try? Bank.load(from: folder) else {
      return "\(version) (content with errors; 'tradeoff content check' lists them)"
    }
    return "\(version) (content \(bank.version))"
  }
}
