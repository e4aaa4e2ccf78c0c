/// The figures of an accuracy report that must not fall.
struct ReportFigures {
  /// Agreement with readers (QWK), by section and score.
  private(set) var kappas: [String: Double] = [:]
  /// F1 of finding a mistake, by section and mistake.
  private(set) var detections: [String: Double] = [:]
  /// Gaming texts that are caught and honest twins that are spared, by corpus.
  private(set) var counts: [String: Int] = [:]

  init(_ markdown: String) {
    var section = ""
    for line in markdown.split(separator: "\n").map(String.init) {
      if line.hasPrefix("## ") {
        section =
          line.contains("shared corpus (") ? "shared" : line.contains("own answers") ? "own" : ""
      }
      if line.hasPrefix("- shared:") || line.hasPrefix("- our own:") { readCounts(line) }
      guard !section.isEmpty else { continue }
      let cells = line.split(separator: "|").map {
        $0.split(separator: " ").first.map(String.init) ?? ""
      }
      if cells.count == 4, let value = Double(cells[1]) {
        kappas["\(section) \(cells[0])"] = value
      } else if cells.count == 7, let value = Double(cells[3]) {
        detections["\(section) \(cells[0])"] = value
      } else if let value = Self.value(behind: "Mean QWK of the six scores ", in: line) {
        kappas["\(section) mean of scores"] = value
      } else if let value = Self.value(behind: "Macro-F1 ", in: line) {
        detections["\(section) macro"] = value
      }
    }
  }

  private mutating func readCounts(_ line: String) {
    let name = line.hasPrefix("- shared") ? "shared" : "own"
    let numbers = line.split(separator: " ").compactMap { Int($0) }
    if numbers.count >= 4 {
      counts["\(name) gaming texts caught"] = numbers[0]
      counts["\(name) twins spared"] = numbers[3]
    }
  }

  private static func value(behind words: String, in line: String) -> Double? {
    guard line.hasPrefix(words) else { return nil }
    let digits = line.dropFirst(words.count).prefix { $0.isNumber || $0 == "." }
    return Double(digits.hasSuffix(".") ? digits.dropLast() : digits)
  }
}
