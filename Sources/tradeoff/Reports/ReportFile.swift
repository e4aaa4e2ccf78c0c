import ContentBank
import Interview
import TerminalUI

/// A report as a file of its own.
struct ReportFile {
  let transcript: Transcript
  let bank: Bank?
  let format: ReportFormat

  var text: String {
    switch format {
    case .markdown: TranscriptPage(transcript: transcript, bank: bank).markdown
    case .json: TranscriptJSON.json(transcript).line + "\n"
    case .html: HTMLReport(transcript: transcript, bank: bank).text
    }
  }

  /// Writes it under a name that nothing in the folder has, and returns that name.
  func write(in folder: String) throws(CommandFailure) -> String {
    try NewFile(stem: stem, suffix: format.suffix, text: text).write(in: folder)
  }

  /// The prompt and the transcript, in letters that any file system takes.
  private var stem: String {
    func safe(_ text: String) -> String {
      String(
        text.prefix(40).map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") ? $0 : "-" })
    }
    return safe(transcript.promptID?.name ?? "answer") + "-" + safe(transcript.id.name)
  }
}
