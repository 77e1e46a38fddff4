// What deliveries are read by: definition files, as values and as bytes.

package import Outcomes
package import ProviderReturns

/// Today's definition files, or those that an earlier reading was made by.
package struct DefinitionsInForce: Sendable {
  package let definitions: Definitions
  package let sources: [Source]
  package let layouts: [Layout]
  package let rules: RuleBook
  package let files: [(path: String, bytes: [UInt8])]
  /// SHA-256 over the files.
  package let hash: [UInt8]

  package init(
    definitions: Definitions, sources: [Source], layouts: [Layout], rules: RuleBook,
    files: [(path: String, bytes: [UInt8])], hash: [UInt8]
  ) {
    self.definitions = definitions
    self.sources = sources
    self.layouts = layouts
    self.rules = rules
    self.files = files
    self.hash = hash
  }
}
