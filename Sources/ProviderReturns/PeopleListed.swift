// A list of clients sent by mistake: told by its headings, and by a look at its cells.

/// R113: a file that lists people is refused unread, and the commissioner is told to erase it.
package enum PeopleListed {
  /// How many rows are enough to judge cells by.
  package static let sampleRows = 100

  /// The kinds of columns that name people; `nil` where the file is no such list.
  ///
  /// Two headings of different kinds are enough where one is about a person and nothing else, such
  /// as a surname or a date of birth; so is one whose cells look so in most rows and differ from
  /// row to row. Addresses, telephone numbers and the like alone may be an office's, and columns
  /// that name staff, providers or venues are none of a person. NHS numbers are found under any
  /// heading or none, and so are dates of birth beside names, postcodes or e-mail addresses.
  /// - Parameter sample: the first rows' cells, in the order of the headings; never returned.
  package static func columns(headings: [String], sample: [[String]]) -> [String]? {
    let width = max(headings.count, sample.map(\.count).max() ?? 0)
    let found = (0..<width).compactMap { index in
      PersonColumn(
        index < headings.count ? headings[index] : "",
        sample.map { index < $0.count ? $0[index] : "" })
    }
    let (byCells, headed) = (found.filter(\.isByCells), found.filter { !$0.isByCells })
    guard headed.contains(where: \.cellsLookSo) || areSeveral(headed) || areSeveral(byCells) else {
      return nil
    }
    var kinds: [String] = []
    for column in found where !kinds.contains(column.kind.rawValue) {
      kinds.append(column.kind.rawValue)
    }
    return kinds
  }

  private static func areSeveral(_ columns: [PersonColumn]) -> Bool {
    Set(columns.map(\.kind)).count > 1 && columns.contains(where: \.isOfPerson)
  }
}
