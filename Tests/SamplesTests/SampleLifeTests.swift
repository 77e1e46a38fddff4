// Each event of the sample's life, as of the day before it and as of the day itself.

import Outcomes
import ProviderReturns
import TestSupport
import Testing

@testable import Samples

@Suite("The sample's life") struct SampleLifeTests {
  @Test("is told of bodies that there are, in days that are in order")
  func table() {
    let life = SampleLife.example
    #expect(Set(life.events.keys).isSubset(of: Project.codes))
    #expect(life.looks == life.looks.sorted() && life.releases == life.releases.sorted())
    #expect(Set(life.looks).isDisjoint(with: life.releases))
  }

  @Test("has every other return in time, never before its period is over")
  func inTime() throws {
    let definitions = try #require(Project.catalogue?.definitions)
    var compared = 0
    for body in Project.bodies {
      let sample = try Project.sample(of: body.code)
      for contract in body.contracts {
        for period in contract.periods(endedBy: "2026-09-30") {
          let due = contract.due.dueDay(for: period, holidays: definitions.holidays)
          let isOnTime = sample.newestReturn(asOf: due) == period
          let isLate = body.code == "EX3" && period == "2025-26-Q3"
          #expect(isOnTime != (isLate || body.code == "EX4" && period == "2026-27-Q1"))
          #expect(sample.newestReturn(asOf: period.end) ?? "2020-21-Q1" < period)
          compared += 1
        }
      }
    }
    #expect(compared == 12 * 6 + 1)
  }

