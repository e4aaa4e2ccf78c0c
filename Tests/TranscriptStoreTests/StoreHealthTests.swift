import Foundation
import GRDB
import Testing

@testable import TranscriptStore

@Suite struct StoreHealthTests {
  private let path = FileManager.default.temporaryDirectory
    .appendingPathComponent("health-\(UUID())/transcripts.sqlite").path

  private func remove() {
    try? FileManager.default.removeItem(atPath: (path as NSString).deletingLastPathComponent)
  }

  @Test func `where there is no database none is made`() {
    let health = StoreHealth(at: path)
    #expect(health.state == .missing)
    #expect(health.transcripts == nil && health.bytes == nil)
    #expect(health.sqlite.hasPrefix("3."))
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `a new database is sound and empty`() throws {
    defer { remove() }
    _ = try TranscriptStore(at: path)
    let health = StoreHealth(at: path)
    #expect(health.state == .sound)
    #expect(health.transcripts == 0)
    #expect(health.schema != nil)
  }

  @Test func `a file that is no database is broken, and stays as it is`() throws {
    defer { remove() }
    try PrivateFile.makeFile(path)
    let text = Data(String(repeating: "no database ", count: 100).utf8)
    try text.write(to: URL(fileURLWithPath: path))
    guard case .broken(let reason) = StoreHealth(at: path).state else {
      Issue.record("it counts as sound")
      return
    }
    #expect(reason.contains("is damaged"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == text)
  }

  @Test func `a database with overwritten pages is broken`() throws {
    defer { remove() }
    _ = try TranscriptStore(at: path)
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
    try queue.close()
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    try file.seek(toOffset: 4096 + 8)
    try file.write(contentsOf: Data(repeating: 0xAA, count: 30_000))
    try file.close()
    guard case .broken = StoreHealth(at: path).state else {
      Issue.record("it counts as sound")
      return
    }
  }

  @Test func `a database of a later program is told as such`() throws {
    defer { remove() }
    _ = try TranscriptStore(at: path)
    let queue = try DatabaseQueue(path: path)
    try queue.write { db in
      try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('9999 of the future')")
    }
    try queue.close()
    guard case .broken(let reason) = StoreHealth(at: path).state else {
      Issue.record("it counts as sound")
      return
    }
    #expect(reason.contains("newer tradeoff"))
  }
}
