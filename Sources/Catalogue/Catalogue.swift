// The definition files as one value, with the bytes and the hash they are known by.

package import Bytes
package import Outcomes
package import ProviderReturns

/// Where the three folders of definition files are.
package struct Folders: Hashable, Sendable {
  package let indicators: String
  package let config: String
  package let dashboards: String

  package init(indicators: String, config: String, dashboards: String) {
    self.indicators = indicators
    self.config = config
    self.dashboards = dashboards
  }
}

/// Everything that the definition files say.
package struct Catalogue: Sendable {
  package let definitions: Definitions
  /// At most one for each reporting body, under the body's own code.
  package let sources: [Source]
  package let layouts: [Layout]
  /// The words of the rules that returns are checked by.
  package let rules: RuleBook
  /// Every dated change of every file, by the day it was decided, then by file and line.
  package let changes: [FileChange]
  /// The files it was read from, by path.
  package let files: [DefinitionFile]
  /// Over the paths and bytes of all files: two catalogues with one hash say the same.
  package let hash: SHA256Digest

  /// Reads the folders; the file system's order plays no part.
  ///
  /// Throws every fault of all files at once.
  package static func load(_ folders: Folders) throws(CatalogueFaults) -> Catalogue {
    let ledger = Ledger()
    return try catalogue(of: DefinitionFolders.read(folders, ledger), ledger)
  }

  /// Reads files that were kept, as they stood then; what lies beside them is taken to be there.
  package static func load(files: [DefinitionFile]) throws(CatalogueFaults) -> Catalogue {
    let ledger = Ledger()
    return try catalogue(of: DefinitionFolders(kept: files, ledger), ledger)
  }

  private static func catalogue(of found: DefinitionFolders, _ ledger: Ledger)
    throws(CatalogueFaults) -> Catalogue
  {
    let read = ReadFiles(found, ledger)
    ledger.settle()
    guard ledger.faults.isEmpty, let council = read.council else {
      throw CatalogueFaults(ledger.faults)
    }
    return Catalogue(
      definitions: Definitions(
        frameworks: read.frameworks, items: read.items, indicators: read.indicators,
        breakdowns: read.breakdowns, bodies: read.bodies, holidays: read.holidays,
        populations: read.populations, council: council, dashboards: read.dashboards,
        reconciliations: read.reconciliations),
      sources: read.sources, layouts: read.layouts, rules: RuleBook(read.rules),
      changes: ledger.changes.sorted(), files: found.files,
      hash: sha256(found.files.flatMap(\.hashed)))
  }
}

extension DefinitionFile {
  /// Path and bytes, each behind its length, so that no two lists of files look alike.
  fileprivate var hashed: [UInt8] {
    let path = Array(self.path.utf8)
    return Array("\(path.count) \(bytes.count) ".utf8) + path + bytes
  }
}
