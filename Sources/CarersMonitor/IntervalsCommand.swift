// `intervals`: figures with their confidence limits, for an analyst.

import ArgumentParser
import Foundation
import Pages
import ProviderReturns
import Statistics

struct IntervalsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "intervals",
    abstract: "Gives the figures in a CSV file with their 95% and 99.8% confidence limits.",
    discussion: "Reads columns kind, numerator and denominator; kind is proportion (Wilson), rate "
      + "or rate per 1000 or another number (exact Poisson below 10, Byar's from 10), count (the "
      + "same, without denominator) or mean (Student's t: numerator is the sum, denominator the "
      + "number of values, and a column sum_of_squares is needed). A column multiplier may scale "
      + "proportions and rates. Writes CSV: value and limits, or in the last column what is wrong "
      + "with the row. Exit 0 when every row has its limits, 1 when one has not, 2 when the file "
      + "cannot be read.")

  @Argument(help: "The file: CSV whose first row names the columns.")
  var file: String

  func run() throws {
    let answers: [[String]]
    do { answers = try GivenFile(path: file).answers() } catch let failure as Failure {
      FileHandle.standardError.write(Data("Error: \(failure)\n".utf8))
      throw ExitCode(2)
    }
    var bytes: [UInt8] = []
    for cells in [IntervalsTable.columns] + answers { DataFile.append(cells, to: &bytes) }
    FileHandle.standardOutput.write(Data(bytes))
    if answers.contains(where: { $0.last != "" }) { throw ExitCode(1) }
  }
}

extension GivenFile {
  private static let tableBytesMax = 256 << 20

  /// One answer for each row under the header.
  fileprivate func answers() throws -> [[String]] {
    let bytes = try bytes(atMost: GivenFile.tableBytesMax)
    let text: TextTable
    do throws(TextTable.Fault) { text = try TextTable(bytes) } catch {
      throw Failure("\(name): \(error.words)")
    }
    do throws(IntervalsTable.Fault) {
      return try text.rows.map(IntervalsTable(header: text.header).answer)
    } catch { throw Failure("\(name): \(error.words)") }
  }
}
