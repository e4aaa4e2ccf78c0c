import Foundation
import Testing

@testable import ContentBank

/// The document for authors, whose examples are content themselves.
@Suite struct AuthorsGuideTests {
  private let text: String
  /// The examples by the path that their first line names.
  private let examples: [(path: String, yaml: String)]

  init() throws {
    text = try String(contentsOfFile: RealContentTests.folder + "/README.md", encoding: .utf8)
    // A page of the guide is the one example that isn't YAML.
    let marked = text.replacing("```markdown\n# content/", with: "```yaml\n# content/")
    examples = marked.components(separatedBy: "```yaml\n# content/").dropFirst().compactMap {
      block in
      let lines = block.components(separatedBy: "\n```")[0].split(
        separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      return lines.count == 2 ? (String(lines[0]), lines[1] + "\n") : nil
    }
  }

  @Test func `every family has one full example`() {
    #expect(
      examples.map { $0.path.prefix { $0 != "/" } }.sorted()
        == ContentFolder.Layout.bank.readFolders.sorted().map { $0[...] })
  }

  @Test func `the reader takes the examples as they stand`() throws {
    let fixture = ContentFixture(
      files: Dictionary(
        uniqueKeysWithValues: examples.map { ($0.path, Array($0.yaml.utf8)) }))
    #expect(try fixture.errors() == [])
  }

  @Test func `the example of a prompt has fair lengths and says nothing twice`() throws {
    let files = Dictionary(
      uniqueKeysWithValues: examples.map { ($0.path, Array($0.yaml.utf8)) })
    try ContentFixture(files: files).inFolder { folder in
      let check = ContentCheck(folder: folder, isGrading: false)
      #expect(check.problems.map(\.description) == [])
    }
  }

  @Test func `every key of every format is shown`() throws {
    func keys(_ value: YAMLValue) -> Set<String> {
      var names = Set(value.fields.map(\.name))
      for inner in value.fields.map(\.value) + value.items { names.formUnion(keys(inner)) }
      return names
    }
    var shown: Set<String> = []
    for example in examples where example.path.hasSuffix(".yml") {
      shown.formUnion(keys(try YAMLReader.read(example.yaml)))
    }
    let known =
      SheetKeys.prompt + SheetKeys.constraint + SheetKeys.borderlineAnswer + SheetKeys.followUp
      + SheetKeys.concept + SheetKeys.rule + SheetKeys.remark + SheetKeys.score
      + SheetKeys.term + SheetKeys.sample + SheetKeys.sampleFollowUp
      + SheetKeys.drill + SheetKeys.expect
    // The mistake's own 'drill' is shown with a remark.
    #expect(Set(known + SheetKeys.mistake).subtracting(shown) == [])
  }

  @Test func `it names the folders that there are`() {
    for folder in ContentFolder.Layout.bank.readFolders + ["schema"] {
      #expect(text.contains("| `\(folder)/"), "\(folder)")
    }
  }
}
