// The program: one verb a file.

import ArgumentParser

@main
struct CarersMonitor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "carers-monitor",
    abstract: "Monitors the outcomes of a carers' strategy from providers' returns.",
    discussion: """
      Collects commissioned providers' returns, keeps them, releases figures through a \
      disclosure gate and serves read-only pages. Definitions are read from the folders \
      Indicators, Config and dashboards of the current folder, unless an option or the \
      environment names others.
      """,
    subcommands: [
      CheckCommand.self, RunCommand.self, StopCommand.self, CollectCommand.self,
      ReceiveCommand.self, AnswerCommand.self, StatusCommand.self, AcceptCommand.self,
      ExtendCommand.self,
      RereadCommand.self, ReplayCommand.self, EraseCommand.self, ReleaseCommand.self,
      SummaryCommand.self, SiteCommand.self, CoverageCommand.self, SampleCommand.self,
      AssessCommand.self,
      IntervalsCommand.self,
    ])
}
