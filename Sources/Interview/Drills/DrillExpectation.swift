/// One thing that an attempt at a drill is held to.
package enum DrillExpectation: Hashable, Sendable {
  /// A rule of the engine, as `mistake/rule`, finds nothing in the attempt.
  case silent(rule: String)
  case has(DrillQuality)
  /// One of these phrases occurs; a word that ends in `*` stands for all that begin like it.
  case says([String])
  /// One phrase of each group occurs, and the groups in this order.
  case order([[String]])
  case atLeast(words: Int)
  case atMost(words: Int)
}
