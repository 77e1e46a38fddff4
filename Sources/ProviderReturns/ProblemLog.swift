// Collects findings up to a limit, and counts the rest.

import Outcomes
import Workbooks

/// A class, so that a row's reader can make a finding from itself while it holds the log.
final class ProblemLog {
  private let max: Int
  /// Each with the number of its return; `nil` for those of the delivery as a whole.
  private(set) var kept: [(owner: Int?, finding: Finding)] = []
  private(set) var notKept = 0
  private var told: Set<Told> = []
  /// Findings that were looked at when the log was full, and what is kept of each rule.
  private var lookedAt = 0
  private var counts: [ReadingRule: Int] = [:]

  /// When the log is full, rules that have said little still have room: a thousand warnings hide no
  /// error.
  private static let roomForEachRule = 20
  private static let lookedAtMax = 10_000

  private struct Told: Hashable {
    let owner: Int?
    let finding: Finding
  }

  init(max: Int) { self.max = max }

  /// The finding is made only when there is room for it; the same at the same place is told once,
  /// as of a heading that many rows share.
  func add(_ owner: Int?, _ finding: @autoclosure () -> Finding) {
    guard kept.count >= max else { return add(always: owner, finding()) }
    guard lookedAt < ProblemLog.lookedAtMax else {
      notKept += 1
      return
    }
    lookedAt += 1
    let finding = finding()
    if hasRoom(for: finding.rule) {
      add(always: owner, finding)
    } else {
      notKept += 1
    }
  }

  /// Whether a rule's next finding is kept.
  func hasRoom(for rule: ReadingRule) -> Bool {
    kept.count < max || counts[rule, default: 0] < ProblemLog.roomForEachRule
  }

  /// What must be told however much there is.
  func add(always owner: Int?, _ finding: Finding) {
    guard told.insert(Told(owner: owner, finding: finding)).inserted else { return }
    kept.append((owner, finding))
    counts[finding.rule, default: 0] += 1
  }

  /// Cells of a sheet that are covered by a merged one are named by its first.
  func move(on sheet: String, to merged: [MergedCells]) {
    guard !merged.isEmpty else { return }
    for index in kept.indices where kept[index].finding.place.sheet == sheet {
      guard let (row, column) = kept[index].finding.place.cell.flatMap(Place.position(ofCell:)),
        let first = merged.first(where: { $0.rows.contains(row) && $0.columns.contains(column) })
      else { continue }
      kept[index].finding.place.cell = Place.cell(
        row: first.rows.lowerBound, column: first.columns.lowerBound)
      kept[index].finding.place.line = first.rows.lowerBound
    }
  }

  /// The findings of one owner, by line; those of the whole come last.
  func findings(of owner: Int?) -> [Finding] {
    kept.filter { $0.owner == owner }.map(\.finding).enumerated()
      .sorted {
        ($0.element.place.line ?? .max, $0.offset) < ($1.element.place.line ?? .max, $1.offset)
      }
      .map(\.element)
  }

  /// Says how many problems there are besides those kept; `nil` when all were kept. Where cells
  /// cannot be used it is an error, whatever those that are not shown are.
  func more(besides notUsable: Int) -> Finding? {
    guard notKept > 0 else { return nil }
    if notUsable > 0 {
      return Finding(.moreErrors, ["count": "\(notKept)", "cells": "\(notUsable)"])
    }
    return Finding(.moreProblems, ["count": "\(notKept)", "max": "\(max)"])
  }
}

extension Place {
  /// Row and column of `C12`, from 1.
  fileprivate static func position(ofCell name: String) -> (row: Int, column: Int)? {
    let letters = name.utf8.prefix { (65...90).contains($0) }
    guard let row = Int(name.dropFirst(letters.count)) else { return nil }
    return (row, letters.reduce(0) { $0 * 26 + Int($1) - 64 })
  }
}
