// What the words of each column can mean.

import Outcomes

enum BodyMeaning {
  case missing, unknown
  case mine(Int)
  /// A body whose rows this source may not send.
  case others
}

enum PeriodMeaning {
  case missing, unreadable
  /// A full date, where the layout does not say what that stands for.
  case date
  /// It has not ended.
  case future(ReportingPeriod)
  case period(ReportingPeriod)
}

enum ItemMeaning {
  case missing, unknown
  /// The row says that there is nothing to report.
  case nilReturn
  case item(Int)

  var isNil: Bool { if case .nilReturn = self { true } else { false } }
}

enum IndicatorMeaning {
  case missing, unknown
  /// A name that meant one indicator or another, depending on the period.
  case alias(String)
  case indicator(Int)
}

enum PlaceMeaning {
  case unknown
  /// An index into `Vocabulary.places`; 0 is the total.
  case place(Int)
}

enum StatusMeaning: Equatable {
  case none, reported, zero, nilReturn, unknown
  case absent(Layout.Absence)
}

enum NoteMeaning {
  case none
  case kept(String)
  /// It seems to tell about a person.
  case person(PersonInNote.Kind)
}

enum PartMeaning {
  case missing, unknown
  case part(Layout.Part)
}
