import Interview

/// The prompts of one folder that a person has added, and what is wrong with its files.
struct PackReading {
  private(set) var prompts: [PromptFile] = []
  private(set) var problems: [ContentError]
  let fileCount: Int

  /// `taken` says where ids are used already.
  init(_ folder: ContentFolder, taken: [PromptID: String]) {
    self.init(files: folder.files, problems: folder.problems, taken: taken)
  }

  init(files: [ContentFolder.File], problems: [ContentError] = [], taken: [PromptID: String]) {
    self.problems = problems
    fileCount = files.count
    var taken = taken
    for file in files {
      let id = PromptID(file.id)
      var sheet = Sheet(path: file.path)
      if let home = taken[id] {
        sheet.report("the prompt '\(id)' is in \(home) already; rename one", at: .start)
      }
      taken[id] = taken[id] ?? file.path
      do {
        let value = try file.value()
        if let prompt = sheet.prompt(value, id: file.id, domain: file.domain, isOwn: true),
          sheet.problems.isEmpty
        {
          prompts.append(PromptFile(prompt: prompt, file: file, value: value, isOwn: true))
        }
      } catch {
        self.problems.append(error)
      }
      self.problems += sheet.problems
    }
  }
}
