// One column of a file, if its heading or its cells are about people one by one.

import Outcomes

struct PersonColumn {
  /// As rule R113’s words have it, which never quote the file: its first row may be a person’s.
  enum Kind: String, Hashable {
    case surname, forename, name
    case dateOfBirth = "date of birth"
    case nhsNumber = "NHS number"
    case nationalInsurance = "National Insurance number"
    case reference = "person’s reference number"
    case address, postcode
    case telephone = "telephone number"
    case email = "e-mail address"
  }

  let kind: Kind
  /// No heading says so; then one column alone tells nothing.
  let isByCells: Bool
  /// Nothing but a person has it.
  let isOfPerson: Bool
  let cellsLookSo: Bool

  /// `nil` where it is about something else.
  init?(_ heading: String, _ cells: [String]) {
    let cells = cells.map { $0.trimmingSpaces() }.filter { !$0.isEmpty }
    let (name, hasOwner) = PersonColumn.words(of: heading)
    if let kind = PersonColumn.kind(named: name, hasOwner: hasOwner) {
      self.kind = kind
      isOfPerson = hasOwner || PersonColumn.ofPeopleOnly.contains(kind)
      cellsLookSo = PersonColumn.mostLookSo(cells, kind, atLeast: 3)
      isByCells = false
    } else if name.isEmpty, hasOwner, PersonColumn.mostLookSo(cells, .name, atLeast: 3) {
      // “Carer” heads a count as well as a name.
      (kind, isOfPerson, cellsLookSo, isByCells) = (.name, true, true, false)
    } else if PersonColumn.mostLookSo(cells, .nhsNumber, atLeast: 5) {
      (kind, isOfPerson, cellsLookSo, isByCells) = (.nhsNumber, true, true, false)
    } else if let kind = PersonColumn.toldByCells.first(where: {
      PersonColumn.mostLookSo(cells, $0, atLeast: 5)
    }) {
      self.kind = kind
      (isOfPerson, cellsLookSo, isByCells) = (kind == .dateOfBirth, true, true)
    } else {
      return nil
    }
  }

  /// Whether a heading is one that a list of people has.
  static func isNamed(_ heading: String) -> Bool {
    let (name, hasOwner) = words(of: heading)
    return kind(named: name, hasOwner: hasOwner) != nil || name.isEmpty && hasOwner
  }

  private static func words(of heading: String) -> (name: String, hasOwner: Bool) {
    let words = NoteWords(heading.replacing("_", with: " "))
    let keys = words.indices.map { words[$0].key }
    let name = keys.filter { !owners.contains($0) && !fillers.contains($0) }
    return (name.joined(separator: " "), keys.contains(where: owners.contains))
  }

  private static func kind(named name: String, hasOwner: Bool) -> Kind? {
    guard let kind = kinds[name], kind != .reference || hasOwner else { return nil }
    return kind
  }

  /// What is looked for under any heading.
  private static let toldByCells: [Kind] = [.dateOfBirth, .postcode, .email, .name]

  /// Most of the cells that are not blank look so, and most of them differ.
  private static func mostLookSo(_ cells: [String], _ kind: Kind, atLeast least: Int) -> Bool {
    guard cells.count >= least else { return false }
    let like = cells.filter { looksSo($0, kind) }
    return like.count >= least && like.count * 5 >= cells.count * 3
      && Set(like).count * 2 > like.count
  }

  /// What a cell looks like under no heading; `nil` for most cells.
  static func kind(ofCell cell: String) -> Kind? {
    cell.utf8.count <= cellBytesMax ? toldInRows.first { looksSo(cell, $0) } : nil
  }

  private static let toldInRows: [Kind] = [
    .nhsNumber, .dateOfBirth, .postcode, .nationalInsurance, .email, .telephone, .address, .name,
  ]
  private static let cellBytesMax = 200

  private static func looksSo(_ cell: String, _ kind: Kind) -> Bool {
    switch kind {
    case .nhsNumber: PersonNumbers.isNHSNumber(cell.filter { !" -".contains($0) })
    case .dateOfBirth: BirthDate.isCell(cell)
    case .postcode: isPostcode(cell)
    case .email: PersonInNote.holdsEmail(cell)
    case .telephone: PersonNumbers.telephone(in: NoteWords(cell))
    case .nationalInsurance: isNationalInsurance(cell)
    case .name, .forename: isGivenName(cell)
    case .address: isAddress(cell)
    case .surname, .reference: false
    }
  }

  /// Jane Smith, J Smith or Smith, Jane.
  private static func isGivenName(_ cell: String) -> Bool {
    let words = NoteWords(cell)
    return (1...4).contains(words.indices.count)
      && words.indices.contains { GivenNames.all.contains(words[$0].key) }
      && !words.indices.contains { OrdinaryWords.all.contains(words[$0].key) }
  }

