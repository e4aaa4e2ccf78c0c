import Synchronization

/// Applies a weight table to signals, in whole numbers.
package struct WeightedModel: Sendable {
  package let table: WeightTable
  private let places = Places()

  package init(_ table: WeightTable) { self.table = table }

  /// The model's output in ten-thousandths, before calibration.
  package func output(_ sheet: SignalSheet) -> Int {
    guard let layout = sheet.layout else {
      let sum = table.weights.reduce(0) { $0 + $1.value * sheet[$1.signal] }
      return table.intercept + sum / 1000
    }
    var sum = 0
    for term in places.terms(of: table, in: layout) where term.place < sheet.values.count {
      sum += term.weight * sheet.values[term.place]
    }
    return table.intercept + sum / 1000
  }

  private struct Term {
    let place: Int
    let weight: Int
  }

  /// Where the signals of one table stand in the layout that was asked for last.
  private final class Places: Sendable {
    private let known = Mutex<(layout: SignalLayout, terms: [Term])?>(nil)

    func terms(of table: WeightTable, in layout: SignalLayout) -> [Term] {
      known.withLock { known in
        if let known, known.layout === layout { return known.terms }
        let terms = table.weights.compactMap { weight in
          layout.indices[weight.signal].map { Term(place: $0, weight: weight.value) }
        }
        known = (layout, terms)
        return terms
      }
    }
  }

  /// The calibrated value in ten-thousandths.
  package func value(_ sheet: SignalSheet) -> Int {
    Self.calibrated(output(sheet), table.calibration)
  }

  /// Linear between the points, and going on as the outermost two run beyond them.
  package static func calibrated(_ output: Int, _ points: [WeightTable.CalibrationPoint]) -> Int {
    guard let first = points.first, points.count > 1 else { return output }
    var low = first
    var high = points[1]
    for (a, b) in zip(points, points.dropFirst()) where output >= a.output {
      low = a
      high = b
    }
    return low.value + (output - low.output) * (high.value - low.value) / (high.output - low.output)
  }
}
