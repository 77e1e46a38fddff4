// The ways a number is split: district, key moment, age band, referral source.

/// One list of values by which items may be split, such as the twelve districts.
package struct Breakdown: Hashable, Sendable, Codable {
  package typealias Code = String

  package struct Value: Hashable, Sendable, Codable {
    package let code: String
    package let title: String
    /// Other codes and names met in returns, former names among them.
    package let aliases: [String]
    /// A rest such as “district unknown”: no row of it means nothing to report, not a missing part.
    package let isResidual: Bool

    package init(code: String, title: String, aliases: [String], isResidual: Bool) {
      self.code = code
      self.title = title
      self.aliases = aliases
      self.isResidual = isResidual
    }
  }

  /// The breakdown whose values are the key moments.
  package static let moments: Code = "moment"
  /// The breakdown whose values are the county's districts.
  package static let districts: Code = "district"
  /// The breakdown whose values are the council's own area and those it is compared with.
  package static let areas: Code = "area"

  package let code: Code
  package let title: String
  package let values: [Value]

  package init(code: Code, title: String, values: [Value]) {
    self.code = code
    self.title = title
    self.values = values
  }

  /// The value meant by a code, a title or an alias; case and outer spaces are overlooked.
  package func value(named text: String) -> Value? {
    let wanted = text.trimmingSpaces().lowercased()
    return values.first { value in
      value.code.lowercased() == wanted || value.title.lowercased() == wanted
        || value.aliases.contains { $0.lowercased() == wanted }
    }
  }
}

/// Where in its breakdowns one number stands: nothing for a total, else value codes by breakdown.
package struct BreakdownKey: Hashable, Sendable, Codable, CustomStringConvertible {
  /// As the database keeps it: `district=E07000105;moment=M1`, empty for a total.
  ///
  /// The one thing that is stored, since a release reads a million of these.
  package let description: String

  package init(_ values: [Breakdown.Code: String] = [:]) {
    description = values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      .joined(separator: ";")
  }

  package static let total = BreakdownKey()

  package var isTotal: Bool { description.isEmpty }

  /// Value codes by breakdown code.
  package var values: [Breakdown.Code: String] { BreakdownKey.pairs(of: description) ?? [:] }

  /// The inverse of `description`; `nil` for text that it never writes.
  package init?(_ text: String) {
    guard BreakdownKey.pairs(of: text) != nil else { return nil }
    description = text
  }

  private static func pairs(of text: String) -> [Breakdown.Code: String]? {
    var values: [Breakdown.Code: String] = [:]
    var last = ""
    let pairs = text.isEmpty ? [] : text.split(separator: ";", omittingEmptySubsequences: false)
    for pair in pairs {
      let parts = pair.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, parts[0] > last, !parts[1].isEmpty else { return nil }
      values[parts[0]] = parts[1]
      last = parts[0]
    }
    return values
  }
}
