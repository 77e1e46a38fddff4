// A line of contact as readers see it: words, a number to dial, a page to open.

package import Outcomes

extension Council.ContactLine {
  /// - Parameter page: what the link to its page says.
  func html(page: String) -> HTML {
    let address: HTML? = address.map { address in
      guard address.hasPrefix("https://") else { return " \(address)" }
      return " <a href=\"\(address)\">\(page)</a>."
    }
    return "\(words)\(telephoneLink)\(address)"
  }

  /// The number as a sentence that dials it, with a space before it.
  package var telephoneLink: HTML? {
    telephone.map { number in
      let dialled = number.filter { $0.isASCII && $0.isNumber || $0 == "+" }
      return " <a href=\"tel:\(dialled)\">Telephone \(number)</a>."
    }
  }
}
