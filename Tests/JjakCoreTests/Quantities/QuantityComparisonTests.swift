import Testing

@testable import JjakCore

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

  private func quantity(
    _ value: Double, _ unit: Quantity.Unit, _ text: String,
    _ precision: Quantity.Precision = .exact
  ) -> Quantity {
    Quantity(value: value, unit: unit, precision: precision, range: 0..<0, text: text)
  }

  @Test("takes half for a rendering what a desk puts into its readers' money, miles and weeks")
  func converted() {
    let won = quantity(4.7e12, .money("KRW"), "4조7000억원")
    let dollars = quantity(3.2e9, .money("USD"), "$3.2 billion")
    #expect(won.rendering(as: dollars) == 0.5)
    #expect(won.agreement(with: dollars) == 0)
    let yuan = quantity(3000, .money("CNY"), "3천 원")
    #expect(yuan.rendering(as: quantity(420, .money("USD"), "$420")) == 0.5)
    let meters = quantity(94_000, .measure("m"), "94㎞")
    #expect(meters.rendering(as: quantity(60 * 1609.344, .measure("m"), "60 miles")) == 0.5)
    let half = quantity(15 * 86_400, .duration, "보름")
    #expect(half.rendering(as: quantity(14 * 86_400, .duration, "two weeks")) == 0.5)
  }

  @Test("takes nothing for a rendering at a rate that no year had, or of another length")
  func notConverted() {
    let won = quantity(4.7e12, .money("KRW"), "4조7000억원")
    #expect(won.rendering(as: quantity(3.2e8, .money("USD"), "$320 million")) == 0)
    #expect(won.rendering(as: quantity(4.7e11, .money("KRW"), "470 billion won")) == 0)
    #expect(won.rendering(as: quantity(3.2e9, .money("THB"), "3.2 billion baht")) == 0)
    let meters = quantity(94_000, .measure("m"), "94㎞")
    #expect(meters.rendering(as: quantity(80 * 1609.344, .measure("m"), "80 miles")) == 0)
  }

  @Test("finds a sum in another currency by the buckets of what both may be worth")
  func dollarBuckets() {
    let won = quantity(4.7e12, .money("KRW"), "4조7000억원")
    let dollars = quantity(3.2e9, .money("USD"), "$3.2 billion")
    #expect(!Set(won.dollarBuckets).isDisjoint(with: dollars.dollarBuckets))
    #expect(quantity(12, .people, "12명").dollarBuckets.isEmpty)
    #expect(quantity(3.2e9, .money("THB"), "3.2 billion baht").dollarBuckets.isEmpty)
  }
}
