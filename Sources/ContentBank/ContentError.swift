/// A place in a content file, counted from one.
package struct Place: Hashable, Sendable, Comparable {
  package let line: Int
  /// In Unicode scalars.
  package let column: Int

  package init(_ line: Int, _ column: Int) {
    self.line = line
    self.column = column
  }

  package static let start = Place(1, 1)
  package static func < (a: Place, b: Place) -> Bool { (a.line, a.column) < (b.line, b.column) }
}

/// One thing that is wrong with a content file, with the way out.
package struct ContentError: Error, Hashable, Sendable, Comparable, CustomStringConvertible {
  package let path: String
  package let place: Place
  package let message: String
  /// Worth a look, but nothing that a check has to fail for.
  package let isWarning: Bool

  package init(path: String, place: Place, message: String, isWarning: Bool = false) {
    self.path = path
    self.place = place
    self.message = message
    self.isWarning = isWarning
  }

  package var description: String {
    "\(path):\(place.line):\(place.column): \(isWarning ? "warning" : "error"): \(message)"
  }

  /// The same as a warning.
  package var asWarning: ContentError {
    ContentError(path: path, place: place, message: message, isWarning: true)
  }

  package static func < (a: ContentError, b: ContentError) -> Bool {
    (a.path, a.place, a.message) < (b.path, b.place, b.message)
  }
}

/// Everything that is wrong with a content folder, sorted by path and line.
package struct ContentErrors: Error, Sendable, CustomStringConvertible {
  package let errors: [ContentError]
  /// How many files were looked at.
  package let fileCount: Int

  package init(_ errors: [ContentError], fileCount: Int) {
    self.errors = Set(errors).sorted()
    self.fileCount = fileCount
  }

  package var description: String {
    let files = fileCount == 1 ? "1 file" : "\(fileCount) files"
    let count = errors.count == 1 ? "1 error" : "\(errors.count) errors"
    return (errors.map(\.description) + ["\(files), \(count)"]).joined(separator: "\n")
  }
}
