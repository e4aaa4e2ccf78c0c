import ArgumentParser
import ContentBank
import Foundation
import Interview
import RubricEngine
import TranscriptStore

/// Reads transcripts from a file that `export` or another program wrote.
struct TranscriptsImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Read transcripts from a file of JSON Lines.",
    discussion: """
      Takes what 'export' writes, with '--all' or without, and what 'grade' reads; answers without \
      a grade are graded. What is there already is left alone. One bad line, and nothing is \
      imported.
      """)

  @OptionGroup var content: ContentOption

  @Argument(help: ArgumentHelp("The file to read; '-' is standard input.", valueName: "file"))
  var file: String

  func run() throws {
    let bank = try content.load()
    let reading = TranscriptFileReading(bank: bank, today: WallClock.now)
    let result = try reading.read(file)
    guard result.problems.isEmpty else {
      result.problems.forEach(Output.note)
      throw CommandFailure(
        "\(Words.count(result.problems.count, "bad line")) in '\(file)'; nothing was imported")
    }
    let arrival = try TranscriptShelf().store.takeIn(result.transcripts, practice: result.practice)
    let known = result.transcripts.count - arrival.transcripts
    var brought = [Words.count(arrival.transcripts, "transcript")]
    if arrival.pieces > 0 { brought.append(Words.count(arrival.pieces, "own drill")) }
    if arrival.reviews > 0 { brought.append(Words.count(arrival.reviews, "review")) }
    Output.note(
      "imported \(brought.joined(separator: ", "))"
        + (known > 0 ? "; \(known) \(known == 1 ? "was" : "were") there already" : ""))
  }
}

/// Reads a whole file of transcripts, good or bad.
struct TranscriptFileReading {
  let bank: Bank
  /// The moment that undated answers get.
  let today: Timestamp

  struct Result {
    var transcripts: [Transcript] = []
    var practice = PracticeRecord()
    /// `file:line:column: error: …`, in the order of the file.
    var problems: [String] = []
  }

  func read(_ path: String) throws(CommandFailure) -> Result {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let reason = errno == ENOENT ? "there is no such file" : String(cString: strerror(errno))
      throw CommandFailure("can't read '\(path)': \(reason); check the name")
    }
    defer { if path != "-" { close(descriptor) } }
    var lines = ByteLines(descriptor: descriptor, longest: TranscriptJSON.longestLine)
    var result = Result()
    do {
      while let line = try lines.next() { read(line, of: path, into: &result) }
    } catch {
      throw CommandFailure("can't read '\(path)': \(error.reason); give a file of JSON Lines")
    }
    return result
  }

  private func read(_ line: ByteLines.Line, of path: String, into result: inout Result) {
    guard let bytes = line.bytes else {
      result.problems.append(
        "\(path):\(line.number):1: error: the line is longer than 64 MiB; shorten it")
      return
    }
    if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return }
    do throws(JSONError) {
      // Few lines are practice, and only those are read twice.
      if try takePractice(bytes, number: line.number, into: &result.practice) { return }
      result.transcripts.append(
        try TranscriptJSON.transcript(fromLine: bytes, number: line.number, adopt: adopt))
    } catch {
      result.problems.append(
        "\(path):\(error.line):\(error.column): error: \(Printable.line(error.message))")
    }
  }

  private func takePractice(
    _ bytes: [UInt8], number: Int, into practice: inout PracticeRecord
  ) throws(JSONError) -> Bool {
    guard bytes.starts(with: #"{"practice""#.utf8) else { return false }
    let json = try JSON(parsing: bytes, line: number)
    do {
      try PracticeJSON.read(json, into: &practice)
    } catch {
      throw JSONError(line: number, column: 1, message: error.message)
    }
    return true
  }

  private func adopt(_ given: GivenAnswer) -> (Grade, Timestamp) {
    let (submission, prompt) = given.matched(with: bank.prompts)
    let assessment = Grader(rubric: bank.rubric).assess(submission, for: prompt)
    return (Grade(assessment: assessment, content: bank.version, gradedAt: today), today)
  }
}