  /// 12 High Street, Flat 2, 14 Mill Road; the name of a house alone may be an office's.
  private static func isAddress(_ cell: String) -> Bool {
    let words = NoteWords(cell)
    guard let number = words.indices.first(where: { words[$0].isNumber }),
      number <= 1, words[number].text.utf8.count <= 4, (3...10).contains(words.indices.count)
    else { return false }
    return words.indices.contains { $0 > number + 1 && streets.contains(words[$0].key) }
  }

  private static let streets: Set<String> = [
    "avenue", "ave", "close", "court", "crescent", "drive", "gardens", "grove", "hill", "lane",
    "mews", "place", "rd", "road", "row", "square", "street", "terrace", "walk", "way",
  ]

  /// A whole postcode, ME14 1XQ; the district ME14 is nobody's.
  private static func isPostcode(_ cell: String) -> Bool {
    let text = cell.uppercased().filter { $0 != " " }
    guard (5...7).contains(text.utf8.count) else { return false }
    let letters = text.map { $0.isASCII && $0.isLetter }
    let digits = text.map { $0.isASCII && $0.isNumber }
    return letters[0] && digits.dropLast(3).contains(true) && digits.suffix(3).first == true
      && letters.suffix(2).allSatisfy { $0 } && zip(letters, digits).allSatisfy { $0 != $1 }
  }

  /// QQ 12 34 56 C.
  private static func isNationalInsurance(_ cell: String) -> Bool {
    let text = cell.uppercased().filter { $0 != " " }
    guard text.utf8.count == 9, text.allSatisfy(\.isASCII) else { return false }
    return text.prefix(2).allSatisfy(\.isLetter)
      && text.dropFirst(2).dropLast().allSatisfy(\.isNumber)
      && text.suffix(1).allSatisfy { "ABCD".contains($0) }
  }
}

extension PersonColumn {
  /// Whose it is, where a heading says so.
  private static let owners: Set<String> = [
    "carer", "carers", "client", "clients", "customer", "patient", "patients", "person", "persons",
    "cared", "cared-for", "user", "users", "recipient", "member", "young", "adult", "child",
    "mother",
    "individual", "participant", "attendee", "learner", "student", "su",
  ]

  private static let fillers: Set<String> = [
    "of", "the", "for", "service", "s", "main", "home", "full", "current", "primary", "own", "your",
    "legal", "preferred", "permanent", "personal", "private", "line", "1", "2", "3", "part",
  ]

  private static let ofPeopleOnly: Set<Kind> = [
    .surname, .forename, .dateOfBirth, .nhsNumber, .nationalInsurance,
  ]

  /// Headings in lower case, without owners and fillers.
  private static let kinds: [String: Kind] = [
    "surname": .surname, "last name": .surname, "lastname": .surname, "family name": .surname,
    "second name": .surname,
    "forename": .forename, "forenames": .forename, "first name": .forename,
    "firstname": .forename, "given name": .forename, "given names": .forename,
    "christian name": .forename, "forename s": .forename, "known as": .forename,
    "name": .name, "names": .name, "fullname": .name, "first and last name": .name,
    "date birth": .dateOfBirth, "dob": .dateOfBirth, "d o b": .dateOfBirth,
    "birth date": .dateOfBirth, "birthdate": .dateOfBirth, "birthday": .dateOfBirth,
    "dateofbirth": .dateOfBirth,
    "nhs number": .nhsNumber, "nhs no": .nhsNumber, "nhs": .nhsNumber, "nhsnumber": .nhsNumber,
    "nhs num": .nhsNumber, "nhs id": .nhsNumber,
    "national insurance number": .nationalInsurance, "national insurance no": .nationalInsurance,
    "ni number": .nationalInsurance, "ni no": .nationalInsurance, "nino": .nationalInsurance,
    "id": .reference, "ref": .reference, "reference": .reference, "number": .reference,
    "no": .reference, "identifier": .reference, "case id": .reference,
    "address": .address, "postal address": .address, "street": .address, "house": .address,
    "house number": .address, "street address": .address, "residence": .address,
    "postcode": .postcode, "post code": .postcode, "postal code": .postcode, "zip": .postcode,
    "telephone": .telephone, "telephone number": .telephone, "telephone no": .telephone,
    "tel": .telephone, "tel no": .telephone, "phone": .telephone, "phone number": .telephone,
    "phone no": .telephone, "mobile": .telephone, "mobile number": .telephone,
    "mobile no": .telephone, "mobile phone": .telephone, "landline": .telephone,
    "email": .email, "e-mail": .email, "e mail": .email, "email address": .email,
    "e-mail address": .email, "mail": .email,
  ]
}
