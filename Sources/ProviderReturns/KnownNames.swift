// Names that are no person's: providers, districts, lots, frameworks and places.

package import Outcomes

/// Names of the definitions, to be told from people's.
package struct KnownNames: Sendable {
  /// Each in words of lower case, by its first word.
  private let names: [String: [[String]]]

  /// The names of bodies, contracts, lots, frameworks and of all that items are split by.
  package init(_ definitions: Definitions) {
    let contracts = definitions.bodies.flatMap(\.contracts)
    let values = definitions.breakdowns.flatMap(\.values)
    self.init(
      [definitions.council.name, definitions.council.areaName]
        + definitions.bodies.map(\.name) + contracts.map(\.title)
        + contracts.compactMap(\.lot?.title) + definitions.frameworks.map(\.title)
        + definitions.frameworks.flatMap(\.labels).map(\.title)
        + values.map(\.title) + values.flatMap(\.aliases))
  }

  package init(_ names: [String]) {
    let words = Set(names).map { name in
      let words = NoteWords(name)
      return words.indices.map { words[$0].key }
    }
    self.names = Dictionary(grouping: words.filter { !$0.isEmpty }) { $0[0] }
  }

  /// Which words of a note belong to such a name; in a note it begins with a capital.
  func covered(in words: NoteWords) -> Set<Int> {
    var covered: Set<Int> = []
    for start in words.indices where words[start].isCapital {
      for name in names[words[start].key] ?? [] {
        let range = start..<start + name.count
        if range.upperBound <= words.indices.upperBound,
          zip(range, name).allSatisfy({ words[$0].key == $1 })
        {
          covered.formUnion(range)
        }
      }
    }
    return covered
  }
}
