// How well a framework is measured: what is evidence of each of its parts, and where there is none.

/// One outcome, label or key moment, with the indicators that bear on it.
package struct CoveredPart: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case outcome, label
    case moment = "key moment"
  }

  /// What a reader should know before trusting that the part is measured.
  package enum Finding: Hashable, Sendable, CaseIterable {
    /// No indicator is evidence of it.
    case empty
    /// One indicator alone is evidence of it.
    case thin
    /// None of the evidence is in the core return, the council's own or published: it depends on
    /// what single contracts ask for.
    case optionalOnly
    /// Nobody's contract asks, on the day, for any of the evidence.
    case askedOfNobody
  }

  package let kind: Kind
  package let code: String
  package let title: String
  package let evidence: [Indicator]
  /// Shown and not counted.
  package let related: [Indicator]
  package let findings: [Finding]
}

extension Definitions {
  /// What is measured of a framework, its outcomes first, then its other labels and its moments.
  /// - Parameter day: whose contracts decide what is asked of somebody.
  package func coverage(of framework: Framework, on day: Day) -> [CoveredPart] {
    let asked = Set(
      bodies.flatMap(\.contracts).filter { $0.validFrom <= day && day <= $0.validTo }
        .flatMap(\.indicators))
    let framework = framework.inForce(on: day)
    let outcomes = framework.outcomes
    let others = framework.labels.filter { !outcomes.contains($0) }
    let moments = framework.keyMoments.filter { $0.kind == .moment }
    return outcomes.map { part(.outcome, $0.code, $0.title, \.labels, asked) }
      + others.map { part(.label, $0.code, $0.title, \.labels, asked) }
      + moments.map { part(.moment, $0.code, $0.title, \.moments, asked) }
  }

  private func part(
    _ kind: CoveredPart.Kind, _ code: String, _ title: String,
    _ tags: (Indicator) -> [Indicator.Tag], _ asked: Set<Indicator.Code>
  ) -> CoveredPart {
    func bearing(_ bearing: Indicator.Bearing) -> [Indicator] {
      indicators.filter { indicator in
        tags(indicator).contains { $0.code == code && $0.bearing == bearing }
      }
    }
    let evidence = bearing(.evidence)
    return CoveredPart(
      kind: kind, code: code, title: title, evidence: evidence, related: bearing(.related),
      findings: findings(evidence, asked))
  }

  private func findings(_ evidence: [Indicator], _ asked: Set<Indicator.Code>)
    -> [CoveredPart.Finding]
  {
    if evidence.isEmpty { return [.empty] }
    var findings: [CoveredPart.Finding] = evidence.count == 1 ? [.thin] : []
    if evidence.allSatisfy({ $0.tier == .optional }) { findings.append(.optionalOnly) }
    if !evidence.contains(where: { $0.isPublished || asked.contains($0.code) }) {
      findings.append(.askedOfNobody)
    }
    return findings
  }
}
