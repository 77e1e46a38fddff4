// Why a value cell cannot be taken, with the words for whoever typed it.

import Foundation
import Outcomes

enum CellFault: Hashable {
  case notANumber, exponent, spreadsheetError, percentSign
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
    case .notANumber, .exponent, .spreadsheetError, .percentSign: .notANumber
    case .tooManyDigits: .longNumber
    case .ambiguousWord: .ambiguousWord
    case .brackets: .twoNumbers
    case .notWhole: .notWhole
    case .negative: .negative
    case .notAPercentage: .outOfRange
    case .halfAFigure: .halfAFigure
    case .wrongCell: .wrongCell
    case .statusDisagrees: .valueAndStatus
    case .nilReturn: .nilWithNumbers
    }
  }

  /// What is wrong with the cell that holds `found`.
  func words(_ found: String) -> String {
    switch self {
    case .notANumber: "“\(found)” is not a number."
    case .exponent: "“\(found)” is a number in scientific notation."
    case .spreadsheetError: "“\(found)” is a spreadsheet’s error, not a number."
    case .percentSign: "“\(found)” carries a percent sign."
    case .tooManyDigits: "“\(found)” has more than 18 digits."
    case .ambiguousWord: "“\(found)” can mean several things."
    case .brackets: "“\(found)” has brackets, and the layout does not say what they mean."
    case .notWhole(let unit): "“\(found)” is not a whole number, and \(unit) are counted."
    case .negative(let unit): "“\(found)” is below zero, and \(unit) cannot be."
    case .notAPercentage: "“\(found)” is not a percentage from 0 to 100."
    case .halfAFigure: "“\(found)” stands alone: the other part of the figure is not there."
    case .wrongCell: "“\(found)” stands in a cell that a row of this kind does not have."
    case .statusDisagrees: "The cell says “\(found)” and the status says otherwise."
    case .nilReturn: "A nil return’s row holds “\(found)”."
    }
  }

  var remedy: String {
    switch self {
    case .notANumber, .spreadsheetError:
      "Type digits only, such as 36 or 7.5; or 0; or “not recorded”, “not our service”,"
        + " “not applicable”."
    case .exponent: "Format the cell as a plain number and type all its digits."
    case .percentSign: "Type the number without its sign, as 62 for 62 per cent."
    case .tooManyDigits: "Look whether two cells ran together, and type at most 18 digits."
    case .ambiguousWord:
      "Type 0 if there were none; otherwise “not recorded”, “not our service” or “not applicable”."
    case .brackets: "Type one number without brackets; a minus sign for a negative one."
    case .notWhole: "Type a whole number."
    case .negative: "Type 0 or more."
    case .notAPercentage: "Type a number from 0 to 100, as 62 for 62 per cent."
    case .halfAFigure: "Fill in both parts, or neither."
    case .wrongCell:
      "An item has a value; an indicator of two parts has a numerator and a denominator: move it."
    case .statusDisagrees:
      "Clear the status where there is a number, or clear the number where there is none."
    case .nilReturn: "Clear the cell, or name the item that the number is about."
    }
  }
}
