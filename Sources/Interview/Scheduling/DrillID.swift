/// The id of a drill, which is the name of its content file.
package struct DrillID: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let name: String
  package init(_ name: String) { self.name = name }
  package var description: String { name }
  package static func < (a: DrillID, b: DrillID) -> Bool { a.name < b.name }
}
