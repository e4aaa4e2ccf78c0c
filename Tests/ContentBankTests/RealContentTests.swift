import ContentBank
import Foundation
import Testing

@Suite struct RealContentTests {
  /// The `content` folder of this repository.
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("content").path

  @Test func `the content of this repository is sound`() throws {
    let bank = try Bank.load(from: Self.folder)
    #expect(bank.prompts.count >= 12)
  }
}
