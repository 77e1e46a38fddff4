// Surnames that are common in the United Kingdom.

/// Which words are most likely a surname, where nothing beside them says so.
///
/// Written down from memory, as the given names are; not a copy of a list. Surnames that are words
/// of notes as well (Young, Hill, Ward, Green, Long) are left out.
enum Surnames {
  static let all = Set(common.split(separator: " ").map(String.init))

  private static let common = """
    adams ahmed ali allen anderson andrews armstrong atkinson austin bailey baker barker barnes
    barrett begum bell bennett berry booth bradley brooks brown burton butler campbell carr
    carter chambers chapman clark clarke cole collins cook cooper cox crawford cunningham
    davidson davies davis dawson dixon doyle edwards elliott ellis evans fletcher foster fraser
    gibson gill goodwin gordon graham griffiths hamilton harding harper harris harrison hart
    harvey hawkins henderson higgins holmes howard hudson hughes hussain jackson jenkins johnson
    johnston jones kapoor kaur kelly kennedy khan kowalski lawson lawrence lewis lloyd macdonald
    marshall martin mason matthews mcdonald miller mills mitchell mohamed moore morgan morris
    murphy murray newman nicholls nowak o'brien o'connor o'neil o'neill owen palmer parker parsons
    patel payne pearce pearson perkins perry phillips powell price rahman reid reynolds richards
    richardson roberts robertson robinson rogers russell saunders scott sharma shaw simpson smith
    spencer stevens stewart sutton taylor thomas thompson thomson tucker turner walker wallace
    walsh walters warren watkins watson watts webb wells wheeler wilkinson williams williamson
    wilson woods wright
    """.replacing("\n", with: " ")
}
