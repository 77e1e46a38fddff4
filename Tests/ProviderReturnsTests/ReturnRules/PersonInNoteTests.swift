// Notes that tell about a person are withheld; all others are kept.

import Outcomes
import ProviderReturns
import Testing
import TestSupport

private let names = KnownNames([
  "Kent County Council", "Example Carers East", "Maidstone Carers Hub", "Ashford", "Canterbury",
  "Dartford", "Dover", "Folkestone and Hythe", "Folkestone & Hythe", "Shepway", "Gravesham",
  "Maidstone", "Sevenoaks", "Swale", "Thanet", "Tonbridge and Malling", "Tunbridge Wells", "Kent",
])

@Suite("A note") struct PersonInNoteTests {
  @Test("is kept where it holds nothing of a person", arguments: harmlessNotes)
  func harmless(note: String) {
    #expect(PersonInNote.kind(in: note, names: names) == nil)
  }

  @Test("is withheld where it holds something of a person", arguments: personalNotes)
  func personal(note: String, kind: PersonInNote.Kind) {
    #expect(PersonInNote.kind(in: note, names: names) == kind)
  }

  @Test("may hold names that the definitions know")
  func known() {
    let definitions = SmallCounty.definitions([], [CarersHome.body])
    let known = KnownNames(definitions)
    #expect(PersonInNote.kind(in: "Old D1 and District D2", names: known) == nil)
    #expect(PersonInNote.kind(in: "Jane Ashford", names: KnownNames([])) == .name)
    #expect(
      PersonInNote.kind(in: "Grace Ashford", names: KnownNames(["Grace Ashford Hub"])) == .name)
    #expect(
      PersonInNote.kind(in: "Grace Ashford Hub", names: KnownNames(["Grace Ashford Hub"])) == nil)
  }

  @Test("is withheld for what stands at its end, whatever stands before", arguments: 1...40)
  func anything(seed: UInt64) {
    var random = Seeded(seed)
    let signs = Array("Mr. Jane’s 07700-é(@)9434765919/1956 \n\t£,:&Ÿ🙂born St")
    for _ in 0..<50 {
      let length = Int.random(in: 0...40, using: &random)
      let note = String((0..<length).compactMap { _ in signs.randomElement(using: &random) })
      #expect(PersonInNote.kind(in: note + "; a@example.org", names: names) == .email)
      #expect(PersonInNote.kind(in: note + "; 07700 900123", names: names) != nil, "\(note)")
      #expect(PersonInNote.kind(in: note + "; DOB 1/2/1950", names: names) != nil, "\(note)")
    }
  }
}
