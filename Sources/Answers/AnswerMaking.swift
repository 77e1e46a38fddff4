// Makes an answer of what a file was read as, or of what is on record of it.

package import Outcomes
package import ProviderReturns

extension ReturnAnswer {
  /// The answer to a file that was read just now.
  ///
  /// - Parameters:
  ///   - read: what came out of it, or why nothing did.
  ///   - context: what it was read against.
  ///   - recorded: how a return stands on record; where it does not, the reading alone decides.
  package init(
    to receipt: Receipt, read: Result<ReadDelivery, Refusal>, in context: ReadingContext,
    recorded: (ProviderReturn) -> ReturnState? = { _ in nil }
  ) {
    let (definitions, extensions) = (context.definitions, context.extensions)
    switch read {
    case .success(let delivery):
      let returns = delivery.returns.map { one in
        AnsweredReturn(
          one, state: recorded(one) ?? one.stateAlone, extensions: extensions, by: definitions)
      }
      let usable = delivery.returns.filter(\.isUsable)
      self.init(
        receipt: receipt, format: delivery.format, rows: delivery.rows, cells: delivery.cells,
        returns: returns, isUsable: !usable.isEmpty, observations: usable.map(\.observations),
        own: delivery.own,
        problems: delivery.problems + delivery.returns.flatMap(\.problems),
        notChecked: delivery.notChecked,
        preview: FigurePreview(of: usable, in: context), today: context.today, definitions)
    case .failure(let refusal):
      let refused = context.declaredReturn(refusal.problems).map {
        AnsweredReturn($0, state: .refused, extensions: extensions, by: definitions)
      }
      self.init(
        receipt: receipt, format: nil, rows: 0, cells: CellCount(),
        returns: [refused].compactMap { $0 },
        isUsable: false, observations: [], own: [:], problems: refusal.problems, notChecked: [],
        preview: nil, today: context.today, definitions)
    }
  }

  private init(
    receipt: Receipt, format: FoundFormat?, rows: Int, cells: CellCount,
    returns: [AnsweredReturn], isUsable: Bool, observations: [[Observation]],
    own: [Observation.Key: [String: String]], problems: [Problem], notChecked: [NotChecked],
    preview: FigurePreview?, today: Day, _ definitions: Definitions
  ) {
    self.receipt = receipt
    self.format = format
    self.rows = rows
    self.cells = cells
    self.returns = returns
    self.observations = observations.joined()
    self.own = own
    self.problems = problems.inOrder(ofSheets: format?.sheets.map(\.name) ?? [])
    self.notChecked = notChecked
    self.preview = preview
    self.definitions = definitions
    state =
      if !isUsable {
        .refused
      } else if returns.contains(where: { $0.state == .waiting }) {
        .waiting
      } else {
        problems.isEmpty && cells.notUsable == 0 ? .accepted : .acceptedWithProblems
      }
    next = NextStep.steps(
      after: returns, problems: problems, isUsable: isUsable, today: today,
      council: definitions.council.name)
  }
}

extension ProviderReturn {
  /// As it would be recorded if it were the first of its period.
  fileprivate var stateAlone: ReturnState {
    guard isUsable else { return .refused }
    return problems.isEmpty && cells.notUsable == 0 ? .accepted : .acceptedWithProblems
  }
}

extension AnsweredReturn {
  fileprivate init(
    _ one: ProviderReturn, state: ReturnState, extensions: [ReportingPeriod: Day],
    by definitions: Definitions
  ) {
    let body = definitions.body(one.body)
    let contract = body?.contracts.first {
      $0.returnPeriod(holding: one.period.end, in: definitions.year) == one.period
    }
    self.init(
      body: one.body, bodyName: body?.name ?? one.body, period: one.period, state: state,
      isNil: one.isNil, isHistory: one.isHistory, signedOffBy: one.signedOffBy, cells: one.cells,
      observationCount: one.observations.count,
      errorCount: one.problems.count { $0.severity == .error },
      warningCount: one.problems.count { $0.severity == .warning },
      due: extensions[one.period]
        ?? contract?.due.dueDay(for: one.period, holidays: definitions.holidays))
  }
}
