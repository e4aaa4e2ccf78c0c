import Testing

@testable import tradeoff

@Suite struct GradeTableTests {
  @Test(arguments: [
    "=1+1", "+cmd", "-2", "@SUM(A1)", " =1+1", "\t=1+1", "\n=1+1", "\u{FF1D}1", "|calc", "%0A=1",
  ])
  func `what a spreadsheet takes for a formula becomes text`(text: String) {
    let field = GradeTable.field(text)
    #expect(field.hasPrefix("\"'"))
  }

  @Test func `quotes are doubled, lines joined, and controls shown`() {
    #expect(GradeTable.field("a \"b\", c") == "\"a \"\"b\"\", c\"")
    #expect(GradeTable.field("a\r\nb") == "\"a b\"")
    #expect(GradeTable.field("a\u{1B}[31m") == "\"a␛[31m\"")
    #expect(GradeTable.field("") == "\"\"")
    #expect(GradeTable.field("5") == "\"5\"")
  }

  @Test func `no name leaves the folder, and none replaces another's file`() {
    var taken: Set<String> = []
    #expect(ClassGrading.fileName(for: "../../etc/passwd", taken: &taken) == "etc-passwd")
    #expect(ClassGrading.fileName(for: "Ada Lovelace", taken: &taken) == "ada-lovelace")
    #expect(ClassGrading.fileName(for: "ada.lovelace", taken: &taken) == "ada-lovelace-2")
    #expect(ClassGrading.fileName(for: "Zoë Müller", taken: &taken) == "zoe-muller")
    #expect(ClassGrading.fileName(for: "李雷", taken: &taken) == "person")
    #expect(ClassGrading.fileName(for: "韩梅梅", taken: &taken) == "person-2")
    #expect(
      ClassGrading.fileName(for: String(repeating: "x", count: 500), taken: &taken).count == 60)
  }
}
