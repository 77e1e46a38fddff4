// Numbers in words a reader sees: thousands apart, decimals filled up.

package import Foundation
import Outcomes

extension Decimal {
  /// `1,250`, `7.20`: thousands parted by commas, at least so many decimals, none taken away.
  package func grouped(decimalsMin: Int = 0) -> String {
    let digits = magnitude.digits.split(separator: ".", omittingEmptySubsequences: false)
    var whole = ""
    for (index, digit) in digits[0].enumerated() {
      if index > 0, (digits[0].count - index).isMultiple(of: 3) { whole.append(",") }
      whole.append(digit)
    }
    var decimals = digits.count > 1 ? String(digits[1]) : ""
    while decimals.count < decimalsMin { decimals.append("0") }
    return (self < 0 ? "-" : "") + whole + (decimals.isEmpty ? "" : "." + decimals)
  }
}

extension Cell.Gap {
  /// What stands in the number's place.
  var marker: Marker {
    switch self {
    case .notReported, .notRecorded: .notAvailable
    case .withheldBySender: .confidential
    case .notApplicable, .notOurService: .notApplicable
    }
  }
}
