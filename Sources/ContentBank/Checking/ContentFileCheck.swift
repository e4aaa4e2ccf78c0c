/// One content file read by itself, without the folder that it would lie in.
package enum ContentFileCheck {
  /// The kinds of file that a content folder holds, by the folder that they lie in.
  package static let kinds = ContentFolder.Layout.bank.readFolders

  /// What is wrong with the file, whatever other files there are.
  package static func problems(in bytes: [UInt8], ofKind kind: String) -> [ContentError] {
    let isGuide = kind == "guide"
    let file = ContentFolder.File(
      path: "\(kind)/one", folders: kind == "prompts" ? [kind, "own"] : [kind], id: "one",
      bytes: bytes, ending: isGuide ? ContentFolder.guideEnding : ".yml")
    var loading = BankLoading(drillNames: [])
    loading.read(file)
    return loading.problems
  }

  /// What is wrong with the file as somebody's own prompt.
  package static func problems(inOwnPrompt bytes: [UInt8]) -> [ContentError] {
    let file = ContentFolder.File(
      path: "prompts/own/one.yml", folders: ["prompts", "own"], id: "one", bytes: bytes)
    return PackReading(files: [file], taken: [:]).problems
  }
}
