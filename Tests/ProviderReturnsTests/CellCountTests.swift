// Every value cell is accounted for, whatever the file.

import Outcomes
import TestSupport
import Testing

@testable import ProviderReturns

@Suite("Value cells") struct CellCountTests {
  static let words: [[String]] = [
    ["EX1", "EX1", "EX1", "EX2", "EX9", "", "\"EX1\"", " ex1 "],
    ["2026-07", "2026-08", "2026-27 Q2", "2026-13", "2030-01", "", "2022-01"],
    ["carers_new", "plans_current", "break_hours", "", "conversations_due", "nil", "nonsense"],
    ["", "", "", "KC01", "KC11", "KC05", "KC99", "3B"],
    ["", "Ashford", "Shepway", "Ashfrod", "total", "\"Ash\nford\""],
    ["5", "", "7", "0", "\"1,234\"", "NaN", "1e309", "*", "<5", "[x]", "3.5", "-1", "n/a", "(3)"],
    ["", "", "3", "900", "[c]"], ["", "", "8", "2", "\u{1F600}"],
    ["", "", "not recorded", "zero", "odd", "nil return"], ["", "a note", "\"two\r\nlines\""],
  ]

  @Test("are each in exactly one count, in any file", arguments: 0..<300)
  func balanced(seed: Int) throws {
    var numbers = Seeded(UInt64(seed))
    var rows = 0
    var text = Small.header + "\n"
    for _ in 0..<Int.random(in: 1...60, using: &numbers) {
      var cells = Self.words.map { $0.randomElement(using: &numbers) ?? "" }
      switch Int.random(in: 0..<12, using: &numbers) {
      case 0: cells.removeLast()
      case 1: cells.append("more")
      case 2: cells[3] = "\"x\"y"
      default: break
      }
      text += cells.joined(separator: ",") + (Bool.random(using: &numbers) ? "\n" : "\r\n\r\n")
      rows += 1
    }
    let read = try ReturnReader().read(Array(text.utf8), by: Small.long, in: Small.context())
    #expect(read.cells.total == rows * 3)
    #expect(read.cells.isBalanced)
    #expect(read.returns.allSatisfy { $0.cells.isBalanced })
    let stated = read.returns.flatMap(\.observations).count
    #expect(stated <= read.cells.used + read.cells.withheld)
    #expect(
      (read.cells.notUsable == 0) || !(read.problems + read.returns.flatMap(\.problems)).isEmpty)
    let keys = read.returns.flatMap(\.observations).map(\.key)
    #expect(Set(keys).count == keys.count)
  }

  @Test("of any bytes at all are read or refused, never more than once", arguments: 0..<300)
  func anyBytes(seed: Int) {
    var numbers = Seeded(UInt64(seed))
    var bytes = Small.file(
      "EX1,2026-07,carers_new,,,5,,,,", "EX1,2026-08,carers_new,,Ashford,\"1,234\",,,,\"a\"\"b\"")
    for _ in 0..<Int.random(in: 1...8, using: &numbers) {
      let place = Int.random(in: 0..<bytes.count, using: &numbers)
      switch Int.random(in: 0..<3, using: &numbers) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &numbers)
      case 1: bytes.remove(at: place)
      default:
        bytes.insert([10, 13, 34, 44, 60, 0].randomElement(using: &numbers) ?? 44, at: place)
      }
    }
    do throws(Refusal) {
      let read = try ReturnReader().read(bytes, by: Small.long, in: Small.context())
      #expect(read.cells.isBalanced)
    } catch {
      #expect(!error.problems.isEmpty)
    }
  }

  @Test("of rows that the layout leaves out are counted as filtered")
  func filtered() throws {
    let layout = Layout(
      code: "x", title: "x", columns: Small.long.tables[0].columns,
      rows: ["district": ["Ashford", ""]])
    let read = try ReturnReader().read(
      Small.file(
        "EX1,2026-07,carers_new,,ASHFORD,5,,,,", "EX1,2026-07,carers_new,,Shepway,5,,,,",
        "EX1,2026-07,carers_new,,,9,,,,"), by: layout, in: Small.context())
    #expect(read.cells.filtered == 3 && read.cells.used == 2 && read.cells.total == 9)
  }
}
