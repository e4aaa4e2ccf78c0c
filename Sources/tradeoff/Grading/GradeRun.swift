import Dispatch
import Foundation
import Interview
import RubricEngine
import Synchronization

/// Grades files one after the other, with several answers at a time.
struct GradeRun {
  let grading: AnswerGrading
  let jobs: Int
  let write: (String) -> Void
  let note: (String) -> Void
  private(set) var severities: Set<Severity> = []
  private(set) var hasFailed = false

  init(
    grading: AnswerGrading, jobs: Int, write: @escaping (String) -> Void,
    note: @escaping (String) -> Void
  ) {
    self.grading = grading
    self.jobs = jobs
    self.write = write
    self.note = note
  }

  /// Grades a file, or standard input for `-`.
  mutating func grade(_ path: String) {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let reason = errno == ENOENT ? "there is no such file" : String(cString: strerror(errno))
      refuse(path, "\(reason); check the name")
      return
    }
    defer { if path != "-" { close(descriptor) } }
    var lines = ByteLines(descriptor: descriptor, longest: GivenAnswer.longestLine)
    do {
      switch AnswerFormat(path: path, firstByte: try lines.firstByte()) {
      case .jsonLines: try grade(&lines, in: path)
      case .markdown:
        let bytes = try lines.rest(upTo: GivenAnswer.largestMarkdown)
        take(grading.outcome(ofMarkdown: bytes, named: Self.name(of: path), in: path))
      }
    } catch {
      refuse(path, "\(error.reason); give a file of answers")
    }
  }

  /// A batch is what has arrived already, so that a slow writer gets each verdict at once.
  private mutating func grade(
    _ lines: inout ByteLines, in path: String
  ) throws(ByteLines.ReadFailure) {
    while let first = try lines.next() {
      var batch = [first]
      while lines.holdsLine, let line = try lines.next() { batch.append(line) }
      for outcome in outcomes(of: batch, in: path) { take(outcome) }
    }
  }

  /// In the order of the lines, whatever the number of jobs.
  private func outcomes(
    of batch: [ByteLines.Line], in path: String
  ) -> [AnswerGrading.Outcome] {
    let workers = min(jobs, batch.count)
    guard workers > 1 else { return batch.compactMap { self.grading.outcome(of: $0, in: path) } }
    let found = Mutex<[Int: AnswerGrading.Outcome]>([:])
    let grading = grading
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      for index in stride(from: worker, to: batch.count, by: workers) {
        let outcome = grading.outcome(of: batch[index], in: path)
        found.withLock { $0[index] = outcome }
      }
    }
    let all = found.withLock { $0 }
    return batch.indices.compactMap { all[$0] }
  }

  private mutating func take(_ outcome: AnswerGrading.Outcome) {
    write(outcome.text)
    severities.formUnion(outcome.severities)
    hasFailed = hasFailed || outcome.isFailure
  }

  private mutating func refuse(_ path: String, _ message: String) {
    note("error: \(Printable.line(path)): \(message)")
    hasFailed = true
  }

  /// The file's name without its folder and ending.
  static func name(of path: String) -> String {
    guard path != "-", let last = path.split(separator: "/").last else { return "1" }
    guard let dot = last.lastIndex(of: "."), dot > last.startIndex else { return String(last) }
    return String(last[..<dot])
  }
}
