// The numbered rules that a delivery can break; a number, once given, keeps its meaning.

package import Outcomes

/// R1xx stop a whole file, R2xx a row or a column, R3xx are about codes and periods, R4xx about
/// value cells, R5xx about a return or a delivery as a whole.
package enum ReadingRule: String, Sendable, CaseIterable {
  case emptyFile = "R101 empty file"
  case headerOnly = "R102 no rows"
  case webPage = "R103 web page"
  case notUTF8 = "R104 not UTF-8"
  case zeroByte = "R105 zero byte"
  case openQuote = "R106 quote never closed"
  case longCell = "R107 cell too long"
  case manyColumns = "R108 too many columns"
  case manyRows = "R109 too many rows"
  case missingHeader = "R110 missing header"
  case duplicateHeader = "R111 duplicate header"
  case notCSV = "R112 not CSV"

  case unknownColumn = "R201 unknown column"
  case cellsInRow = "R202 wrong number of cells"
  case strayQuote = "R203 stray quotation mark"

  case missingCell = "R301 missing cell"
  case unknownBody = "R302 unknown body"
  case othersBody = "R303 somebody else’s code"
  case unknownItem = "R304 unknown item"
  case unknownIndicator = "R305 unknown indicator"
  case itemAndIndicator = "R306 item and indicator disagree"
  case itemsNeeded = "R307 items needed"
  case unknownValue = "R308 unknown breakdown value"
  case breakdownNotAsked = "R309 breakdown not asked for"
  case crossedBreakdowns = "R310 crossed breakdowns"
  case impossiblePeriod = "R311 impossible period"
  case periodLength = "R312 wrong length of period"
  case noContract = "R313 no contract"
  case unknownPart = "R314 unknown part"
  case wholeNamed = "R315 whole period named for a part"
  case notAPart = "R316 not a part of the contract"
  case notAsked = "R317 not asked any more"

  case notANumber = "R401 not a number"
  case longNumber = "R402 too many digits"
  case notWhole = "R403 not a whole number"
  case negative = "R404 negative"
  case outOfRange = "R405 out of range"
  case ambiguousWord = "R406 ambiguous word"
  case twoNumbers = "R407 second number in brackets"
  case numeratorAbove = "R408 numerator above denominator"
  case halfAFigure = "R409 half a figure"
  case valueAndStatus = "R410 value and status disagree"
  case unknownStatus = "R411 unknown status"
  case saidTwice = "R412 said twice"
  case contradiction = "R413 contradiction"
  case wrongCell = "R414 number in the wrong cell"

  case nothingUsable = "R501 nothing usable"
  case noReturn = "R502 no return"
  case nilWithNumbers = "R503 nil return with numbers"
  case moreProblems = "R504 more problems"

  /// As problems carry it: `R401` and `not a number`.
  package var rule: Problem.Rule {
    Problem.Rule(number: String(rawValue.prefix(4)), name: String(rawValue.dropFirst(5)))
  }
}
