// What has been declared, referred to and found faulty while files are read.

import Outcomes

/// A kind of thing that has a code, and so can be declared twice or be missing.
enum Thing: Hashable {
  case framework, area, label, keyMoment, statement, item, breakdown, indicator
  case body, contract, lot, layout, population, reconciliation, dashboard
  case value(of: String)

  var noun: String {
    switch self {
    case .framework: "framework"
    case .area: "area"
    case .label: "label"
    case .keyMoment: "key moment"
    case .statement: "statement"
    case .item: "item"
    case .breakdown: "breakdown"
    case .indicator: "indicator"
    case .body: "reporting body"
    case .contract: "contract"
    case .lot: "lot"
    case .layout: "layout"
    case .population: "population"
    case .reconciliation: "reconciliation"
    case .dashboard: "dashboard"
    case .value(let breakdown): "value of breakdown \(breakdown)"
    }
  }
}

extension Thing {
  /// The kind of file that declares it.
  fileprivate var declaredIn: DefinitionFile.Kind {
    switch self {
    case .framework, .area, .label, .keyMoment, .statement: .framework
    case .item: .items
    case .breakdown, .value: .breakdowns
    case .indicator: .indicator
    case .body, .contract, .lot: .providers
    case .layout: .layout
    case .population: .population
    case .reconciliation: .reconciliations
    case .dashboard: .dashboard
    }
  }
}

/// A line of a file.
struct Place: Hashable, CustomStringConvertible {
  let file: String
  let line: Int

  var description: String { "\(file):\(line)" }
}

/// Collects faults instead of stopping at the first; read once, then settled.
final class Ledger {
  private struct Reference {
    let thing: Thing
    let code: String
    let place: Place
    let key: String
    let advice: String
  }

  private(set) var faults: [Fault] = []
  private(set) var changes: [FileChange] = []
  /// Kinds of files of which something could not be read: what they declare is not known in full.
  private var unread: Set<DefinitionFile.Kind> = []
  private var declared: [Thing: [String: Place]] = [:]
  private var references: [Reference] = []

  func fault(_ place: Place, _ key: String, _ words: String, _ remedy: String) {
    faults.append(
      Fault(file: place.file, line: place.line, key: key, words: words, remedy: remedy))
  }

  /// A fault that hides what else the file, or a part of it, may declare.
  func unreadable(_ place: Place, _ key: String, _ words: String, _ remedy: String) {
    fault(place, key, words, remedy)
    DefinitionFile.Kind(of: place.file).map { _ = unread.insert($0) }
  }

  /// Notes that the code is taken; the second one to take it is at fault.
  func declare(_ thing: Thing, _ code: String, at place: Place, key: String) {
    guard !code.isEmpty else { return }
    if let other = declared[thing]?[code] {
      fault(
        place, key, "The \(thing.noun) “\(code)” stands already at \(other).",
        thing == .label
          ? "A label stands in one area: take one of the two out, or write another code."
          : "Write another code, or take one of the two out.")
    } else {
      declared[thing, default: [:]][code] = place
    }
  }

  /// Notes that the code is in use, by one or by several.
  func mention(_ thing: Thing, _ code: String, at place: Place) {
    guard !code.isEmpty, !has(thing, code) else { return }
    declared[thing, default: [:]][code] = place
  }

  func note(_ change: FileChange) { changes.append(change) }

  /// Notes that the code must have been declared by the time everything is read.
  /// - Parameter advice: what to say after the remedy, with a space before it.
  func refer(
    to thing: Thing, _ code: String, at place: Place, key: String, advice: String = ""
  ) {
    guard !code.isEmpty else { return }
    references.append(
      Reference(thing: thing, code: code, place: place, key: key, advice: advice))
  }

  func has(_ thing: Thing, _ code: String) -> Bool { declared[thing]?[code] != nil }

  /// Whether all that is declared of the kind is known: no file of it was beyond reading.
  func knowsAll(_ thing: Thing) -> Bool { !unread.contains(thing.declaredIn) }

  /// Finds references that lead nowhere; into what could not be read they may lead.
  func settle() {
    for reference in references
    where !has(reference.thing, reference.code) && knowsAll(reference.thing) {
      let known = (declared[reference.thing] ?? [:]).keys.sorted()
      fault(
        reference.place, reference.key,
        "There is no \(reference.thing.noun) “\(reference.code)”.",
        Ledger.remedy(for: reference.code, among: known, of: reference.thing)
          + reference.advice)
    }
    references = []
  }

  private static func remedy(for code: String, among known: [String], of thing: Thing) -> String {
    if let near = Nearest.word(to: code, among: known) { return "Write \(near) if that is meant." }
    if known.isEmpty { return "Define a \(thing.noun) first: none is defined." }
    return "Write one of \(listed(known.prefix(30)))."
  }
}
