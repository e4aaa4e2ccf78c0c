import Fuzzing
import Glibc

/// What libFuzzer calls for each input; `FUZZ_TARGET` and `FUZZ_CONTENT` say what to fuzz.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  do {
    try session.target.run(bytes, bank: session.bank)
  } catch {
    preconditionFailure("\(error)")
  }
  return 0
}

private let session = Session()

private struct Session: Sendable {
  let target: FuzzTarget
  let bank: FuzzBank

  init() {
    guard let name = getenv("FUZZ_TARGET"), let target = FuzzTarget(rawValue: String(cString: name))
    else { preconditionFailure("FUZZ_TARGET has to name a target of Fuzzing") }
    self.target = target
    let folder = getenv("FUZZ_CONTENT").map { String(cString: $0) } ?? "content"
    do { bank = try FuzzBank(at: folder) } catch {
      preconditionFailure("the content can't be loaded: \(error)")
    }
  }
}
