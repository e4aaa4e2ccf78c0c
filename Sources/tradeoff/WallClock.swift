import Foundation
import Interview

/// The clocks, which only the root of the program reads.
enum WallClock {
  /// The time of day here.
  static var now: Timestamp {
    var seconds = time(nil)
    var local = tm()
    localtime_r(&seconds, &local)
    return Timestamp(seconds: seconds, offset: local.tm_gmtoff)
  }

  /// A time that never goes back and stands still while the machine sleeps.
  static var uptime: Duration { origin.duration(to: SuspendingClock().now) }

  private static let origin = SuspendingClock().now
}
