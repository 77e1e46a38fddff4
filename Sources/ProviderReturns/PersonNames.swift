// Whether a note names a carer, or somebody whom a carer cares for.

/// A note's words, searched for people's names.
struct PersonNames {
  let words: NoteWords
  /// Words of providers', districts' and other known names.
  let covered: Set<Int>

  init(_ words: NoteWords, known: KnownNames) {
    self.words = words
    covered = known.covered(in: words)
  }

  var areThere: Bool {
    words.indices.contains { index in
      isNearCapital(index) && !covered.contains(index)
        && (isTitled(index) || isCalledByRole(index) || isFullName(index) || isKin(index)
          || isInitialled(index) || isSurnameFirst(index) || isFamily(index))
    }
  }

  /// A name begins at a word, or up to two words behind it; after “mr” in whatever case.
  private func isNearCapital(_ index: Int) -> Bool {
    words[index].isCapital || words[index].key.hasPrefix("mr")
      || (words.word(index + 1)?.isCapital ?? false) || (words.word(index + 2)?.isCapital ?? false)
  }

  /// Mrs Smith; not Miss Monday's session, and not our manager Mrs Smith.
  private func isTitled(_ index: Int) -> Bool {
    guard NameWords.titles.contains(words[index].key) else { return false }
    var at = index + 1
    while let word = words.word(at), word.isInitial, isJoined(at) { at += 1 }
    guard let name = words.word(at), isJoined(at), !name.isNumber, !covered.contains(at),
      name.isCapital || ["mr", "mrs"].contains(words[index].key), !isOrdinary(name)
    else { return false }
    return !isStaff(index...at)
  }

  /// Carer Jane, her husband John, client J Smith.
  private func isCalledByRole(_ index: Int) -> Bool {
    let role = words[index]
    guard NameWords.roles.contains(role.key) else { return false }
    var at = index + 1
    while let word = words.word(at), ["called", "named"].contains(word.key) { at += 1 }
    guard let name = words.word(at), name.isCapital, !covered.contains(at), !role.isPossessive
    else {
      return false
    }
    if name.isInitial {
      return words.word(at + 1).map { isSurname($0) && isJoined(at + 1) } ?? false
    }
    let isApposed = words.gap(at).allSatisfy { " ,:(".utf8.contains($0) }
    if isGiven(name), isApposed { return !isOfSomething(at) }
    return NameWords.close.contains(role.key) && isJoined(at) && isSurname(name)
      && !isOfSomething(at) && !(role.isCapital && !words.beginsSentence(index))
  }

  /// Jane Smith, Jane M. Smith; not St Helen's, the Heather Unit, Mark Return As Late.
  private func isFullName(_ index: Int) -> Bool {
    guard words[index].isCapital, isGiven(words[index]), !words[index].isPossessive,
      !isTitleOfSomething(index)
    else { return false }
    var at = index + 1
    while let word = words.word(at), word.isInitial || isGiven(word), word.isCapital, isJoined(at),
      words.word(at + 1).map({ isSurname($0) && isJoined(at + 1) }) ?? false
    { at += 1 }
    guard let surname = words.word(at), isJoined(at), isSurname(surname), !covered.contains(at),
      !isOfSomething(index), !NameWords.notPeople.contains("\(words[index].key) \(surname.key)")
    else { return false }
    if NameWords.alsoWords.contains(words[index].key), isFollowedByCapital(at) { return false }
    return !isStaff(index...at)
  }

  /// Margaret's husband.
  private func isKin(_ index: Int) -> Bool {
    let name = words[index]
    guard name.isPossessive, name.isCapital, isGiven(name), !isTitleOfSomething(index),
      let role = words.word(index + 1), isJoined(index + 1)
    else { return false }
    return NameWords.roles.contains(role.key) && !role.isCapital
  }

  func isJoined(_ index: Int) -> Bool {
    words.isJoined(index, afterAbbreviation: true)
      && (words.gap(index).first != UInt8(ascii: ".")
        || words.word(index - 1).map { $0.isInitial || NameWords.titles.contains($0.key) } ?? false)
  }

  func isGiven(_ word: NoteWords.Word) -> Bool {
    GivenNames.all.contains(word.key) && !BirthDate.isMonth(word.key)
  }

  /// Smith, O'Neil, Smith-Jones; SMITH only where all is shouted.
  func isSurname(_ word: NoteWords.Word) -> Bool {
    word.isCapital && word.text.count > 1 && !word.isNumber && !isOrdinary(word)
      && (!word.isShouted || word.text.count > 3)
  }

  func isOrdinary(_ word: NoteWords.Word) -> Bool {
    OrdinaryWords.all.contains(word.key) || BirthDate.isMonth(word.key)
  }

  func isFollowedByCapital(_ index: Int) -> Bool {
    guard let next = words.word(index + 1), words.isJoined(index + 1) else { return false }
    return next.isCapital && !next.isNumber
  }

  /// St Helen's, the Heather Unit, Queen Victoria.
  private func isTitleOfSomething(_ index: Int) -> Bool {
    guard let before = words.word(index - 1), words.isJoined(index, afterAbbreviation: true) else {
      return false
    }
    return NameWords.namesOfThings.contains(before.key)
  }

  /// Whether the capitals that a name stands among end in a word such as Hospital or Trust.
  func isOfSomething(_ index: Int) -> Bool {
    var at = index
    while let word = words.word(at), !word.isNumber, word.isCapital,
      at == index || words.isJoined(at)
    {
      if OrdinaryWords.all.contains(word.key) { return true }
      at += 1
    }
    return false
  }

  /// A word for staff in the same sentence, up to three words before or after, other
  /// names not counted; “by” just before.
  func isStaff(_ name: ClosedRange<Int>) -> Bool {
    if words.word(name.lowerBound - 1)?.key == "by",
      words.word(name.lowerBound - 2)?.key != "for", words.word(name.lowerBound - 2)?.key != "after"
    {
      return true
    }
    var passed = 0
    var index = name.lowerBound - 1
    while let word = words.word(index), passed < 3, !isDivided(index + 1) {
      if NameWords.staff.contains(word.key) { return true }
      // Other names of a list do not count.
      if !word.isCapital { passed += 1 }
      index -= 1
    }
    guard !words[name.upperBound].isPossessive else { return false }
    for index in name.upperBound + 1..<name.upperBound + 4 {
      guard let word = words.word(index), !isDivided(index) else { break }
      if NameWords.staff.contains(word.key) { return true }
    }
    return false
  }

  /// Another sentence begins; not after an abbreviation such as Dr.
  private func isDivided(_ index: Int) -> Bool {
    guard words.beginsSentence(index), let before = words.word(index - 1) else { return false }
    return !words.gap(index).contains(UInt8(ascii: ":")) && before.text.count > 4
  }
}
