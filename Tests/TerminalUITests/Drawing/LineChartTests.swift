import Testing

@testable import TerminalUI

@Suite struct LineChartTests {
  @Test func `a line rises and falls through its values`() {
    let chart = LineChart(values: [0, 100, 50], range: 0...100, rows: 3, columns: 9)
    #expect(chart.lines == ["  ╭──╮   ", "  │  ╰───", "──╯      "])
  }

  @Test func `what doesn't fit is left out at the front`() {
    let chart = LineChart(values: [0, 0, 0, 100, 100], range: 0...100, rows: 2, columns: 2)
    #expect(chart.shown == [100, 100])
    #expect(chart.lines == ["──", "  "])
  }

  @Test func `a single value and ones outside of the range are drawn`() {
    #expect(LineChart(values: [500], range: 0...100, rows: 2, columns: 3).lines == ["───", "   "])
    #expect(LineChart(values: [], range: 0...100, rows: 2, columns: 3).lines == [" ", " "])
  }
}
