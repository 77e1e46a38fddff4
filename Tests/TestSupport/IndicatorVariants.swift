// An indicator as another one, but for what a test is about.

package import Outcomes

extension Indicator {
  package func with(
    polarity: Polarity? = nil, beside: [Item.Code]? = nil, labels: [Tag]? = nil,
    moments: [Tag]? = nil, secret: Secret? = nil, surveyAsked: Item.Code? = nil,
    targets: [Target]? = nil, actions: [Action]? = nil, changes: [Superseded<Terms>]? = nil
  ) -> Indicator {
    Indicator(
      code: code, title: title, plain: plain, numeratorWords: numeratorWords,
      denominatorWords: denominatorWords, form: form, unit: unit, decimals: decimals,
      frequency: frequency, kind: kind, polarity: polarity ?? self.polarity,
      reportedBy: reportedBy, formula: formula, beside: beside ?? self.beside,
      labels: labels ?? self.labels, moments: moments ?? self.moments, breakdowns: breakdowns,
      addsOver: addsOver, secret: secret ?? self.secret, tier: tier, publishes: publishes,
      source: source, aliases: aliases, notes: notes,
      surveyAsked: surveyAsked ?? self.surveyAsked, targets: targets ?? self.targets,
      actions: actions ?? self.actions, changes: changes ?? self.changes)
  }
}
