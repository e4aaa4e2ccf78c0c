import Foundation

/// A part of `Benchmarks/accuracy.md` that another document repeats word for word.
///
/// It stands between `<!-- accuracy: heading -->` and `<!-- end -->`, where the heading is the
/// beginning of one in the report.
struct QuotedReport {
  static let report = "Benchmarks/accuracy.md"
  private static let end = "<!-- end -->"

  /// The document with every quotation as the report has it now, and headings that aren't there.
  let renewed: [String]
  let missing: [String]

  init(_ document: Document, report: Document) {
    var renewed: [String] = []
    var missing: [String] = []
    var isQuoting = false
    for line in document.lines {
      if isQuoting, line != Self.end { continue }
      isQuoting = false
      renewed.append(line)
      guard let heading = line.wholeMatch(of: /<!-- accuracy: (.+) -->/)?.1 else { continue }
      isQuoting = true
      let section = report.lines.drop { !$0.hasPrefix("## \(heading)") }.dropFirst()
        .prefix { !$0.hasPrefix("## ") }
      if section.isEmpty { missing.append(String(heading)) }
      renewed += section
    }
    self.renewed = renewed
    self.missing = missing
  }
}
