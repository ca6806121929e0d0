import Archive
import Grid
import TestSupport
import Workbook

// The driver of libFuzzer is called by hand, since the executable has a main of its own. The name
// of the target says what the bytes are: `zip` (a whole file), `sheet`, `strings`, `styles`,
// `workbook` or `relationships` (one part, wrapped into an archive that is sound).

typealias OneInput = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt

@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
  _: UnsafeMutablePointer<CInt>,
  _: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>, _: OneInput
) -> CInt

let target = FuzzTarget(rawValue: CommandLine.arguments.dropFirst().first ?? "") ?? .zip
var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
if CommandLine.arguments.count > 1, FuzzTarget(rawValue: CommandLine.arguments[1]) != nil {
  count -= 1
  arguments[1] = arguments[0]
  arguments += 1
}
_ = runDriver(&count, &arguments) { bytes, count in
  target.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}
