/// How well a drill went, from forgotten to without effort.
package enum Rating: Int, Hashable, Sendable, Comparable, CaseIterable {
  case again = 1
  case hard, good, easy

  package static func < (a: Rating, b: Rating) -> Bool { a.rawValue < b.rawValue }
}
