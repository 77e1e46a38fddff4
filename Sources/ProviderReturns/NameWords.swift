// The words by which a name is told to be a carer's, a member of staff's or no person's.

/// Words of lower case that stand beside names.
enum NameWords {
  static let titles: Set<String> = ["mr", "mrs", "ms", "miss", "mx", "master"]

  /// Whom notes are about.
  static let roles: Set<String> = [
    "aunt", "aunty", "boy", "brother", "carer", "child", "client", "customer", "dad", "daughter",
    "father", "friend", "gentleman", "girl", "gran", "grandad", "granddaughter", "grandfather",
    "grandma", "grandmother", "grandson", "husband", "lady", "ladies", "mother", "mum", "mummy",
    "nan", "neighbour", "nephew", "niece", "parent", "partner", "patient", "sister", "son",
    "spouse", "uncle", "user", "widow", "widower", "wife",
  ]

  /// Those after which a capital is nearly always the person's name, even one seldom met.
  static let close: Set<String> = [
    "aunt", "brother", "carer", "client", "dad", "daughter", "father", "granddaughter",
    "grandson", "husband", "mother", "mum", "nephew", "niece", "patient", "sister", "son",
    "uncle", "wife",
  ]

  /// The sender's own people, professionals, and people in office.
  static let staff: Set<String> = [
    "administrator", "admin", "adviser", "advisor", "advocate", "analyst", "apprentice",
    "assessor", "assistant", "author", "bookkeeper", "ceo", "chair", "chairman", "chairwoman",
    "chief", "cllr", "co-ordinator", "coach", "colleague", "colleagues", "commissioner",
    "commissioners", "consultant", "coordinator", "councillor", "counsellor", "deputy", "director",
    "doctor", "dr", "employee", "engagement", "executive", "facilitator", "fundraiser", "gp",
    "head", "instructor", "intern", "keyworker", "lead", "leader", "locum", "manager", "managers",
    "matron", "mayor", "mentor", "minister", "mp", "nurse", "officer", "our", "pastor",
    "physio", "physiotherapist", "practitioner", "prof", "professor", "prepared", "psychologist",
    "queries", "query", "regards",
    "receptionist", "rev", "reverend", "secretary", "sir", "solicitor", "speaker", "specialist",
    "staff", "supervisor", "team", "therapist", "trainee", "trainer", "treasurer", "trustee",
    "trustees", "tutor", "vicar", "volunteer", "volunteers", "worker", "workers",
  ]

  /// What stands before the name of a house, a church or a king.
  static let namesOfThings: Set<String> = [
    "st", "saint", "saints", "the", "a", "an", "this", "king", "queen", "prince", "princess",
    "duke", "duchess", "lord", "hms", "dame", "santa", "storm", "hurricane", "operation",
    "project",
  ]

  /// What follows the surname of several people.
  static let families: Set<String> = ["family", "household", "couple", "brothers", "sisters"]

  /// What is said of families at large, or done for them: a family's name does not stand before.
  static let ofFamilies: Set<String> = [
    "support", "worker", "workers", "hub", "hubs", "centre", "centres", "service", "services",
    "group", "groups", "room", "day", "days", "event", "events", "fun", "carer", "carers",
    "liaison",
    "learning", "project", "fund", "trust", "foundation", "charity", "advice", "law", "mediation",
    "therapy", "practice", "surgery", "team", "home", "homes", "care", "members", "friends",
  ]

  /// What is told apart by letters.
  static let lettered: Set<String> = [
    "annex", "appendix", "band", "block", "category", "class", "cohort", "column", "form", "grade",
    "group", "hall", "hepatitis", "house", "hub", "item", "level", "lot", "measure", "note",
    "option", "part", "phase", "plan", "point", "question", "room", "row", "section", "site",
    "step", "strep", "table", "team", "tier", "type", "unit", "vitamin", "ward",
  ]

  /// Names that everybody knows, of charities, hospitals and tools.
  static let notPeople: Set<String> = [
    "elizabeth garrett", "florence nightingale", "henry smith", "jo cox", "john lewis",
    "joseph rowntree", "leonard cheshire", "marie curie", "mary seacole",
    "sue ryder", "thomas pocklington", "william harvey",
  ]

  /// Given names that are ordinary words, too.
  static let alsoWords: Set<String> = [
    "amber", "bill", "carol", "christian", "dawn", "dean", "faith", "frank", "grace", "grant",
    "guy", "hazel", "heather", "holly", "hope", "iris", "ivy", "jack", "joy", "mark", "max",
    "olive",
    "penny", "poppy", "robin", "rose", "ruby", "singh", "sue", "violet", "will",
  ]
}
