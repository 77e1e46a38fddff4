// What may happen in the life of an invented body; what does happen stands in SampleLife.swift.

package import Outcomes

/// One thing that makes a body's returns other than ordinary.
package enum SampleEvent: Hashable, Sendable {
  /// The return for a period is sent on a day of its own.
  case sent(ReportingPeriod, on: Day)
  /// The return for a period never comes. Nobody comes on to the books in it, or leaves them.
  case neverSent(ReportingPeriod)
  /// A nil return: the body says that there was nothing; the books stand still.
  case nothingToReport(ReportingPeriod)
  /// Until they are mended, items stand in the file at so many per cent of what they should be.
  ///
  /// Only items that are not broken down: of others the parts would no longer add up.
  case sentWrong([Item.Code], during: ReportingPeriod, percent: Int, mended: Day)
  /// A percentage is about one level until a day, and about another from then on; 0.7 for 70%.
  case step(Indicator.Code, before: Double, after: Double, from: Day)
  /// An item grows from a day on, by so many per cent of itself each month.
  case drift(Item.Code, percentAMonth: Double, from: Day)
  /// How much of an item there is in an ordinary period of its own length.
  case level(Item.Code, ClosedRange<Double>)
  /// From a day on, an organisation stands in one row of a breakdown: the value's code.
  case stands(Item.Code, in: String, from: Day)
  /// So small that everything it counts is between 1 and 9, but for its own levels.
  case village
  /// Another body's work goes over to this one when the other's contract ends: the carers on its
  /// books are transferred, and the numbers go on as they were.
  case takesOver(from: ReportingBody.Code)
}

/// The past of invented bodies: what happened to whom, and when somebody looked.
package struct SampleLife: Hashable, Sendable {
  /// Bodies that are not named send everything in time.
  package let events: [ReportingBody.Code: [SampleEvent]]
  /// Days, in order, on which every source is looked at.
  package let looks: [Day]
  /// Days, in order, on which a release is made of the last period that was over.
  package let releases: [Day]

  package init(
    events: [ReportingBody.Code: [SampleEvent]] = [:], looks: [Day] = [], releases: [Day] = []
  ) {
    self.events = events
    self.looks = looks
    self.releases = releases
  }
}
