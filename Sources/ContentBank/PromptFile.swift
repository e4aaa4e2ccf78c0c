import Interview

/// A prompt with the file that it comes from.
struct PromptFile {
  let prompt: Prompt
  let file: ContentFolder.File
  let value: YAMLValue
  /// Whether a person has added it to the bank.
  let isOwn: Bool
}

extension ContentFolder.File {
  /// The folder that a prompt lies in.
  var domain: String { folders.count > 1 ? folders[1] : "" }

  func text() throws(ContentError) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let place = TextPlace.after(bytes.prefix(TextPlace.validPrefix(of: bytes)))
      throw ContentError(path: path, place: place, message: "not UTF-8; save the file as UTF-8")
    }
    return text
  }

  /// The file's text as values.
  func value() throws(ContentError) -> YAMLValue {
    let text = try text()
    do {
      return try YAMLReader.read(text)
    } catch {
      throw ContentError(path: path, place: error.place, message: error.message)
    }
  }
}
