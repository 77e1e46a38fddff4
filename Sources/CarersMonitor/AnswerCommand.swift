// `answer`: what a sender is told about a file that is kept.

import Answers
import ArgumentParser
import Bytes
import Catalogue
import Collecting
import Foundation
import Store

struct AnswerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer",
    abstract: "The answer to a delivery that is kept, as text, page, CSV or JSON.",
    discussion: "The file is read once more as it was read when it was recorded, so the answer is "
      + "the one that was given then. It is for the sender alone: it holds their own numbers.")

  @Option(help: "The number of the delivery; status names it.")
  var delivery: Int

  @Option(help: "How the answer is given: text, json, csv or html.")
  var format: AnswerFormat = .text

  @Option(help: "The file to write it to; without it, it is printed.")
  var out: String?

  @OptionGroup var options: MonitorOptions

  func run() async throws {
    let bytes = try await options.setting().answer(to: delivery).bytes(as: format)
    guard let out else {
      FileHandle.standardOutput.write(Data(bytes))
      return
    }
    do {
      try Data(bytes).write(to: URL(filePath: out), options: .atomic)
    } catch let error as CocoaError {
      throw Failure("\(out) cannot be written: \(error.localizedDescription)")
    }
  }
}

extension MonitorSetting {
  /// The answer to a delivery, as its newest reading has it.
  func answer(to id: Delivery.ID) async throws -> ReturnAnswer {
    let replay = Replay(
      store: CollectedStore(try database(.collector)), london: london,
      definitions: Catalogue.inForce)
    let answerable: Answerable
    do throws(AnsweringError) { answerable = try await replay.answerable(id) } catch {
      throw Failure("\(error)")
    }
    let delivery = answerable.delivery
    let fileName: String? =
      if case .byHand(let name, _, _) = delivery.came { name } else { nil }
    let receipt = Receipt(
      delivery: id, of: delivery.body,
      period: delivery.declaredPeriod ?? answerable.recorded.returns.last?.key.period,
      in: answerable.context.definitions.year, time: delivery.receivedAt, fileName: fileName,
      byteCount: delivery.bytes.count, sha256: sha256(delivery.bytes).hex)
    return ReturnAnswer(
      to: receipt, read: answerable.read, in: answerable.context, recorded: answerable.state)
  }
}
