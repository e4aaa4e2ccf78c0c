/// Sessions of fifteen minutes, spread over the days until an interview.
package struct SessionPlan: Hashable, Sendable {
  /// From today on.
  package let days: [Day]
  /// What the days leave no room for.
  package let leftOver: Int

  package init(days: [Day], leftOver: Int) {
    self.days = days
    self.leftOver = leftOver
  }

  package struct Day: Hashable, Sendable {
    package let drills: Int
    package let sessions: Int

    /// A session holds whole drills; a drill longer than a session takes several.
    package init(drills: Int, minutesPerDrill: Int) {
      self.drills = drills
      let minutes = max(1, minutesPerDrill)
      let atOnce = SessionPlan.length / minutes
      sessions =
        atOnce == 0
        ? drills * ((minutes + SessionPlan.length - 1) / SessionPlan.length)
        : (drills + atOnce - 1) / atOnce
    }
  }

  /// In minutes.
  fileprivate static let length = 15
}
