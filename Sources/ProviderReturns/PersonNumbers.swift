// Telephone and NHS numbers among the numbers of a note or a cell.

enum PersonNumbers {
  /// Ten digits of which the last is the check digit: weights 10 to 2, modulus 11 (NHS Data
  /// Dictionary, “NHS NUMBER”).
  static func isNHSNumber(_ digits: some StringProtocol) -> Bool {
    let numbers = digits.utf8.map { Int($0) - 48 }
    guard numbers.count == 10, numbers.allSatisfy({ (0...9).contains($0) }),
      Set(numbers).count > 1, numbers[0] != 0
    else { return false }
    let sum = zip(numbers, (2...10).reversed()).reduce(0) { $0 + $1.0 * $1.1 }
    return (11 - sum % 11) % 11 == numbers[9]
  }

  /// An NHS number by its check digit, or any ten digits that are called one; no quantity.
  static func nhsNumber(in words: NoteWords) -> Bool {
    runs(of: words).contains { run in
      let digits = run.map { words[$0].text }.joined()
      let groups = run.map { words[$0].text.utf8.count }
      guard digits.utf8.count == 10, groups == [10] || groups == [3, 3, 4] else { return false }
      if isCalled(["nhs"], before: run.lowerBound, in: words) { return true }
      return isNHSNumber(digits) && !isQuantity(run, in: words)
        && !isCalled(PersonNumbers.references, before: run.lowerBound, in: words)
    }
  }

  /// A number of the United Kingdom that may be somebody's own: 01, 02, 07, or +44 and the like; or
  /// six digits and more after “tel”.
  static func telephone(in words: NoteWords) -> Bool {
    runs(of: words).contains { run in
      run.contains { start in
        isTelephone(words, start..<min(start + groupsMax, run.upperBound))
      } || isLocalNumber(words, run)
    }
  }

  /// More groups than the longest number has digits, so that what is cut off never makes one.
  private static let groupsMax = 15

  private static func isTelephone(_ words: NoteWords, _ run: Range<Int>) -> Bool {
    var groups = run.map { words[$0].text }
    guard let first = groups.first else { return false }
    let isAbroad =
      first == "0044" || first == "44" && words.gap(run.lowerBound).last == UInt8(ascii: "+")
    if isAbroad {
      groups.removeFirst()
      // +44 (0)1622
      if groups.first == "0" { groups.removeFirst() }
      if groups.first?.first != "0" { groups[0...] = ["0" + groups.joined()] }
    } else if first.hasPrefix("0044") {
      groups = ["0" + first.dropFirst(4)]
    } else if first.hasPrefix("44"), words.gap(run.lowerBound).last == UInt8(ascii: "+") {
      groups = ["0" + first.dropFirst(2) + groups.dropFirst().joined()]
    }
    guard let area = groups.first, area.utf8.count >= 3,
      ["01", "02", "07"].contains(area.prefix(2))
    else { return false }
    var digits = 0
    for group in groups {
      digits += group.utf8.count
      if digits == 11 { return true }
    }
    return digits == 10 && !isQuantity(run, in: words)
  }

  private static func isLocalNumber(_ words: NoteWords, _ run: Range<Int>) -> Bool {
    let digits = run.reduce(0) { $0 + words[$1].text.utf8.count }
    return (6...8).contains(digits) && isCalled(telephones, before: run.lowerBound, in: words)
  }

  private static let telephones: Set<String> = [
    "tel", "telephone", "phone", "mobile", "mob", "ring",
  ]
  private static let references: Set<String> = ["invoice", "order", "po", "ref", "reference"]

  /// Whether one of these words stands just before, but for “no”, “number” and “is”.
  private static func isCalled(_ names: Set<String>, before index: Int, in words: NoteWords)
    -> Bool
  {
    var at = index - 1
    while let word = words.word(at), ["no", "number", "is", "on"].contains(word.key) { at -= 1 }
    return words.word(at).map { names.contains($0.key) } ?? false
  }

  /// Money, a decimal, part of a code, or a number of something.
  private static func isQuantity(_ run: Range<Int>, in words: NoteWords) -> Bool {
    let gap = words.gap(run.lowerBound)
    // The pound sign's last byte; a full stop or comma between digits; letters and digits in one.
    if let last = gap.last, [0xA3, 0x2E, 0x2C].contains(last) { return true }
    if gap.isEmpty, run.lowerBound > 0 { return true }
    let end = run.upperBound - 1
    if let next = words.next(after: end), next == UInt8(ascii: "%") { return true }
    guard let following = words.word(end + 1) else { return false }
    let between = words.gap(end + 1)
    if following.isNumber {
      return between.elementsEqual(".".utf8) || between.elementsEqual(",".utf8)
    }
    return units.contains(following.key)
  }

  private static let units: Set<String> = [
    "hours", "hour", "hrs", "minutes", "mins", "pounds", "people", "carers", "contacts", "calls",
    "visits", "days", "weeks", "miles", "events", "sessions", "views", "letters",
  ]

  /// Runs of numbers that only spaces, hyphens, brackets and the like divide.
  private static func runs(of words: NoteWords) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in words.indices where words[index].isNumber {
      let isNext = runs.last?.upperBound == index
      let divides =
        words.gap(index).count <= 3
        && words.gap(index).allSatisfy { " -()".utf8.contains($0) }
      if isNext, divides, let run = runs.popLast() {
        runs.append(run.lowerBound..<index + 1)
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs
  }
}
