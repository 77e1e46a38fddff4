// How well a framework is measured, in the words that pages and the command line share.

import Outcomes

extension CoveredPart.Finding {
  var words: String {
    switch self {
    case .empty: "Nothing measures this."
    case .thin: "One indicator only."
    case .optionalOnly: "Optional indicators only: it is measured where a contract asks for them."
    case .askedOfNobody: "No contract asks for it at present."
    }
  }
}

extension Indicator.Tier {
  /// Who has it to report, or who published it.
  var words: String {
    switch self {
    case .core: "core return"
    case .optional: "optional"
    case .council: "council"
    case .national: "national"
    case .employer: "employer"
    }
  }
}

extension CoveredPart.Kind {
  /// `outcome` and `outcomes`; an employer's framework has aims.
  func noun(in framework: Framework) -> (one: String, many: String) {
    switch self {
    case .outcome where framework.kind == .employer: ("main aim", "main aims")
    case .outcome: ("outcome", "outcomes")
    case .label: ("other label", "other labels")
    case .moment: ("key moment", "key moments")
    }
  }
}

extension Framework {
  /// From when to when it holds, or held; inferred dates are marked.
  func datesWords(on day: Day) -> String {
    let from = validFrom.words
    guard let validTo else {
      return "It holds from \(from)\(areDatesInferred ? " (inferred)" : ""); no end is stated."
    }
    let verb = validTo < day ? "held" : "holds"
    return "It \(verb) from \(from) to \(validTo.words)\(inferred)."
  }

  private var inferred: String { areDatesInferred ? " (dates inferred)" : "" }

  /// `It ended on 31 March 2026.`; `nil` while it holds.
  func endWords(on day: Day) -> String? {
    validTo.flatMap { $0 < day ? "It ended on \($0.words)\(inferred)." : nil }
  }
}

/// What is evidence of each part of one framework on a day.
struct Coverage {
  let framework: Framework
  let parts: [CoveredPart]
  /// Where the framework has ended by that day, that it has.
  let ending: String?

  init(of framework: Framework, in definitions: Definitions, on day: Day) {
    self.framework = framework
    parts = definitions.coverage(of: framework, on: day)
    ending = framework.endWords(on: day)
  }

  /// The parts of each kind that there is.
  var groups: [(kind: CoveredPart.Kind, parts: [CoveredPart])] {
    CoveredPart.Kind.allCases.compactMap { kind in
      let parts = parts.filter { $0.kind == kind }
      return parts.isEmpty ? nil : (kind, parts)
    }
  }

  /// `Of 10 outcomes, 8 have two or more indicators as evidence, 1 has one and 1 has none; …`
  ///
  /// What there is none of is left out: `of 7 key moments, all have two or more …`.
  var sentence: String {
    let counts = groups.map { kind, parts in
      let several = parts.count { $0.evidence.count > 1 }
      let one = parts.count { $0.evidence.count == 1 }
      let noun = kind.noun(in: framework)
      let shares = [
        (several, "two or more", " indicators"), (one, "one", " indicator"),
        (parts.count - several - one, "none", ""),
      ].filter { $0.0 > 0 }
      let phrases = shares.enumerated().map { number, share in
        let whose = share.0 == parts.count && parts.count > 1 ? "all have" : having(share.0)
        let isFirst = number == 0 && !share.2.isEmpty
        return "\(whose) \(share.1)\(isFirst ? share.2 + " as evidence" : "")"
      }
      return "of \(counted(parts.count, noun.one, noun.many)), \(phrases.inWords)"
    }
    return counts.joined(separator: "; ").asSentence
  }

  /// Of every framework, the council's own strategy first.
  static func all(in definitions: Definitions, on day: Day) -> [Coverage] {
    let others = definitions.frameworks.filter { $0 != definitions.strategy }
    return ([definitions.strategy].compactMap { $0 } + others).map {
      Coverage(of: $0, in: definitions, on: day)
    }
  }

  private func having(_ count: Int) -> String { counted(count, "has", "have") }
}
