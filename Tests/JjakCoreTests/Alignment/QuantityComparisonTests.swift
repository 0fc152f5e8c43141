import JjakCore
import Testing

@Suite("Agreement of quantities")
struct QuantityComparisonTests {
  private func degrees(_ value: Double, _ unit: String) -> Quantity {
    Quantity(value: value, unit: .measure(unit), precision: .exact, range: 0..<0, text: "")
  }

  @Test("takes degrees of which one side leaves open what they measure for those of the other")
  func openDegrees() {
    let (open, celsius) = (degrees(3.1, "°"), degrees(3.1, "°C"))
    #expect(open.agreement(with: celsius) == 0.9)
    #expect(celsius.agreement(with: open) == 0.9)
    #expect(open.agreement(with: open) == 1)
    #expect(open.agreement(with: degrees(4.1, "°C")) == 0)
    #expect(open.agreement(with: degrees(3.1, "kg")) == 0)
  }
}
