import ArgumentParser
import ContentBank
import Interview

/// The options with which `grade` serves a class instead of printing verdicts.
struct ClassOptions: ParsableArguments {
  @Option(
    name: .customLong("class"),
    help: ArgumentHelp(
      "Grade everybody's answers in a folder, with feedback for each person and a page to plan "
        + "the next lesson from.", valueName: "dir"))
  var folder: String?

  @Option(
    help: ArgumentHelp("Where to write that (default: feedback).", valueName: "dir"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Say who is late, and what is missing, by this assignment.", valueName: "file"))
  var assignment: String?

  @Option(
    help: ArgumentHelp(
      "Write pseudonyms that follow from this word in the place of names.", valueName: "word"))
  var pseudonyms: String?

  @Flag(help: "Write over what an earlier run wrote.")
  var force = false

  func validate(besides files: [String]) throws {
    if folder == nil {
      guard output == nil, assignment == nil, pseudonyms == nil, !force else {
        throw ValidationError(
          "'--output', '--assignment', '--pseudonyms' and '--force' belong to '--class'.")
      }
    } else if !files.isEmpty {
      throw ValidationError("'--class' names the folder of answers; leave the files out.")
    }
    if pseudonyms?.isEmpty == true { throw ValidationError("'--pseudonyms' is a word.") }
  }

  /// True where a class was to be graded and was.
  func grade(bank: () throws -> Bank) throws -> Bool {
    guard let folder else { return false }
    let bank = try bank()
    let isWhole = try ClassGrading(
      folder: folder, output: output ?? "feedback", bank: bank,
      assignment: try assignment.map { try .load($0, bank: bank) }, secret: pseudonyms,
      force: force
    ).run()
    if !isWhole { throw ExitCode(CommandFailure.exitCode) }
    return true
  }
}
