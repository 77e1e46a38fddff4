// `check return`: what would become of a file if it were handed in, without a database.

import Answers
import ArgumentParser
import Bytes
import Catalogue
import Collecting
import Foundation
import Outcomes
import ProviderReturns

struct CheckReturnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "return",
    abstract: "Tries a return: what would be taken of it, and what is wrong with which cell.",
    discussion: "Needs the definition files and nothing else; nothing is kept or sent. Exit 0 when "
      + "there is no error (there may be warnings), 1 when there are errors, 2 when the file "
      + "cannot be read or nothing could be checked.")

  @Argument(help: "The file: CSV, XLSX or ODS.")
  var file: String

  @Option(help: "Whose return it is: the reporting body's code.")
  var body: String

  @Option(help: "The period it is for, such as 2026-27-Q2, where the file does not say so itself.")
  var period: String?

  @Option(
    parsing: .upToNextOption,
    help: "The body's earlier returns, the oldest first, that this one is compared with.")
  var earlier: [String] = []

  @Option(help: "How the answer is given: text, json, csv or html.")
  var format: AnswerFormat = .text

  @Option(help: "The layout it is read by; the one of the body's own source if none is named.")
  var layout: String?

  @Option(help: "The folder that holds Indicators, Config and dashboards.")
  var definitions: String?

  @OptionGroup var folders: FolderOptions

  @OptionGroup var time: TimeOption

  func run() throws {
    let checked: (answer: ReturnAnswer, isReadable: Bool)
    do { checked = try check() } catch let failure as Failure {
      FileHandle.standardError.write(Data("Error: \(failure)\n".utf8))
      throw ExitCode(2)
    }
    FileHandle.standardOutput.write(Data(checked.answer.bytes(as: format)))
    guard checked.isReadable else { throw ExitCode(2) }
    if checked.answer.hasErrors { throw ExitCode(1) }
  }

  private func check() throws -> (answer: ReturnAnswer, isReadable: Bool) {
    let folders = definitionFolders
    let now = try time.clock(try TimeOption.london()).now
    let (catalogue, settings) = try CheckReturnCommand.load(folders)
    let layout = try layout(in: catalogue)
    let bytesMax = settings.decodedMebibytesMax << 20
    let period = try period.map { try named($0, catalogue.definitions) }
    let trial = Trial(
      catalogue: catalogue, layout: layout, body: body, today: try TimeOption.london().day(of: now))
    let history = try history(trial, bytesMax: bytesMax)
    let bytes = try GivenFile(path: file).bytes(atMost: bytesMax)
    let context = trial.context(history: history, period: period)
    let receipt = Receipt(
      delivery: nil, of: body, period: period, in: catalogue.definitions.year, time: now,
      fileName: GivenFile(path: file).name, byteCount: bytes.count, sha256: sha256(bytes).hex)
    let read = trial.read(bytes, in: context)
    let isReadable = if case .success = read { true } else { false }
    return (ReturnAnswer(to: receipt, read: read, in: context), isReadable)
  }

  private var definitionFolders: Folders {
    definitions.map {
      Folders(
        indicators: "\($0)/Indicators", config: "\($0)/Config", dashboards: "\($0)/dashboards")
    } ?? folders.folders
  }

  private static func load(_ folders: Folders) throws -> (Catalogue, MonitorSettings) {
    do throws(CatalogueFaults) {
      return (
        try Catalogue.load(folders), try MonitorSettings.load(configFolder: folders.config)
      )
    } catch { throw Failure("\(error)") }
  }

  /// The layout that is named, else that of the body's source.
  private func layout(in catalogue: Catalogue) throws -> Layout {
    guard catalogue.definitions.body(body) != nil else {
      let known = catalogue.definitions.bodies.map(\.code)
      throw Failure("\(ReceivingError.noSuchBody(body, known: known))")
    }
    let code = layout ?? catalogue.sources.first { $0.body == body }?.layout
    guard let code else {
      throw Failure("\(ReceivingError.noSource(body)) Or name a layout with --layout.")
    }
    guard let layout = catalogue.layouts.first(where: { $0.code == code }) else {
      let known = catalogue.layouts.map(\.code).joined(separator: ", ")
      throw Failure("There is no layout “\(code)” in Config/layouts. Known: \(known).")
    }
    return layout
  }

  private func named(_ label: String, _ definitions: Definitions) throws -> ReportingPeriod {
    do throws(ReceivingError) {
      return try definitions.returnPeriod(of: body, labelled: label)
    } catch { throw Failure("\(error)") }
  }

  /// What the earlier files say, each read against those before it; `nil` where none is named.
  private func history(_ trial: Trial, bytesMax: Int) throws -> History? {
    var history: History?
    for path in earlier {
      let bytes = try GivenFile(path: path).bytes(atMost: bytesMax)
      do throws(Refusal) {
        let read = try trial.read(bytes, in: trial.context(history: history)).get()
        history = History(
          (history?.observations ?? [:]).merging(read.usable, uniquingKeysWith: { $1 }))
      } catch {
        let words = error.problems.first.map { "\($0.words) \($0.remedy)" } ?? ""
        throw Failure("The earlier return \(path) cannot be read. \(words)")
      }
    }
    return history
  }
}

extension AnswerFormat: ExpressibleByArgument {}

/// What files are tried by.
private struct Trial {
  let catalogue: Catalogue
  let layout: Layout
  let body: ReportingBody.Code
  let today: Day

  func context(history: History?, period: ReportingPeriod? = nil) -> ReadingContext {
    ReadingContext(
      definitions: catalogue.definitions, bodies: [body], today: today, rules: catalogue.rules,
      history: history, declaredPeriod: period)
  }

  func read(_ bytes: consuming [UInt8], in context: ReadingContext)
    -> Result<ReadDelivery, Refusal>
  {
    do throws(Refusal) {
      return .success(try ReturnReader().read(bytes, by: layout, in: context))
    } catch { return .failure(error) }
  }
}
