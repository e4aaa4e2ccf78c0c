import Foundation
import Interview

/// Checks of what a person has written or added, beside a sound bank.
extension ContentCheck {
  /// Whether a folder holds prompts alone, so that it is checked as a pack.
  package static func isPack(_ folder: String) -> Bool {
    let layout = ContentFolder.Layout.bank
    func holds(_ name: String) -> Bool {
      FileManager.default.fileExists(atPath: "\(folder)/\(name)")
    }
    return holds("prompts") && !layout.readFolders.contains { $0 != "prompts" && holds($0) }
  }

  /// Checks a folder of prompts that isn't installed, beside the bank in `bankFolder`.
  package init(pack folder: String, beside bankFolder: String) throws(ContentErrors) {
    let loaded = try BankLoading.loaded(from: bankFolder)
    let taken = PackShelf.homes(of: loaded.bank)
    self.init(
      PackReading(ContentFolder(folder, layout: .pack), taken: taken), loaded.bank, loaded.prompts)
  }

  /// Checks a prompt that isn't installed, beside the bank in `bankFolder`.
  package init(prompt path: String, beside bankFolder: String) throws {
    let loaded = try BankLoading.loaded(from: bankFolder)
    let file: ContentFolder.File
    do {
      file = try PackShelf.promptFile(path, domain: nil)
    } catch let error as ContentError {
      throw ContentErrors([error], fileCount: 1)
    }
    // A file of the bank itself is checked alone.
    let bytes = file.bytes
    let others = loaded.prompts.filter { $0.file.id != file.id || $0.file.bytes != bytes }
    let taken = PackShelf.homes(of: loaded.bank).filter { id, _ in
      others.contains { $0.prompt.id == id }
    }
    self.init(PackReading(files: [file], taken: taken), loaded.bank, others)
  }

  /// Checks all that is installed on a shelf.
  package init(shelf: PackShelf, beside bankFolder: String) throws(ContentErrors) {
    let loaded = try BankLoading.loaded(from: bankFolder)
    var taken = PackShelf.homes(of: loaded.bank)
    var problems: [ContentError] = []
    var others = loaded.prompts
    var fileCount = 0
    for name in shelf.names {
      let reading = shelf.reading(name, taken: taken)
      problems += Self.problems(of: reading, loaded.bank, others)
      others += reading.prompts
      fileCount += reading.fileCount
      for prompt in reading.prompts { taken[prompt.prompt.id] = Pack.title(name) }
    }
    self.init(problems: problems, bank: nil, fileCount: fileCount)
  }

  private init(_ reading: PackReading, _ bank: Bank, _ others: [PromptFile]) {
    self.init(
      problems: Self.problems(of: reading, bank, others), bank: nil, fileCount: reading.fileCount)
  }

  /// Faults are errors; what the bank itself would have to mend is only a warning here.
  private static func problems(
    of reading: PackReading, _ bank: Bank, _ others: [PromptFile]
  ) -> [ContentError] {
    let paths = Set(reading.prompts.map(\.file.path))
    let likeness = LikenessCheck(others + reading.prompts).problems()
      .filter { paths.contains($0.path) }
    let advice = LengthCheck(reading.prompts).problems() + likeness
    return reading.problems + advice.map(\.asWarning)
      + GradingCheck(bank).problems(of: reading.prompts)
  }
}
