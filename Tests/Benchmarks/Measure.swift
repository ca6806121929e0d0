import Glibc

/// One measured act: the seconds of its runs, and what it worked on.
struct Measurement {
  let name: String
  var seconds: [Double] = []
  var items = 0
  var unit = ""

  var median: Double {
    let sorted = seconds.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }

  /// `{"name":…,"median":…,"min":…,"max":…}` as a line.
  var line: String {
    let low = seconds.min() ?? 0
    let high = seconds.max() ?? 0
    return
      "{\"name\":\"\(name)\",\"median\":\(rounded(median)),\"min\":\(rounded(low)),\"max\":\(rounded(high)),\"\(unit)\":\(items)}"
  }

  private func rounded(_ value: Double) -> Double { (value * 1e6).rounded() / 1e6 }
}

func measure(_ name: String, runs: Int, _ body: () throws -> (items: Int, unit: String)) rethrows
  -> Measurement
{
  var measurement = Measurement(name: name)
  for run in 0...runs {
    let start = now()
    let result = try body()
    let seconds = now() - start
    (measurement.items, measurement.unit) = result
    // The first run warms up.
    if run > 0 { measurement.seconds.append(seconds) }
  }
  return measurement
}

private func now() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The largest memory this process has had, in KiB.
func peakMemory() -> Int {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return usage.ru_maxrss
}
