// A strategy's own words as data: labels, areas, key moments and statements.

/// A strategy whose outcomes are monitored, such as Kent's adult carers' strategy.
package struct Framework: Hashable, Sendable, Codable {
  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// The authority's own strategy; there is one.
    case council
    /// An employer's, or a whole field of employers', for carers at work.
    case employer
  }

  package let code: String
  package let title: String
  package let kind: Kind
  package let vision: String
  package let validFrom: Day
  /// `nil` where the framework states no end.
  package let validTo: Day?
  /// The framework itself states no such days: they are our reading, or our choice.
  package let areDatesInferred: Bool
  package let source: Citation
  package let areas: [Area]
  /// All the labels of the strategy's diagram; those of the outcomes' area are its outcomes.
  package let labels: [Label]
  package let keyMoments: [KeyMoment]
  package let statements: [Statement]

  package init(
    code: String, title: String, kind: Kind, vision: String, validFrom: Day, validTo: Day?,
    areDatesInferred: Bool = false, source: Citation, areas: [Area], labels: [Label],
    keyMoments: [KeyMoment], statements: [Statement]
  ) {
    self.code = code
    self.title = title
    self.kind = kind
    self.vision = vision
    self.validFrom = validFrom
    self.validTo = validTo
    self.areDatesInferred = areDatesInferred
    self.source = source
    self.areas = areas
    self.labels = labels
    self.keyMoments = keyMoments
    self.statements = statements
  }

  /// The outcomes: the labels whose area holds the outcomes, in the file's order.
  package var outcomes: [Label] {
    let codes = Set(areas.filter(\.holdsOutcomes).map(\.code))
    return labels.filter { codes.contains($0.area) }
  }
}

/// Where a definition or a figure comes from, and on what terms it may be used.
package struct Citation: Hashable, Sendable, Codable {
  package let title: String
  package let licence: String?

  package init(title: String, licence: String?) {
    self.title = title
    self.licence = licence
  }
}

/// One part of the strategy's picture, under which labels stand.
package struct Area: Hashable, Sendable, Codable {
  package let code: String
  package let title: String
  package let description: String
  package let holdsOutcomes: Bool

  package init(code: String, title: String, description: String, holdsOutcomes: Bool) {
    self.code = code
    self.title = title
    self.description = description
    self.holdsOutcomes = holdsOutcomes
  }
}

/// One label of the strategy's diagram, with what is known about the area it belongs to.
package struct Label: Hashable, Sendable, Codable {
  package typealias Code = String

  /// Whether the strategy's text supports the label's area, or we infer it.
  package enum Status: String, Hashable, Sendable, Codable, CaseIterable {
    case firm, inferred
  }

  package let code: Code
  package let title: String
  package let area: String
  package let status: Status
  /// Why it stands in its area, in a sentence.
  package let evidence: String
  package let aliases: [String]
  /// Where it stood before, the oldest change first.
  package let changes: [Superseded<Terms>]

  /// What a correction of a label may change.
  package struct Terms: Hashable, Sendable, Codable {
    package let title: String
    package let area: String
    package let status: Status
    package let evidence: String

    package init(title: String, area: String, status: Status, evidence: String) {
      self.title = title
      self.area = area
      self.status = status
      self.evidence = evidence
    }
  }

  package init(
    code: Code, title: String, area: String, status: Status, evidence: String,
    aliases: [String], changes: [Superseded<Terms>] = []
  ) {
    self.code = code
    self.title = title
    self.area = area
    self.status = status
    self.evidence = evidence
    self.aliases = aliases
    self.changes = changes
  }

  /// The label with other terms, its history kept.
  func with(_ terms: Terms) -> Label {
    Label(
      code: code, title: terms.title, area: terms.area, status: terms.status,
      evidence: terms.evidence, aliases: aliases, changes: changes)
  }
}

/// A time when support matters most; also the values by which contacts are broken down.
package struct KeyMoment: Hashable, Sendable, Codable {
  package typealias Code = String

  package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// One of the strategy's seven.
    case moment
    /// Advice and contact that belongs to no one moment.
    case ongoing
    /// The sender did not write the moment down.
    case notRecorded = "not recorded"
  }

  package let code: Code
  package let title: String
  package let kind: Kind

  package init(code: Code, title: String, kind: Kind) {
    self.code = code
    self.title = title
    self.kind = kind
  }
}

/// One thing the strategy wants carers to be able to say.
package struct Statement: Hashable, Sendable, Codable {
  package let code: String
  package let words: String

  package init(code: String, words: String) {
    self.code = code
    self.words = words
  }
}
