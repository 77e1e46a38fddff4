// The numbered rules that a delivery can break; a number, once given, keeps its meaning.

package import Outcomes

/// R1xx stop a whole file, R2xx a row or a column, R3xx are about codes and periods, R4xx about
/// value cells, R5xx about a return or a delivery as a whole, R6xx about
/// taking it in. What each one is called and says stands in `Config/rules/`.
package enum ReadingRule: String, Sendable, CaseIterable {
  case emptyFile = "R101"
  case headerOnly = "R102"
  case webPage = "R103"
  case notUTF8 = "R104"
  case zeroByte = "R105"
  case openQuote = "R106"
  case longCell = "R107"
  case manyColumns = "R108"
  case manyRows = "R109"
  case missingHeader = "R110"
  case duplicateHeader = "R111"
  case notCSV = "R112"
  case peopleListed = "R113"
  case oldExcel = "R114"
  case passwordProtected = "R115"
  case damagedWorkbook = "R116"
  case unreadableWorkbook = "R117"
  case tooLarge = "R118"
  case noTable = "R119"
  case damagedGzip = "R120"
  case incompleteLayout = "R121"
  case misspeltHeader = "R122"
  case missingLabel = "R123"

  case unknownColumn = "R201"
  case cellsInRow = "R202"
  case strayQuote = "R203"
  case hiddenRows = "R204"
  case hiddenSheet = "R205"
  case unreadableHeading = "R206"
  case mergedCells = "R207"
  case underNoHeading = "R208"

  case missingCell = "R301"
  case unknownBody = "R302"
  case othersBody = "R303"
  case unknownItem = "R304"
  case unknownIndicator = "R305"
  case itemAndIndicator = "R306"
  case itemsNeeded = "R307"
  case unknownValue = "R308"
  case breakdownNotAsked = "R309"
  case crossedBreakdowns = "R310"
  case impossiblePeriod = "R311"
  case periodLength = "R312"
  case noContract = "R313"
  case unknownPart = "R314"
  case wholeNamed = "R315"
  case notAPart = "R316"
  case notAsked = "R317"
  case dateForPeriod = "R318"
  case indicatorForItem = "R319"
  case periodNotOver = "R320"

  case notANumber = "R401"
  case longNumber = "R402"
  case notWhole = "R403"
  case negative = "R404"
  case outOfRange = "R405"
  case ambiguousWord = "R406"
  case twoNumbers = "R407"
  case numeratorAbove = "R408"
  case halfAFigure = "R409"
  case valueAndStatus = "R410"
  case unknownStatus = "R411"
  case saidTwice = "R412"
  case contradiction = "R413"
  case wrongCell = "R414"
  case spreadsheetError = "R415"
  case uncomputed = "R416"
  case dateForNumber = "R417"
  case booleanForNumber = "R418"
  case percentSign = "R419"
  case fraction = "R420"
  case exponent = "R421"
  case currencySign = "R422"
  case personInNote = "R423"
  case unknownStatusOfNumber = "R424"
  case numberInNilRow = "R425"
  case partWithoutValue = "R426"
  case decimalComma = "R427"

  case nothingUsable = "R501"
  case noReturn = "R502"
  case nilWithNumbers = "R503"
  case moreProblems = "R504"
  case notSignedOff = "R505"
  case refusedWhole = "R506"
  case late = "R507"
  case stockAndFlow = "R508"
  case openingBalance = "R509"
  case sentAgain = "R510"
  case cumulative = "R511"
  case suddenChange = "R512"
  case totalAndParts = "R513"
  case monthsAndWhole = "R514"
  case history = "R515"
  case nilOverNumbers = "R516"
  case moreErrors = "R517"
  case leftOut = "R518"

  case vanished = "R601"
  case otherPeriod = "R602"
  case noLayout = "R603"
  case notRecorded = "R604"
  case waitsForAcceptance = "R605"

  /// As problems carry it: `R401`.
  package var number: String { rawValue }

  /// What its file may choose from. *Error* says that the cell, row or file was not used, so only
  /// rules that judge how likely something is leave a choice.
  package var severities: [Problem.Severity] {
    switch self {
    case .unknownColumn, .hiddenRows, .hiddenSheet, .wholeNamed, .notAsked, .saidTwice,
      .personInNote, .unknownStatusOfNumber, .nilWithNumbers, .moreProblems, .history:
      [.warning]
    case .notSignedOff, .late, .stockAndFlow, .openingBalance, .sentAgain,
      .cumulative, .suddenChange, .totalAndParts, .monthsAndWhole, .nilOverNumbers, .leftOut,
      .vanished, .waitsForAcceptance:
      [.warning, .error]
    default: [.error]
    }
  }
}
