import Interview

/// Everything that can be said against content, also where it loads.
package struct ContentCheck {
  /// Sorted by path and line.
  package let problems: [ContentError]
  /// Nil where the content can't be loaded.
  package let bank: Bank?
  package let fileCount: Int

  package var errorCount: Int { problems.filter { !$0.isWarning }.count }
  package var warningCount: Int { problems.count - errorCount }

  /// Checks a whole content folder; grading its answers takes most of the time.
  package init(folder: String, isGrading: Bool = true) {
    do {
      let (bank, prompts, fileCount) = try BankLoading.loaded(from: folder)
      let graded =
        isGrading
        ? GradingCheck(bank).problems(of: prompts) + DrillCheck(bank, in: folder).problems() : []
      self.init(
        problems: LengthCheck(prompts).problems() + LikenessCheck(prompts).problems() + graded,
        bank: bank, fileCount: fileCount)
    } catch {
      self.init(problems: error.errors, bank: nil, fileCount: error.fileCount)
    }
  }

  init(problems: [ContentError], bank: Bank?, fileCount: Int) {
    self.problems = Set(problems).sorted()
    self.bank = bank
    self.fileCount = fileCount
  }
}
