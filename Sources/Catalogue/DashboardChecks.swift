// What a dashboard's file must keep to, so that every link of a release leads somewhere.

import Outcomes

extension Dashboard {
  /// The pages that others link to have their codes and are about what they must be about.
  static func check(_ subject: Subject, of code: Code, _ entry: Entry) {
    if let needed = needed.first(where: { $0.code == code }), needed.subject != subject {
      entry.fault(
        "for", "Other pages link to \(code)/ as to the pages for: \(needed.subject.rawValue).",
        "Write for: \(needed.subject.rawValue), or give this one another name.")
    }
    if let taken = needed.first(where: { $0.subject == subject && subject != .release }),
      taken.code != code
    {
      entry.fault(
        "for", "The pages for \(subject.rawValue) are those of \(taken.code).yaml.",
        "Change that file, or write another for:.")
    }
  }

  /// A menu leads to the list of a dashboard's pages, which breakdowns have none of.
  static func check(_ menu: Menu, of subject: Subject, _ entry: Entry) {
    guard subject == .eachBreakdown, menu != .none else { return }
    entry.fault(
      "menu", "There is no list of all breakdowns to lead to.", "Take the line out.")
  }

  static func checkIDs(of sections: [Entry]) {
    var seen: Set<String> = []
    for entry in sections {
      guard let id = entry.optionalText("id") else { continue }
      let isName = id.utf8.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: "-")
      }
      if !isName || id.hasPrefix("section") {
        entry.fault("id", "“\(id)” cannot be linked to.", "Write small letters, such as surprise.")
      }
      if !entry.has("heading") {
        entry.fault("id", "Without a heading there is nothing to link to.", "Write heading: too.")
      }
      if takenPlaces.contains(id) {
        entry.fault("id", "\(id) is the name of another place.", "Give it another name.")
      }
      if !seen.insert(id).inserted {
        entry.fault("id", "Two sections are called \(id).", "Give one of them another name.")
      }
    }
  }

  /// What the frame of every page and the views within sections call their places.
  private static let takenPlaces: Set<String> = [
    "main", "help", "help-title", "sources-title", "compared", "changes", "surprises", "new",
    "revised", "definitions", "total",
  ]

  /// The addresses that every release has of itself.
  static let takenAddresses: Set<String> = [
    "frameworks", "coverage", "providers", "national", "matrix",
  ]
}
