import Foundation
import GRDB
import Interview

/// Why the store can't do what it was asked, in words for the candidate.
package enum StoreError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Written by a later version of the program; it was not touched.
  case newerVersion(path: String)
  /// Another program held it for too long.
  case locked(path: String)
  case readOnly(path: String)
  /// Not a database, or one with damage.
  case damaged(path: String, reason: String)
  case full(path: String)
  case unusable(path: String, reason: String)

  package var description: String {
    switch self {
    case .newerVersion(let path):
      "the transcripts in '\(path)' were written by a newer tradeoff; "
        + "update this one, or set TRADEOFF_HOME to another folder"
    case .locked(let path):
      "the transcripts in '\(path)' are in use by another program; close it and try again"
    case .readOnly(let path):
      "'\(path)' can't be written; make the file and its folder writable"
    case .damaged(let path, let reason):
      "'\(path)' is damaged (\(reason)); move it away and restore a copy, or start anew without it"
    case .full(let path): "the disk with '\(path)' is full; make room and try again"
    case .unusable(let path, let reason): "can't use '\(path)': \(reason)"
    }
  }

  var isDamage: Bool {
    if case .damaged = self { true } else { false }
  }

  init(_ error: any Error, path: String) {
    if let error = error as? StoreError {
      self = error
      return
    }
    if error is UnreadableRecord || error is JSONError {
      self = .damaged(path: path, reason: String(describing: error))
      return
    }
    guard let error = error as? DatabaseError else {
      self = .unusable(path: path, reason: String(describing: error))
      return
    }
    let reason = error.message ?? "code \(error.extendedResultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(path: path)
    case .SQLITE_NOTADB, .SQLITE_CORRUPT: self = .damaged(path: path, reason: reason)
    case .SQLITE_FULL: self = .full(path: path)
    default: self = .unusable(path: path, reason: reason)
    }
  }
}
