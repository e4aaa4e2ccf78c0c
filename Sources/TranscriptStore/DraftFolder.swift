import Foundation
import Interview

/// Why a draft can't be kept or read, in words for the candidate.
package struct DraftError: Error, Hashable, Sendable, CustomStringConvertible {
  package let path: String
  package let reason: String
  package var description: String { "can't use the draft '\(path)': \(reason)" }
}

/// The folder of unfinished interviews, a file each.
package struct DraftFolder: Sendable {
  package let path: String

  package init(at path: String) {
    self.path = path
  }

  /// What looking through the folder found.
  package struct Unfinished: Hashable, Sendable {
    /// Latest first.
    package let drafts: [Draft]
    /// Files that are no drafts of ours or too damaged to read; they are left alone.
    package let unreadable: [DraftError]

    package init(drafts: [Draft], unreadable: [DraftError]) {
      self.drafts = drafts
      self.unreadable = unreadable
    }
  }

  /// Begins the journal of a new interview, which is locked until it is closed.
  package func begin(_ draft: Draft) throws(DraftError) -> DraftJournal {
    do { try PrivateFile.makeFolder(path) } catch {
      throw DraftError(path: path, reason: error.description)
    }
    return try DraftJournal(writing: draft, to: file(of: draft.id))
  }

  /// The drafts that no running trainer holds.
  package func unfinished() -> Unfinished {
    var drafts: [Draft] = []
    var unreadable: [DraftError] = []
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    for name in names where name.hasSuffix(Self.freshSuffix) { removeLeftover(path + "/" + name) }
    for name in names.sorted() where name.hasSuffix(Self.suffix) {
      do {
        if let journal = try DraftJournal(opening: path + "/" + name) {
          drafts.append(journal.draft)
          journal.close()
        }
      } catch {
        unreadable.append(error)
      }
    }
    return Unfinished(
      drafts: drafts.sorted { ($0.startedAt, $0.id) > ($1.startedAt, $1.id) },
      unreadable: unreadable)
  }

  /// Goes on with a draft; nil where it is gone or another trainer has it by now.
  package func resume(_ id: TranscriptID) throws(DraftError) -> DraftJournal? {
    guard var journal = try DraftJournal(opening: file(of: id)) else { return nil }
    // What a crash left torn goes now, so that nothing is ever appended to half a record.
    try journal.compact()
    return journal
  }

  /// Removes a draft; false where it is gone or another trainer has it.
  @discardableResult
  package func discard(_ id: TranscriptID) throws(DraftError) -> Bool {
    guard let journal = try DraftJournal(opening: file(of: id)) else { return false }
    journal.discard()
    return true
  }

  /// Removes the drafts in which parts of these transcripts were being written again: they hold the
  /// other parts of the deleted answer too.
  package func discardRevisions(of deleted: some Collection<TranscriptID>) {
    guard !deleted.isEmpty else { return }
    for draft in unfinished().drafts {
      guard let revision = draft.revision, deleted.contains(revision.transcript) else { continue }
      _ = try? discard(draft.id)
    }
  }

  static let suffix = ".draft"
  static let freshSuffix = ".new"

  /// Removes what a crash in the middle of a compaction left; the draft itself is whole.
  private func removeLeftover(_ path: String) {
    let descriptor = open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unlink(path) }
    close(descriptor)
  }

  private func file(of id: TranscriptID) -> String { path + "/" + id.name + Self.suffix }
}
