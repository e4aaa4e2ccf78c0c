/// The rule by which one logical line, without line ends, is wrapped.
package struct LineWrap: Hashable, Sendable {
  package let columns: Int
  /// Columns that rows after the first lose at their start.
  package let hang: Int

  package init(columns: Int, hang: Int = 0) {
    self.columns = max(1, columns)
    self.hang = min(max(0, hang), self.columns - 1)
  }

  /// The UTF-8 offsets at which the rows start, the first of them 0.
  package func rowStarts(_ line: String) -> [Int] {
    // A line that can't be too wide is by far the most frequent.
    if line.utf8.count <= columns, line.utf8.allSatisfy({ $0 < 0x80 }) { return [0] }
    var starts = [0]
    while let next = nextRowStart(in: line, after: starts[starts.count - 1]) {
      starts.append(next)
    }
    return starts
  }

  /// The row starts after an edit, wrapped again only as far as the edit reaches.
  ///
  /// - Parameters:
  ///   - old: the row starts of the line as it was.
  ///   - offset: where the edit began.
  ///   - removed: how many bytes it removed there.
  ///   - inserted: how many bytes it put there.
  package func rowStarts(
    _ line: String, old: [Int], offset: Int, removed: Int, inserted: Int
  ) -> [Int] {
    // A row ends where the first cluster that it can't hold says, and that may stand two rows
    // later; a mark may join the cluster before it, which is one row more.
    let touched = (old.firstIndex { $0 > offset } ?? old.count) - 1
    let first = max(0, touched - 3)
    let shift = inserted - removed
    var starts = Array(old[...first])
    var later = first + 1
    while let next = nextRowStart(in: line, after: starts[starts.count - 1]) {
      while later < old.count, old[later] + shift < next { later += 1 }
      // From a row start behind the edit on, the rows depend on nothing that changed.
      if later < old.count, old[later] + shift == next, old[later] >= offset + removed {
        starts.append(contentsOf: old[later...].lazy.map { $0 + shift })
        return starts
      }
      starts.append(next)
    }
    return starts
  }

  /// Where the row after the one that starts at `start` begins, or nil where that is the last.
  private func nextRowStart(in line: String, after start: Int) -> Int? {
    let limit = start == 0 ? columns : columns - hang
    var line = line
    let utf8Count = line.utf8.count
    guard start < utf8Count else { return nil }
    return line.withClusters { clusters in
      var offset = start
      var used = 0
      var lastBreak: Int?
      var before = Kind.none
      while offset < clusters.count {
        let cluster = clusters.cluster(at: offset)
        if cluster.kind != .space {
          if offset > start, breaks(before, cluster.kind) { lastBreak = offset }
          if used + cluster.columns > limit, offset > start { return lastBreak ?? offset }
        }
        used += cluster.columns
        // A hyphen divides a word only where letters stand on both sides.
        before = cluster.kind == .hyphen && before != .word ? .mark : cluster.kind
        offset = cluster.end
      }
      return nil
    }
  }

  private func breaks(_ before: Kind, _ after: Kind) -> Bool {
    switch (before, after) {
    case (.space, _): true
    case (_, .closing), (.opening, _): false
    case (.hyphen, .word): true
    case (.wide, _), (_, .wide): true
    default: false
    }
  }

  typealias Kind = ClusterWalk.Kind
}
