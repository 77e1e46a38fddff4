// Which of a body's returns a named period means.

package import Outcomes

extension Definitions {
  /// The period of the body's return that holds a named one: August belongs to its quarter, and
  /// a quarter of which the contract covers a part stands for that part.
  ///
  /// Throws `.severalReturns` where the named period reaches into more than one.
  func returnPeriod(of body: ReportingBody.Code, holding named: ReportingPeriod)
    throws(ReceivingError) -> ReportingPeriod
  {
    let contracts = self.body(body)?.contracts ?? []
    let returns = Set(
      contracts.flatMap { contract in
        contract.part(of: named).map { [$0.start, $0.end] } ?? []
      }.flatMap { day in contracts.compactMap { $0.returnPeriod(holding: day, in: year) } })
    guard returns.count < 2 else {
      let between = contracts.flatMap { $0.periods(endedBy: named.end, in: year) }
      let names = returns.union(between.filter { $0.overlaps(from: named.start, to: named.end) })
      throw .severalReturns(named.words(in: year), names.sorted().map { $0.words(in: year) })
    }
    return returns.first ?? named
  }

  /// The period of the body's return that a label means.
  package func returnPeriod(of body: ReportingBody.Code, labelled label: String)
    throws(ReceivingError) -> ReportingPeriod
  {
    guard self.body(body) != nil else { throw .noSuchBody(body, known: bodies.map(\.code)) }
    guard let named = ReportingPeriod(label: label, in: year) else {
      throw .unreadablePeriod(label, examples: year.examples)
    }
    return try returnPeriod(of: body, holding: named)
  }
}
