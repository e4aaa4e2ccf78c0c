/// A value with a compiled form: its bytes one behind the other, without names.
///
/// The form is private to this program and belongs to one build of it; whoever reads it has checked that.
protocol CompiledForm {
  init(from reader: inout CompiledReader) throws(CompiledReader.Damaged)
  func write(to writer: inout CompiledWriter)
}

/// Collects compiled values.
struct CompiledWriter {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ raw: some Sequence<UInt8>) { bytes.append(contentsOf: raw) }

  /// Little-endian.
  mutating func append(_ number: UInt64) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  /// As they lie in memory, for a file never leaves its machine.
  mutating func append(numbers: [some FixedWidthInteger]) {
    append(UInt64(numbers.count))
    numbers.withUnsafeBytes { append($0) }
  }
}

/// Takes compiled values off bytes; what lies beyond their end is damage, never a crash.
struct CompiledReader {
  struct Damaged: Error {}

  private let bytes: UnsafeRawBufferPointer
  private var at = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { at == bytes.count }

  mutating func number() throws(Damaged) -> UInt64 {
    guard bytes.count - at >= 8 else { throw Damaged() }
    let number = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
    at += 8
    return UInt64(littleEndian: number)
  }

  /// A number that counts what follows, each at least a byte long.
  mutating func count() throws(Damaged) -> Int {
    guard let count = Int(exactly: try number()), count <= bytes.count - at else { throw Damaged() }
    return count
  }

  mutating func numbers<Number: FixedWidthInteger>() throws(Damaged) -> [Number] {
    let count = try count()
    let (length, isTooLong) = count.multipliedReportingOverflow(by: MemoryLayout<Number>.size)
    guard !isTooLong else { throw Damaged() }
    let raw = try raw(length)
    return [Number](unsafeUninitializedCapacity: count) { buffer, initialized in
      UnsafeMutableRawBufferPointer(buffer).copyMemory(from: raw)
      initialized = count
    }
  }

  mutating func raw(_ count: Int) throws(Damaged) -> UnsafeRawBufferPointer {
    guard count >= 0, count <= bytes.count - at else { throw Damaged() }
    defer { at += count }
    return UnsafeRawBufferPointer(rebasing: bytes[at..<(at + count)])
  }
}

extension Int: CompiledForm {
  init(from reader: inout CompiledReader) throws(CompiledReader.Damaged) {
    self = Int(Int64(bitPattern: try reader.number()))
  }
  func write(to writer: inout CompiledWriter) {
    writer.append(UInt64(bitPattern: Int64(self)))
  }
}

extension Bool: CompiledForm {
  init(from reader: inout CompiledReader) throws(CompiledReader.Damaged) {
    self = try reader.number() != 0
  }
  func write(to writer: inout CompiledWriter) { writer.append(self ? 1 : 0) }
}

extension String: CompiledForm {
  init(from reader: inout CompiledReader) throws(CompiledReader.Damaged) {
    self = String(decoding: try reader.raw(try reader.count()), as: UTF8.self)
  }
  func write(to writer: inout CompiledWriter) {
    writer.append(UInt64(utf8.count))
    writer.append(utf8)
  }
}

extension Optional: CompiledForm where Wrapped: CompiledForm {
  init(from reader: inout CompiledReader) throws(CompiledReader.Damaged) {
    self = try Bool(from: &reader) ? try Wrapped(from: &reader) : nil
  }
  func write(to writer: inout CompiledWriter) {
    (self != nil).write(to: &writer)
    self?.write(to: &writer)
  }
}

extension Array: CompiledForm where Element: CompiledForm {
  init(from reader: inout CompiledReader) throws(CompiledReader.Damaged) {
    let count = try reader.count()
    self = []
    reserveCapacity(count)
    for _ in 0..<count { append(try Element(from: &reader)) }
  }
  func write(to writer: inout CompiledWriter) {
    writer.append(UInt64(count))
    for element in self { element.write(to: &writer) }
  }
}

extension CompiledReader {
  /// One of the few words of an enumeration.
  mutating func word<Word: RawRepresentable>(
    _ type: Word.Type = Word.self
  ) throws(Damaged) -> Word where Word.RawValue == String {
    guard let word = Word(rawValue: try String(from: &self)) else { throw Damaged() }
    return word
  }
}
