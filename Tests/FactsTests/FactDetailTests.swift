import Facts
import Testing

struct FactDetailTests {
  @Test func ordinalsAreThePlacesAmongAllCases() {
    #expect(FactDetail.allCases.map(\.ordinal) == Array(FactDetail.allCases.indices))
    #expect(FactKind.allCases.map(\.ordinal) == Array(FactKind.allCases.indices))
  }
}
