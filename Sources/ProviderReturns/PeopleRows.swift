// Rows in which nothing stands that a return has, looked at for people: a list below a return, or
// in the place of its items.

import Workbooks

/// Looks at the first strange rows of a sheet, one after the other, and keeps only what it takes to
/// tell that they are a list.
///
/// Told are the headings of such a list; three rows that hold a date of birth, an NHS or a National
/// Insurance number beside something else of a person, or a name before an address; and five
/// different names, dates of birth, NHS numbers, addresses or postcodes where items are expected,
/// if half of the strange rows have them. Names beside a word for staff, or below one, are staff's.
struct PeopleRows {
  private let names: KnownNames
  private var looked = 0
  private var ofPeople = 0
  private var withSubject = 0
  private var subjects: Set<String> = []
  private var found: [String] = []
  private var isUnderStaff = false
  private var headed: [String]?

  /// Each is looked at cell by cell.
  private static let rowsMax = 1_000
  private static let ofPeopleMin = 3
  private static let subjectsMin = 5

  init(_ names: KnownNames) { self.names = names }

  /// What the rows say of people; `nil` where they are no list of them.
  var kinds: [String]? {
    let areSubjects =
      subjects.count >= PeopleRows.subjectsMin && withSubject * 2 >= looked
    return headed ?? (ofPeople >= PeopleRows.ofPeopleMin || areSubjects ? found : nil)
  }

  /// - Parameter subjects: the columns, from 0, in which items are expected.
  mutating func take(_ row: SheetRow, subjects columns: [Int]) {
    guard looked < PeopleRows.rowsMax, headed == nil else { return }
    looked += 1
    let person = PersonRow(row)
    if person.cells.contains(where: PersonColumn.isNamed) {
      headed = PeopleListed.columns(headings: person.cells, sample: [])
    }
    let subject = person.subject(columns, names)
    guard person.isOfPerson || subject != nil else {
      isUnderStaff = person.isOfStaff
      return
    }
    if person.isOfPerson, !(person.isByName && isUnderStaff) {
      ofPeople += 1
      note(person.kinds)
    }
    if let subject, !person.isOfStaff, !isUnderStaff {
      withSubject += 1
      if subjects.count < PeopleRows.subjectsMin { subjects.insert(subject.text) }
      note([subject.kind])
    }
  }

  private mutating func note(_ kinds: [PersonColumn.Kind]) {
    for kind in kinds where !found.contains(kind.rawValue) { found.append(kind.rawValue) }
  }
}

/// What the cells of one row say of a person.
struct PersonRow {
  /// By their column, from 0; blank where nothing stands.
  let cells: [String]
  let kinds: [PersonColumn.Kind]
  /// By nothing but a name and an address, as a member of staff or an office may have them.
  let isByName: Bool
  let isOfPerson: Bool

  init(_ row: SheetRow) {
    cells = row.cells.map { row.text($0).trimmingSpaces() }
    var kinds: [PersonColumn.Kind] = []
    for cell in cells where !cell.isEmpty {
      if let kind = PersonColumn.kind(ofCell: cell), !kinds.contains(kind) { kinds.append(kind) }
    }
    self.kinds = kinds
    let isOwn = kinds.count > 1 && !PersonRow.own.isDisjoint(with: kinds)
    isByName =
      !isOwn && kinds.first == .name && (kinds.contains(.address) || kinds.contains(.postcode))
    isOfPerson = isOwn || isByName && !PersonRow.isOfStaff(cells)
  }

  /// Whether it holds a word for staff.
  var isOfStaff: Bool { PersonRow.isOfStaff(cells) }

  /// What of a person stands where items are expected, or in the row's first cell.
  func subject(_ columns: [Int], _ names: KnownNames) -> (kind: PersonColumn.Kind, text: String)? {
    let first = cells.firstIndex { !$0.isEmpty }
    for column in columns + [first].compactMap({ $0 }) where cells.indices.contains(column) {
      if PersonInNote.kind(in: cells[column], names: names) == .name {
        return (.name, cells[column])
      }
      if let kind = PersonColumn.kind(ofCell: cells[column]), PersonRow.subjects.contains(kind) {
        return (kind, cells[column])
      }
    }
    return nil
  }

  /// What nobody has but one person.
  private static let own: Set<PersonColumn.Kind> = [.dateOfBirth, .nhsNumber, .nationalInsurance]
  private static let subjects = own.union([.address, .postcode])

  private static func isOfStaff(_ cells: [String]) -> Bool {
    cells.contains { cell in
      let words = NoteWords(cell)
      return words.indices.contains { NameWords.staff.contains(words[$0].key) }
    }
  }
}
