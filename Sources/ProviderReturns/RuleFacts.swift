// Which facts each rule gives, so that nobody's words name one that is not there.

/// The names of a rule's facts.
package struct RuleFacts: Hashable, Sendable {
  /// Given with every finding.
  package let always: Set<String>
  /// Given with some findings; words that name them stand in `[[ ]]`.
  package let sometimes: Set<String>

  init(_ always: String..., sometimes: [String] = []) {
    self.always = Set(always)
    self.sometimes = Set(sometimes)
  }
}

extension ReadingRule {
  /// `found` is what stood in the cell; the others are named where the finding is made.
  package var facts: RuleFacts {
    switch self {
    case .emptyFile: RuleFacts()
    case .headerOnly: RuleFacts()
    case .webPage: RuleFacts("found")
    case .notUTF8: RuleFacts(sometimes: ["byte", "encoding"])
    case .zeroByte: RuleFacts()
    case .openQuote: RuleFacts()
    case .longCell: RuleFacts("bytes_max", sometimes: ["number"])
    case .manyColumns: RuleFacts("columns_max")
    case .manyRows: RuleFacts("rows_max")
    case .missingHeader: RuleFacts("wanted", sometimes: ["found"])
    case .duplicateHeader: RuleFacts("first", "second", "found")
    case .notCSV: RuleFacts("format", sometimes: ["found"])
    case .peopleListed: RuleFacts("columns")
    case .oldExcel: RuleFacts()
    case .passwordProtected: RuleFacts()
    case .damagedWorkbook: RuleFacts(sometimes: ["part"])
    case .unreadableWorkbook: RuleFacts(sometimes: ["part", "line"])
    case .tooLarge: RuleFacts(sometimes: ["bytes_max", "rows_max", "columns_max"])
    case .noTable: RuleFacts(sometimes: ["sheets", "columns", "near"])
    case .damagedGzip: RuleFacts()
    case .incompleteLayout: RuleFacts("layout")
    case .misspeltHeader: RuleFacts("wanted", "near", "found")
    case .missingLabel: RuleFacts("label", "what")
    case .unknownColumn: RuleFacts("found", sometimes: ["near"])
    case .cellsInRow: RuleFacts("count", "width", sometimes: ["missing", "extra", "found"])
    case .strayQuote: RuleFacts("found")
    case .hiddenRows: RuleFacts(sometimes: ["rows"])
    case .hiddenSheet: RuleFacts(sometimes: ["sheet"])
    case .unreadableHeading: RuleFacts("found", sometimes: ["what"])
    case .mergedCells: RuleFacts(sometimes: ["cells"])
    case .underNoHeading: RuleFacts("found")
    case .missingCell: RuleFacts("what", "column")
    case .unknownBody: RuleFacts("found", "bodies")
    case .othersBody: RuleFacts("found", "bodies")
    case .unknownItem: RuleFacts("found", sometimes: ["near"])
    case .unknownIndicator: RuleFacts("found", sometimes: ["near"])
    case .itemAndIndicator: RuleFacts("item", "indicator", "found")
    case .itemsNeeded: RuleFacts("indicator", "items", "found")
    case .unknownValue: RuleFacts("found", "breakdown", sometimes: ["near"])
    case .breakdownNotAsked: RuleFacts("item", "breakdown", sometimes: ["breakdowns", "found"])
    case .crossedBreakdowns: RuleFacts("places")
    case .impossiblePeriod: RuleFacts("found", "examples")
    case .periodLength: RuleFacts("item", "frequency", "period", "example", "found")
    case .noContract: RuleFacts("body", "period", "found", sometimes: ["contracts"])
    case .unknownPart: RuleFacts("found", "parts")
    case .wholeNamed: RuleFacts("part", "period", "found")
    case .notAPart: RuleFacts("body", "period", "found", sometimes: ["parts"])
    case .notAsked: RuleFacts("item", "day", "found")
    case .dateForPeriod: RuleFacts("found", sometimes: ["examples"])
    case .indicatorForItem: RuleFacts("found", sometimes: ["column"])
    case .periodNotOver: RuleFacts("period", "end", "today", "found")
    case .notANumber: RuleFacts("found")
    case .longNumber: RuleFacts("found")
    case .notWhole: RuleFacts("found", "unit")
    case .negative: RuleFacts("found", "unit")
    case .outOfRange: RuleFacts("found")
    case .ambiguousWord: RuleFacts("found")
    case .twoNumbers: RuleFacts("found")
    case .numeratorAbove: RuleFacts("numerator", "denominator", "cells", "found")
    case .halfAFigure: RuleFacts("found")
    case .valueAndStatus: RuleFacts("found")
    case .unknownStatus: RuleFacts("found")
    case .saidTwice: RuleFacts("earlier", "item", "found")
    case .contradiction: RuleFacts("earlier", "item", "found")
    case .wrongCell: RuleFacts("found")
    case .spreadsheetError: RuleFacts("found")
    case .uncomputed: RuleFacts(sometimes: ["found"])
    case .dateForNumber: RuleFacts("found")
    case .booleanForNumber: RuleFacts("found")
    case .percentSign: RuleFacts("found")
    case .fraction: RuleFacts("found")
    case .exponent: RuleFacts("found")
    case .decimalComma: RuleFacts("found")
    case .currencySign: RuleFacts("found")
    case .personInNote: RuleFacts("kind")
    case .unknownStatusOfNumber: RuleFacts("found")
    case .numberInNilRow: RuleFacts("found")
    case .partWithoutValue: RuleFacts("part", "item")
    case .nothingUsable: RuleFacts()
    case .noReturn: RuleFacts()
    case .nilWithNumbers: RuleFacts()
    case .moreProblems: RuleFacts("count", "max")
    case .notSignedOff: RuleFacts("label")
    case .refusedWhole: RuleFacts("count")
    case .late: RuleFacts("due", "period", "received")
    case .stockAndFlow:
      RuleFacts(
        "item", "period", "formula", "sum", "stated", "parts", "found", sometimes: ["place"])
    case .openingBalance:
      RuleFacts("item", "opening", "closing", "period", "found", sometimes: ["place"])
    case .sentAgain: RuleFacts("period", "count")
    case .cumulative: RuleFacts("count", "period")
    case .suddenChange:
      RuleFacts(
        "item", "period", "value", "usual_low", "usual_high", "count", "found",
        sometimes: ["place"])
    case .totalAndParts:
      RuleFacts(
        "item", "period", "total", "breakdown", "found",
        sometimes: ["place", "sum", "part", "value"])
    case .monthsAndWhole:
      RuleFacts(
        "item", "period", "stated", "found",
        sometimes: ["place", "sum", "last", "least", "most"])
    case .history: RuleFacts("periods")
    case .nilOverNumbers: RuleFacts("period", "count")
    case .moreErrors: RuleFacts("cells", "count")
    case .leftOut: RuleFacts("item", "periods", sometimes: ["items"])
    case .vanished: RuleFacts("item", "count", "periods", sometimes: ["items"])
    case .otherPeriod: RuleFacts("period", "found")
    case .noLayout: RuleFacts("source")
    case .notRecorded: RuleFacts("why")
    case .waitsForAcceptance: RuleFacts("period", "release", "delivery")
    }
  }
}
