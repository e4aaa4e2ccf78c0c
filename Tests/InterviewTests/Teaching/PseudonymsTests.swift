import Testing

@testable import Interview

@Suite struct PseudonymsTests {
  private let people = ["Ada", "Grace", "Edsger", "Barbara"]

  @Test func `the hash is SipHash, as its authors' example has it`() {
    let key = KeyedHash(first: 0x0706_0504_0302_0100, second: 0x0F0E_0D0C_0B0A_0908)
    #expect(key.hash(of: Array(0..<15)) == 0xA129_CA61_49BE_45E5)
  }

  @Test func `the same word gives the same names, another word others`() {
    let once = Pseudonyms(for: people, secret: "oak")
    let again = Pseudonyms(for: people.reversed(), secret: "oak")
    let other = Pseudonyms(for: people, secret: "elm")
    #expect(people.map(once.name) == people.map(again.name))
    #expect(people.map(once.name) != people.map(other.name))
  }

  @Test func `everybody of a large class has a name of their own`() {
    let all = (0..<5000).map { "Student \($0)" }
    let names = Pseudonyms(for: all, secret: "oak")
    #expect(Set(all.map(names.name)).count == 5000)
  }

  @Test func `a name says nothing of the person`() {
    let names = Pseudonyms(for: people, secret: "oak")
    for person in people {
      #expect(names.name(of: person).wholeMatch(of: /P-[0-9A-Z]{4}/) != nil)
    }
  }
}
