// Usage: MeasureFormats read FILE                  reads units and drops them
//        MeasureFormats write FORMAT COUNT FILE    writes as many units
// Prints nothing: what is measured are the time and memory of the process.
import JjakCore
import JjakFormats

/// Units of about 180 bytes of text, no two alike.
func unit(_ number: Int) -> TranslationUnit {
  TranslationUnit(
    source: "\(number)번 선착장의 배들은 어제 오후 강물이 불어나자 서둘러 상류로 옮겨졌다.",
    target: "Boats at landing \(number) were hurried upstream yesterday as the river rose by noon.")
}

let arguments = CommandLine.arguments
switch (arguments.count, arguments.dropFirst().first) {
case (3, "read"):
  let (format, input) = try UnitFormats.detect(ByteInput(path: arguments[2]))
  _ = try format.read(input, options: ReaderOptions()) { _ in }
case (5, "write"):
  let format = try UnitFormats.named(arguments[2])
  let writer = try format.makeWriter(path: arguments[4], options: WriterOptions())
  for number in 0..<(Int(arguments[3]) ?? 0) { try writer.write(unit(number)) }
  _ = try writer.finish()
default: fatalError("need: read FILE, or write FORMAT COUNT FILE")
}
