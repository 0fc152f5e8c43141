// Usage: Fuzz INPUT [OPTION OF libFuzzer]… [FOLDER OF A CORPUS]…
import CLibFuzzer

var count = CommandLine.argc - 1
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? =
  unsafe CommandLine.unsafeArgv + 1
_ = unsafe LLVMFuzzerRunDriver(&count, &arguments) { start, count in
  FuzzedInput.chosen.run(unsafe [UInt8](UnsafeBufferPointer(start: start, count: count)))
  return 0
}
