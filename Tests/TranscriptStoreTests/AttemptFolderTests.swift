import Foundation
import Interview
import RubricEngine
import Testing
import TranscriptStore

private let noon = Timestamp(seconds: 1_772_366_400)

@Suite struct AttemptFolderTests {
  private let path = FileManager.default.temporaryDirectory
    .appendingPathComponent("attempts-\(UUID().uuidString)").path

  private func files() -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
  }

  @Test func `an attempt is found again, though nobody closed it`() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    var folder = AttemptFolder(at: path)
    try folder.keep("Half", of: DrillID("d"), on: noon, at: .zero)
    try folder.keep("Half a thought, 批", of: DrillID("d"), on: noon, at: .seconds(1))
    // What a killed program leaves is the file as it is now; its lock goes with the process.
    let copy = path + "-copy"
    defer { try? FileManager.default.removeItem(atPath: copy) }
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    #expect(AttemptFolder(at: copy).attempts() == [DrillID("d"): "Half a thought, 批"])
    folder.close()
    #expect(AttemptFolder(at: path).attempts() == [DrillID("d"): "Half a thought, 批"])
  }

  #if os(Linux)
    @Test func `a process that is being started meanwhile doesn't hold a closed attempt`() throws {
      defer { try? FileManager.default.removeItem(atPath: path) }
      var folder = AttemptFolder(at: path)
      try folder.keep("Half a thought", of: DrillID("d"), on: noon, at: .zero)
      // Between fork and exec a child has all descriptors of its parent, as a duplicate has here.
      let copies = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
        .compactMap(Int32.init).filter { descriptor in
          let target = try? FileManager.default.destinationOfSymbolicLink(
            atPath: "/proc/self/fd/\(descriptor)")
          return target?.hasPrefix(path + "/") == true
        }.map { dup($0) }
      defer { for copy in copies { close(copy) } }
      #expect(!copies.isEmpty)
      folder.close()
      #expect(AttemptFolder(at: path).attempts() == [DrillID("d"): "Half a thought"])
    }
  #endif

  @Test func `attempts at several drills are kept apart, and each is gone on with`() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    var folder = AttemptFolder(at: path)
    try folder.keep("One", of: DrillID("a"), on: noon, at: .zero)
    try folder.keep("Two", of: DrillID("b"), on: noon, at: .zero)
    try folder.keep("One more", of: DrillID("a"), on: noon, at: .seconds(2))
    folder.close()
    #expect(
      AttemptFolder(at: path).attempts() == [DrillID("a"): "One more", DrillID("b"): "Two"])
  }

  @Test func `an empty or graded attempt leaves no file`() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    var folder = AttemptFolder(at: path)
    try folder.keep("One", of: DrillID("a"), on: noon, at: .zero)
    try folder.keep("", of: DrillID("a"), on: noon, at: .zero)
    #expect(files().isEmpty)
    try folder.keep("Two", of: DrillID("b"), on: noon, at: .zero)
    folder.close()
    try folder.forget(DrillID("b"))
    #expect(files().isEmpty)
    try folder.forget(DrillID("never"))
  }

  @Test func `a deleted interview takes the attempts at its pieces along`() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    let piece = DrillPiece(
      transcript: TranscriptID("0123456789"), mistake: .wrongDepth, rule: "r", part: .tradeoffs,
      span: Span(0, 1), depth: nil, addedAt: noon)
    var folder = AttemptFolder(at: path)
    try folder.keep("Other", of: DrillID("recall"), on: noon, at: .zero)
    try folder.keep("Mine", of: piece.id, on: noon, at: .zero)
    try folder.forget(piecesOf: TranscriptID("0123456789"))
    #expect(folder.attempts() == [DrillID("recall"): "Other"])
  }
}
