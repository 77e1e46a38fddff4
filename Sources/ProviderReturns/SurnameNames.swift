// Names of which the surname tells: J. Smith, SMITH, Jane, the Smith family.

extension PersonNames {
  /// J. Smith, K. L. Okonkwo, J Smith; not A Smith, plan B. Awaiting, N.B. Awaiting.
  ///
  /// With a full stop any surname counts, without one only such as are common.
  func isInitialled(_ index: Int) -> Bool {
    guard words[index].isInitial, !isLettered(index) else { return false }
    var at = index + 1
    while let word = words.word(at), word.isInitial, isJoined(at) { at += 1 }
    guard let name = words.word(at), isJoined(at), isSurname(name), !covered.contains(at),
      !isOfSomething(at), !isFollowedByCapital(at)
    else { return false }
    let isPointed = words.gap(at).first == UInt8(ascii: ".")
    let isCommon = Surnames.all.contains(name.key)
    guard isPointed || isCommon && !["a", "i"].contains(words[index].key) else { return false }
    let mayBeAbbreviated =
      words.gap(index).last == UInt8(ascii: ".") || ["n", "s", "e", "w"].contains(words[index].key)
    return (isCommon || !mayBeAbbreviated) && !isStaff(index...at)
  }

  /// SMITH, Jane; Smith, Jane; Smith, J.; not Ramsgate, Jane nor CLOSED, Mark.
  func isSurnameFirst(_ index: Int) -> Bool {
    let surname = words[index]
    let isCommon = Surnames.all.contains(surname.key)
    guard isSurname(surname), isCommon || surname.isShouted, let first = words.word(index + 1),
      words.gap(index + 1).elementsEqual(", ".utf8), first.isCapital, !covered.contains(index + 1)
    else { return false }
    guard first.isInitial ? isCommon && !["a", "i"].contains(first.key) : isGiven(first),
      !isOfSomething(index + 1), isCommon || !NameWords.alsoWords.contains(first.key)
    else { return false }
    return !isStaff(index...index + 1)
  }

  /// The Okonkwo family moved, Smith family; not the Afghan family, the Smith Family Trust, Whole
  /// family, Homestart family support.
  func isFamily(_ index: Int) -> Bool {
    let name = words[index]
    guard isSurname(name), !name.isPossessive, let family = words.word(index + 1),
      isJoined(index + 1), NameWords.families.contains(family.key), !isOfSomething(index + 1),
      Surnames.all.contains(name.key) || words.word(index - 1)?.key == "the"
    else { return false }
    return !(words.word(index + 2).map { NameWords.ofFamilies.contains($0.key) } ?? false)
  }

  /// Plan B, hepatitis C: the letter is no person's.
  private func isLettered(_ index: Int) -> Bool {
    words.word(index - 1).map { NameWords.lettered.contains($0.key) } ?? false
      && words.isJoined(index)
  }
}
