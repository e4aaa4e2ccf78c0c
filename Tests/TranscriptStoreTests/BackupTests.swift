import Foundation
import GRDB
import Interview
import Testing

@testable import TranscriptStore

@Suite struct BackupTests {
  @Test func `a backup follows each interview, is whole, and is its owner's alone`() throws {
    let kept = KeptTranscripts()
    let store = try kept.store()
    try store.save(KeptTranscripts.transcript("a"))
    try store.save(KeptTranscripts.transcript("b"))
    let newest = try #require(store.backups.backups.first)
    #expect(StoreHealth(at: newest.path).state == .sound)
    #expect(StoreHealth(at: newest.path).transcripts == 2)
    for path in [newest.path, store.backups.folder] {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      let mode = try #require(attributes[.posixPermissions] as? Int)
      #expect(mode & 0o077 == 0)
    }
  }

  @Test func `few are kept, and the older ones are a day apart`() throws {
    let kept = KeptTranscripts()
    let store = try kept.store()
    try store.save(KeptTranscripts.transcript("first"))
    for day in 1...5 {
      // The clock of the copies is their files' time.
      for (index, backup) in store.backups.backups.enumerated() {
        let age = Double(index + 1) * (BackupShelf.day + 60)
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSinceNow: -age)], ofItemAtPath: backup.path)
      }
      for hour in 1...3 { try store.save(KeptTranscripts.transcript("d\(day)h\(hour)")) }
    }
    let backups = store.backups.backups
    #expect(backups.count == BackupShelf.most)
    let counts = backups.map { StoreHealth(at: $0.path).transcripts }
    #expect(counts == [16, 14, 13])
    #expect(FileManager.default.subpaths(atPath: store.backups.folder)?.count == BackupShelf.most)
  }

  @Test func `a clock that was set back changes neither their order nor their number`() throws {
    let kept = KeptTranscripts()
    let store = try kept.store()
    try store.save(KeptTranscripts.transcript("a"))
    let first = try #require(store.backups.backups.first)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: 400 * BackupShelf.day)],
      ofItemAtPath: first.path)
    try store.save(KeptTranscripts.transcript("b"))
    let newest = try #require(store.backups.newestGood())
    #expect(StoreHealth(at: newest.path).transcripts == 2)
  }

  @Test func `a folder that can't be written costs no interview`() throws {
    let kept = KeptTranscripts()
    let store = try kept.store()
    // A file where the folder should be stands in for it, since root may write anywhere.
    try Data().write(to: URL(fileURLWithPath: store.backups.folder))
    #expect(try store.save(KeptTranscripts.transcript("a")))
    #expect(try store.transcripts().count == 1)
  }
}

@Suite struct RecoveryTests {
  @Test func `a damaged database is set aside and the newest good backup takes its place`() throws {
    let kept = KeptTranscripts()
    do {
      let store = try kept.store()
      try store.save(KeptTranscripts.transcript("a"))
      try store.save(KeptTranscripts.transcript("b"))
      try store.database.close()
    }
    try kept.damage()
    let store = try kept.store()
    let recovery = try #require(store.recovery)
    #expect(recovery.setAside.hasSuffix("transcripts-damaged-1.sqlite"))
    #expect(store.setAside == [recovery.setAside])
    #expect(recovery.transcripts == 2 && recovery.sentence.contains("2 interviews"))
    #expect(try store.transcripts().map(\.id.name) == ["a", "b"])
    // Told once.
    try store.database.close()
    #expect(try kept.store().recovery == nil)
  }

  @Test func `damage that only reading meets is mended at the next start`() throws {
    let kept = KeptTranscripts()
    do {
      let store = try kept.store()
      try store.save(KeptTranscripts.transcript("a"))
      try store.database.close()
    }
    // The tables' own pages; those that opening looks at stay sound.
    let pages = try DatabaseQueue(path: kept.path).read { db in
      try Int.fetchAll(
        db, sql: "SELECT rootpage FROM sqlite_schema WHERE name IN ('transcripts', 'parts')")
    }
    for page in pages { try kept.damage(page: page) }
    do {
      let store = try kept.store()
      #expect(store.recovery == nil)
      #expect(throws: StoreError.self) { try store.transcripts() }
      try store.database.close()
    }
    let store = try kept.store()
    #expect(store.recovery?.transcripts == 1)
    #expect(try store.transcripts().count == 1)
  }

  @Test func `a file that is no database is set aside with its log`() throws {
    let kept = KeptTranscripts()
    do {
      let store = try kept.store()
      try store.save(KeptTranscripts.transcript("a"))
      try store.database.close()
    }
    try Data("no database, not even nearly so".utf8).write(to: URL(fileURLWithPath: kept.path))
    try Data("an old log".utf8).write(to: URL(fileURLWithPath: kept.path + "-wal"))
    let store = try kept.store()
    let recovery = try #require(store.recovery)
    let aside = FileManager.default.contents(atPath: recovery.setAside)
    #expect(aside == Data("no database, not even nearly so".utf8))
    let log = FileManager.default.contents(atPath: recovery.setAside + "-wal")
    #expect(log == Data("an old log".utf8))
    #expect(try store.transcripts().count == 1)
  }

  @Test func `a file that was cut to nothing comes back from its backup`() throws {
    let kept = KeptTranscripts()
    do {
      let store = try kept.store()
      try store.save(KeptTranscripts.transcript("a"))
      try store.database.close()
    }
    try Data().write(to: URL(fileURLWithPath: kept.path))
    let store = try kept.store()
    #expect(store.recovery?.transcripts == 1)
    #expect(try store.transcripts().count == 1)
  }

  @Test func `a damaged backup is passed over`() throws {
    let kept = KeptTranscripts()
    do {
      let store = try kept.store()
      try store.save(KeptTranscripts.transcript("a"))
      for backup in store.backups.backups {
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSinceNow: -2 * BackupShelf.day)],
          ofItemAtPath: backup.path)
      }
      try store.save(KeptTranscripts.transcript("b"))
      try kept.damage(store.backups.backups[0].path)
      try store.database.close()
    }
    try Data("broken".utf8).write(to: URL(fileURLWithPath: kept.path))
    let store = try kept.store()
    #expect(store.recovery?.transcripts == 1)
    #expect(try store.transcripts().map(\.id.name) == ["a"])
  }

  @Test func `without a backup a damaged database stays where it is`() throws {
    let kept = KeptTranscripts()
    try FileManager.default.createDirectory(atPath: kept.folder, withIntermediateDirectories: true)
    let text = Data("this is no database".utf8)
    try text.write(to: URL(fileURLWithPath: kept.path))
    #expect(throws: StoreError.self) { try kept.store() }
    #expect(FileManager.default.contents(atPath: kept.path) == text)
  }

  @Test func `a sound database that was suspected is left alone`() throws {
    let kept = KeptTranscripts()
    let first = try kept.store()
    try first.save(KeptTranscripts.transcript("a"))
    RecoveryAttempt(of: kept.path).suspect()
    let store = try kept.store()
    #expect(store.recovery == nil && store.setAside.isEmpty)
    #expect(!RecoveryAttempt(of: kept.path).isSuspected)
  }
}