  @Test(
    "has each return on its day",
    arguments: [
      ("EX3", "2025-26-Q3", "2026-02-20", "a late one"),
      ("EX2", "2026-27-Q1", "2026-07-15", "one with a mistake"),
      ("EX3", "2026-07", "2026-08-14", "the part for July"),
      ("EX5", "2026-08-01--2026-09-30", "2026-10-14", "the part for August and September"),
      ("EX4", "2026-27-Q2", "2026-10-21", "one to be tried with receive"),
    ] as [(ReportingBody.Code, ReportingPeriod, Day, String)])
  func sent(code: ReportingBody.Code, period: ReportingPeriod, day: Day, what: String) throws {
    let sample = try Project.sample(of: code)
    #expect(sample.newestReturn(asOf: day) == period, "\(what)")
    #expect(sample.newestReturn(asOf: day.adding(-1)) ?? "2020-21-Q1" < period)
    let after = try SampleFile(sample.csv(asOf: day))
    let before = try SampleFile(sample.csv(asOf: day.adding(-1)))
    let new = after.differences(from: before)
    #expect(before.rowCount + new.count == after.rowCount && !new.isEmpty)
    #expect(
      new.allSatisfy {
        (ReportingPeriod(label: $0.period)?.end).map { period.start < $0 && $0 <= period.end }
          ?? false
      })
  }

  @Test("leaves nothing out that the period before had", arguments: Project.codes)
  func leftOut(code: ReportingBody.Code) throws {
    let definitions = try #require(Project.catalogue?.definitions)
    let layout = try #require(Project.catalogue?.layouts.first { $0.code == "long" })
    var history = History([:])
    for day in SampleLife.example.looks {
      let csv = try Project.sample(of: code).csv(asOf: day)
      let context = ReadingContext(
        definitions: definitions, bodies: [code], today: day, rules: .project, history: history)
      guard let read = try? ReturnReader().read(Array(csv.utf8), by: layout, in: context) else {
        continue
      }
      let told = read.returns.flatMap(\.problems).filter { $0.rule.number == "R518" }
      #expect(told.isEmpty, "\(day): \(told.map(\.words))")
      history = History(history.observations.merging(read.usable, uniquingKeysWith: { $1 }))
    }
  }

  @Test("is only a header before the first return is sent")
  func nothingYet() throws {
    let sample = try Project.sample(of: "EX5")
    #expect(sample.newestReturn(asOf: "2026-10-13") == nil)
    #expect(try SampleFile(sample.csv(asOf: "2026-10-13")).rowCount == 0)
  }

  @Test("lacks a return that never came", arguments: ["2026-07-22", "2026-10-20", "2027-12-31"])
  func missing(text: String) throws {
    let day = try #require(Day(iso: text))
    let file = try Project.file(of: "EX4", asOf: day)
    let missing: ReportingPeriod = "2026-27-Q1"
    #expect(
      file.periods.allSatisfy { label in
        ReportingPeriod(label: label).map { !missing.contains($0) } ?? false
      })
    #expect(file.periods.contains("2025-26-Q4"))
  }

  @Test("has one nil return, one row long")
  func nilReturn() throws {
    for code in Project.codes {
      #expect(try Project.file(of: code).nils == (code == "EX4" ? ["2024-25-Q3"] : []))
    }
    let file = try Project.file(of: "EX4")
    #expect(file.periods.isDisjoint(with: ["2024-25-Q3", "2024-10", "2024-11", "2024-12"]))
  }

  @Test("corrects a few values of one quarter")
  func revised() throws {
    let before = try Project.file(of: "EX1", asOf: "2026-05-27")
    let after = try Project.file(of: "EX1", asOf: "2026-05-28")
    let changed = after.differences(from: before)
    #expect(changed.count == 3)
    for place in changed {
      #expect(place.period == "2025-26-Q4" && place.breakdown.isTotal)
      let (was, is_) = (try #require(before.values[place]), try #require(after.values[place]))
      #expect(was < is_ && was * 5 > is_ * 4)
    }
  }

  @Test("types June's break hours ten times too high, and mends them a month later")
  func mistake() throws {
    let before = try Project.file(of: "EX2", asOf: "2026-08-16")
    let after = try Project.file(of: "EX2", asOf: "2026-08-17")
    let changed = after.differences(from: before)
    #expect(changed.count == 5)
    for place in changed {
      #expect(place.period == "2026-06" && place.item.hasPrefix("break_hours_"))
      #expect(before.values[place] == after.values[place].map { $0 * 10 })
      #expect(try Project.file(of: "EX2").values[place] == after.values[place])
    }
    let read = try Project.read(try Project.sample(of: "EX2").csv(asOf: "2026-07-15"), of: "EX2")
    let told = read.returns.flatMap(\.problems)
    #expect(told.allSatisfy { $0.severity == .warning }, "it may be right, and is taken")
  }

  @Test("has a step in the share that is in time")
  func step() throws {
    let file = try Project.file(of: "EX1")
    for place in file.values.keys where place.item == "first_conversations_due" {
      let due = try #require(file.values[place])
      let share =
        Double(try #require(file[place.period, "first_conversations_in_time"])) / Double(due)
      let level = place.period < "2025-26-Q3" ? 0.70 : 0.88
      #expect(due > 50 && abs(share - level) < 0.03, "\(place.period): \(share)")
    }
  }

  @Test("has a slow drift of those who wait")
  func drift() throws {
    let file = try Project.file(of: "EX2")
    let first = try #require(file["2023-24-Q4", "carers_waiting"])
    let last = try #require(file["2026-27-Q2", "carers_waiting"])
    // Two per cent a month for thirty months.
    #expect(abs(Double(last) / Double(first) - 1.81) < 0.35)
    let calm = try Project.file(of: "EX1")
    let (one, two) = (calm["2023-24-Q4", "carers_waiting"], calm["2026-27-Q2", "carers_waiting"])
    #expect(abs(Double(try #require(two)) / Double(try #require(one)) - 1) < 0.35)
  }

  @Test("has an employer that is given an award")
  func award() throws {
    let file = try Project.file(of: "EXN")
    func row(_ year: String) -> [String] {
      file.values.filter { $0.key.period == year && $0.value == 1 }
        .compactMap { $0.key.breakdown.values["accreditation"] }
    }
    #expect(row("2023-10-01--2024-03-31").isEmpty)
    #expect(row("2023-24") == ["no_award"])
    #expect(row("2024-25") == ["confident_1"] && row("2025-26") == ["confident_1"])
  }

  @Test("has surveys of whole years, the first one included, in which the contract began")
  func surveys() throws {
    let file = try Project.file(of: "EX1")
    for year in ["2023-24", "2024-25", "2025-26"] {
      let asked = Double(try #require(file[year, "survey_asked"]))
      let answered = Double(try #require(file[year, "survey_contact_answered"]))
      let agreed = Double(try #require(file[year, "survey_contact_agreed"]))
      #expect((0.35...0.6).contains(answered / asked), "\(year)")
      #expect((0.6...0.95).contains(agreed / answered), "\(year)")
    }
  }

  @Test("is small in the village: 1 to 9 of everything, and a survey with too few answers")
  func village() throws {
    let file = try Project.file(of: "EX4")
    let asked = "training_survey_asked"
    let counted = file.values.filter { $0.key.item != asked }
    #expect(counted.values.allSatisfy { $0 <= 9 })
    #expect(Set(counted.values).isSuperset(of: 1...9))
    let answers = file.values.filter { $0.key.item == "training_confidence_answered" }
    #expect(answers.count == 10)
    #expect(answers.values.allSatisfy { (6...9).contains($0) })
    #expect(
      answers.keys.allSatisfy { (18...22).contains(file[$0.period, asked] ?? 0) })
  }
}
