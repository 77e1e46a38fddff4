// Why a value cell cannot be taken, and which rule says so.

import Foundation
import Outcomes

enum CellFault: Hashable {
  case notANumber, exponent, decimalComma, spreadsheetError, percentSign
  case uncomputed, date, boolean, currencySign, fraction
  case tooManyDigits, ambiguousWord, brackets
  case notWhole(Item.Unit)
  case negative(Item.Unit)
  case notAPercentage
  case halfAFigure, wrongCell, statusDisagrees, nilReturn

  /// What a number of the item cannot be, in this part; `nil` when it can.
  static func fault(of number: Decimal, as part: Layout.Part, of item: Item) -> CellFault? {
    let unit: Item.Unit
    switch part {
    case .respondents: unit = .people
    case .margin: return number < 0 ? .negative(item.unit) : nil
    case .value, .numerator, .denominator: unit = item.unit
    }
    switch unit {
    case .people, .events, .organisations:
      // A number read from text has no zeros at the end of its fraction.
      if number.exponent < 0 { return .notWhole(unit) }
      return number.isSignMinus ? .negative(unit) : nil
    case .hours, .pounds: return number < 0 ? .negative(unit) : nil
    case .percent: return number < 0 || number > 100 ? .notAPercentage : nil
    case .points, .percentChange: return nil
    }
  }

  var rule: ReadingRule {
    switch self {
    case .notANumber: .notANumber
    case .exponent: .exponent
    case .decimalComma: .decimalComma
    case .spreadsheetError: .spreadsheetError
    case .percentSign: .percentSign
    case .uncomputed: .uncomputed
    case .date: .dateForNumber
    case .boolean: .booleanForNumber
    case .currencySign: .currencySign
    case .fraction: .fraction
    case .tooManyDigits: .longNumber
    case .ambiguousWord: .ambiguousWord
    case .brackets: .twoNumbers
    case .notWhole: .notWhole
    case .negative: .negative
    case .notAPercentage: .outOfRange
    case .halfAFigure: .halfAFigure
    case .wrongCell: .wrongCell
    case .statusDisagrees: .valueAndStatus
    case .nilReturn: .numberInNilRow
    }
  }

  /// The fact that the rule's words name besides what was found.
  var facts: [String: String] {
    switch self {
    case .notWhole(let unit), .negative(let unit): ["unit": "\(unit)"]
    default: [:]
    }
  }
}
