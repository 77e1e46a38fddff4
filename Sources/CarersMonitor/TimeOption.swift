// `--now`: the time that a command takes it to be.

import ArgumentParser
import Collecting
import Outcomes

struct TimeOption: ParsableArguments {
  @Option(help: "Take it to be this time: 2026-10-20 or 2026-10-20T17:05 (in London).")
  var now: String?

  func clock(_ london: LondonTime) throws -> WallClock {
    guard let now else { return .system }
    let parts = now.split(separator: "T", maxSplits: 1)
    let time = (parts.count == 2 ? String(parts[1]) : "09:00").split(separator: ":")
    guard let first = parts.first, let day = Day(iso: first), time.count == 2,
      let hour = Int(time[0]), (0...23).contains(hour),
      let minute = Int(time[1]), (0...59).contains(minute)
    else {
      throw Failure("--now “\(now)” is not a time. Write 2026-10-20 or 2026-10-20T17:05.")
    }
    return .starting(at: london.moment(day, hour: hour, minute: minute))
  }

  static func london() throws -> LondonTime {
    guard let london = LondonTime() else {
      throw Failure("The system has no time zone data. Install Debian's package tzdata.")
    }
    return london
  }
}
