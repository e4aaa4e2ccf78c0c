#if canImport(Darwin)
  import Darwin

  /// Darwin has no `fdatasync`, and its `fsync` leaves the data in the drive's cache.
  func fdatasync(_ descriptor: Int32) -> Int32 { fcntl(descriptor, F_FULLFSYNC) }
#endif
