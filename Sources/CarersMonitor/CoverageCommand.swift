// `coverage`: what each outcome, label and key moment is measured by, and where there is nothing.

import ArgumentParser
import Pages

struct CoverageCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Lists what each outcome, label and key moment is measured by; says what is not.",
    discussion: "From the definition files alone: no database is asked.")

  @OptionGroup var options: MonitorOptions

  func run() async throws {
    let setting = try options.setting()
    let day = setting.london.day(of: setting.clock.now)
    for line in CoverageText.lines(setting.definitions, on: day) { print(line) }
  }
}
