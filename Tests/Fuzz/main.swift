import Archive
import Grid
import TestSupport
import Workbook

// The driver of libFuzzer is called by hand, since the executable has a main of its own. The name
// of the target says what the bytes are: `zip` (a whole file), `sheet`, `strings`, `styles`,
// `workbook`, `relationships`, `binarySheet`, `binaryStrings` or `binaryBook` (one part, wrapped
// into an archive that is sound); `door` (a whole file of any format); `content`, `page`, `message`
// or `separated` (what these formats hold); or `csv`, `facts`, `json`, `tables`.

typealias OneInput = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt

@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
  _: UnsafeMutablePointer<CInt>,
  _: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>, _: OneInput
) -> CInt

let name = CommandLine.arguments.dropFirst().first ?? ""
let workbookTarget = FuzzTarget(rawValue: name)
let formTarget = FormTarget(rawValue: name)
var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
if workbookTarget != nil || formTarget != nil {
  count -= 1
  arguments[1] = arguments[0]
  arguments += 1
}
_ = runDriver(&count, &arguments) { bytes, count in
  let input = Array(UnsafeBufferPointer(start: bytes, count: count))
  if let formTarget { formTarget.run(input) } else { (workbookTarget ?? .zip).run(input) }
  return 0
}
