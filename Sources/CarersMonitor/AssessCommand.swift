// `assess`: control charts of the series in a CSV file, for analysts.

import ArgumentParser
import Foundation
import Pages
import ProviderReturns
import Statistics

struct AssessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assess",
    abstract: "Draws a control chart of each series in a CSV file: lines, rule and class.",
    discussion: "Reads series,date,value (dates as 2026-05-31 or 2026-05; an empty value is a gap) "
      + "and writes series,date,value,mean,lower,upper,rule,class by the four rules of Making Data "
      + "Count. What is wrong goes to standard error with its line. Exit 0 when every series is "
      + "assessed, 1 when one is not, 2 when the file cannot be read.")

  @Argument(help: "The file: CSV with the columns series, date and value.")
  var file: String

  @Option(help: "Which way is better: up, down or neutral.")
  var polarity: Polarity = .up

  @Option(help: "An agreed target, --target=-5 for one below nought: standard error says more.")
  var target: Double?

  @Flag(help: "Keep moving ranges of 3.267 times their mean or more, as the Excel tool does.")
  var keepOutliers = false

  @Option(help: "Fix mean and limits after so many figures, at least 12.")
  var fixAfter: Int?

  @Option(
    parsing: .upToNextOption,
    help: "Dates from which mean and limits are computed anew; behind the file's name.")
  var rebase: [String] = []

  func run() throws {
    let answer: AssessTable.Answer
    do { answer = try answered() } catch let failure as Failure {
      AssessCommand.say("Error: \(failure)")
      throw ExitCode(2)
    }
    var bytes: [UInt8] = []
    for cells in [AssessTable.columns] + answer.rows { DataFile.append(cells, to: &bytes) }
    FileHandle.standardOutput.write(Data(bytes))
    for words in answer.notes + answer.problems { AssessCommand.say(words) }
    if !answer.problems.isEmpty { throw ExitCode(1) }
  }

  private func answered() throws -> AssessTable.Answer {
    let bytes = try GivenFile(path: file).bytes(atMost: AssessCommand.bytesMax)
    let file: TextTable
    do throws(TextTable.Fault) { file = try TextTable(bytes) } catch {
      throw Failure(error.words)
    }
    do throws(AssessTable.Fault) {
      return try AssessTable(
        header: file.header,
        options: AssessTable.Options(
          polarity: polarity, target: target, screensOutliers: !keepOutliers,
          baselineCount: fixAfter, rebases: rebase)
      ).answer(to: file.rows, lines: file.lines)
    } catch { throw Failure(error.words) }
  }

  private static func say(_ words: String) {
    FileHandle.standardError.write(Data("\(words)\n".utf8))
  }

  /// More than a million rows.
  private static let bytesMax = 256 << 20
}

extension Polarity: ExpressibleByArgument {}
