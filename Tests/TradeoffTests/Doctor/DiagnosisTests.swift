import Interview
import Testing

@testable import tradeoff

@Suite struct DiagnosisTests {
  private var diagnosis: Diagnosis {
    var diagnosis = Diagnosis()
    diagnosis.begin("folders")
    diagnosis.add("data", "/home/ada/.local/share/tradeoff")
    diagnosis.add("is_there", .bool(false))
    diagnosis.begin("environment")
    diagnosis.add("NO_COLOR", nil)
    diagnosis.add("bytes", .integer(12))
    return diagnosis
  }

  @Test func `as text it is a list with a last line that says how it went`() {
    #expect(
      diagnosis.text == """
        folders
          data      /home/ada/.local/share/tradeoff
          is there  no
        environment
          NO_COLOR  none
          bytes     12

        no problems found

        """)
  }

  @Test func `as JSON it is one line`() {
    var diagnosis = diagnosis
    diagnosis.complain("Something.")
    #expect(
      diagnosis.json == """
        {"schema": 1, "folders": {"data": "/home/ada/.local/share/tradeoff", "is_there": false}, \
        "environment": {"NO_COLOR": null, "bytes": 12}, "problems": ["Something."]}

        """)
  }

  @Test func `the home folder's name is hidden, in problems too`() {
    var diagnosis = diagnosis
    diagnosis.complain("'/home/ada/x' can't be written; make it yours")
    let hidden = diagnosis.hiding(home: "/home/ada")
    #expect(!hidden.json.contains("ada"))
    #expect(hidden.text.contains("data      ~/.local/share/tradeoff"))
    #expect(hidden.text.hasSuffix("1 problem\n  - '~/x' can't be written; make it yours\n"))
    #expect(diagnosis.hiding(home: nil) == diagnosis)
  }
}
