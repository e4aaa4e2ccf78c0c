import Interview

/// The examples of this bank's rules, as whoever reads content asks for them.
package typealias MarkedText = Interview.MarkedText
