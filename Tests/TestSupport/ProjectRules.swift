// The words of the project's own rules, for tests that read returns.

import Catalogue
package import ProviderReturns

extension RuleBook {
  /// Read once, as the program reads them; a test that needs them fails where they cannot be read.
  package static let project: RuleBook = {
    do throws(CatalogueFaults) {
      return try Catalogue.load(Project.folders).rules
    } catch {
      preconditionFailure("The project’s definition files have faults:\n\(error)")
    }
  }()
}
