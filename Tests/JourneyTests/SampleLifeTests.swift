// The sample as a person meets it: the program, its past, its pages, and the verbs beside them.

import Foundation
import TestSupport
import Testing

@Suite("The sample's life") struct SampleLifeTests {
  @Test("is seen in the status, on the pages, in the releases and in a summary")
  func seen() async throws {
    let program = try await DaemonProgram()
    let ended = try await program.daemon { daemon in
      try await daemon.showsRelease()
      try await statusTells(program)
      try await pagesTell(from: daemon.port)
      try await summaryTells(program)
      #expect(try await program.run("stop").exitCode == 0)
    }
    #expect(ended.exitCode == 0, "\(ended.output)")
  }

  /// One line each: a source, and what its status must hold.
  private func statusTells(_ program: DaemonProgram) async throws {
    let told = [
      ("EX1", "January to March 2026  revised"),
      ("EX2", "April to June 2026  revised, due 21 July 2026, first seen 15 July 2026"),
      ("EX3", "July 2026  accepted, due 21 August 2026, first seen 14 August 2026"),
      ("EX3", "October to December 2025  accepted, due 22 January 2026, first seen 20 February"),
      ("EX4", "April to June 2026  late, due 21 July 2026"),
      ("EX5", "August to September 2026  accepted"),
    ]
    for (source, words) in told {
      let status = try await program.run("status", source, "--now", "2026-10-20").output
      #expect(status.contains(words), "\(status)")
    }
    let releases = try await program.run("release", "list").output
    for release in ["2026-27-Q1 1.0.0", "2026-27-Q1 1.1.0", "2026-27-Q2 1.0.0"] {
      #expect(releases.contains(release), "\(releases)")
    }
  }

  private func pagesTell(from port: Int) async throws {
    func page(_ path: String) async throws -> String {
      let answer = try await RawClient.get(path, from: port)
      #expect(answer.status == 200, "\(path)")
      return answer.text
    }
    #expect(try await page("/indicators/KC29/").contains("[u]"))
    #expect(try await page("/indicators/KC34/").contains("[b]"))
    let providers = try await page("/providers/")
    #expect(providers.contains("districts not confirmed"))
    #expect(providers.contains("Still missing: April to June 2026"))
    // A mistake, and what it was mended to, each at an address that never changes.
    let wrong = try await page("/releases/2026-27-Q1/1.0.0/indicators/KC20/data.csv")
    let mended = try await page("/releases/2026-27-Q1/1.1.0/indicators/KC20/data.csv")
    let june = [wrong, mended].map { file in
      file.split(separator: "\r\n").first { $0.contains(",2026-06,,,,") }
        .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    }
    let hours = try june.map { try #require($0.flatMap { Int($0[8]) }) }
    #expect(hours[0] > hours[1] * 2, "\(hours)")
    #expect(try await page("/frameworks/kent-police-carers-5-point-plan/").contains("150"))
    #expect(try await page("/coverage/").contains("One indicator only."))
  }

  private func summaryTells(_ program: DaemonProgram) async throws {
    let folder = program.state + "/summaries"
    let made = try await program.run("summary", "--out", folder, "--district", "Thanet")
    #expect(made.exitCode == 0, "\(made.output)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(
      names
        == ["E07000114", "E10000016"].flatMap { area in
          ["csv", "html"].map { "summary-2026-27-Q2-1.0.0-\(area).\($0)" }
        })
    let unknown = try await program.run("summary", "--out", folder, "--district", "Thanett")
    #expect(unknown.exitCode == 1 && unknown.output.contains("Thanet"))
  }
}
