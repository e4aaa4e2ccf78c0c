import Foundation
import GRDB
import Interview
import Testing

@testable import TranscriptStore

/// The databases that released versions wrote, one for each schema.
@Suite struct SchemaTests {
  private static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fixtures/schemas").path

  static let files: [String] =
    (try? FileManager.default.contentsOfDirectory(atPath: fixtures).sorted()) ?? []

  private func copy(_ name: String, to kept: KeptTranscripts) throws {
    try FileManager.default.createDirectory(atPath: kept.folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: "\(Self.fixtures)/\(name)", toPath: kept.path)
  }

  @Test func `there is a file for every step`() {
    #expect(Self.files.count == StoreSchema.migrator.migrations.count)
  }

  @Test(arguments: files)
  func `an older database is brought up to date with all it holds, and copied before`(
    name: String
  ) throws {
    let kept = KeptTranscripts()
    try copy(name, to: kept)
    let store = try kept.store()
    #expect(StoreHealth(at: kept.path).state == .sound)
    let transcript = try #require(try store.transcripts().first)
    #expect(transcript.submission.framing == "A late score costs the issuer money.")
    #expect(transcript.submission.examples == "Größe und 批处理.")
    #expect(transcript.submission.followUps.first?.answer == "It shrinks.")
    #expect(transcript.grade.assessment.score == 52)
    let step = try #require(Int(name.prefix(1)))
    #expect(transcript.disputes.count == (step >= 2 ? 1 : 0))
    let practice = try store.practice()
    #expect(practice.pieces.count == (step >= 3 ? 1 : 0))
    #expect(practice.reviews.map(\.sequence) == (step >= 3 ? [4] : []))
    #expect(practice.settings.interview?.date == (step >= 3 ? "2026-12-01" : nil))
    #expect(transcript.submission.followUps.first?.press == (step >= 4 ? "The model." : nil))
    #expect(transcript.note?.text == (step >= 5 ? "forgot the cost #again" : nil))
    #expect(try store.summaries(matching: TranscriptFilter(text: "stale")).count == 1)
    let isOld = step < StoreSchema.migrator.migrations.count
    #expect(store.backups.backups.count == (isOld ? 1 : 0))
  }

  @Test func `a newer database is refused and not touched`() throws {
    let kept = KeptTranscripts()
    do {
      let store = try kept.store()
      try store.save(KeptTranscripts.transcript("a"))
      try store.database.close()
    }
    let queue = try DatabaseQueue(path: kept.path)
    try queue.write { db in
      try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('9999 of the future')")
    }
    try queue.close()
    let before = try Data(contentsOf: URL(fileURLWithPath: kept.path))
    let names = FileManager.default.subpaths(atPath: kept.folder)?.sorted()
    #expect(throws: StoreError.newerVersion(path: kept.path)) { try kept.store() }
    #expect(try Data(contentsOf: URL(fileURLWithPath: kept.path)) == before)
    let after = FileManager.default.subpaths(atPath: kept.folder)?.sorted()
    #expect(after?.filter { !$0.hasSuffix("-shm") && !$0.hasSuffix("-wal") } == names)
  }

  @Test func `every commit waits for the disk, and what is deleted is overwritten`() throws {
    let kept = KeptTranscripts()
    let store = try kept.store()
    let modes = try ["synchronous", "secure_delete", "journal_mode"].map { name in
      try store.database.read { db in try String.fetchOne(db, sql: "PRAGMA \(name)") }
    }
    #expect(modes == ["2", "1", "wal"])
  }
}
