import Facts
import Testing

@testable import CodeIndex

/// The safe set beside the precise set.
@Suite struct PossibleUsesTests {
  private func possible(_ index: CodeIndex, _ place: String, _ name: String) throws -> [String] {
    let definition = try #require(index.definitions(named: name).first { "\($0.path):\($0.startLine)" == place })
    return index.namesakeUses(of: definition).possible.map { use in
      let way =
        switch use.way {
        case .dispatch(let through): "through \(through.qualifiedName)"
        case .kept(let holder): "kept by \(holder)"
        case .byName: "by name"
        case .takenFor(let other): "taken for \(other.qualifiedName)"
        }
      return "\(use.site.path):\(use.site.startLine) \(way)"
    }
  }

  @Test func `a call of a base's method may run what overrides it, unless it names the base itself`() throws {
    let index = FactNotation.index(
      """
      == shop/base.py python
      definition class Transport 1-12
      definition method notify 2-4 parameters=self
      definition method run 6-8 parameters=self
      call notify 7 receiver=self
      == shop/mail.py python
      import named shop.base 1 imported=Transport
      definition class Mail 2-12
      reference base Transport 2
      definition method notify 3-5 parameters=self
      call notify 4 receiver=super()
      == shop/send.py python
      import named shop.base 1 imported=Transport
      import named shop.mail 2 imported=Mail
      definition function send 3-9 parameters='transport: Transport, mail: Mail'
      call notify 4 receiver=transport
      call notify 5 receiver=mail
      """)
    #expect(index.sites("notify", at: "shop/mail.py:3") == ["shop/send.py:5 confirmed"])
    #expect(
      try possible(index, "shop/mail.py:3", "notify") == [
        "shop/base.py:7 through Transport.notify", "shop/send.py:4 through Transport.notify",
      ])
    #expect(try possible(index, "shop/base.py:2", "notify").isEmpty)
  }

  @Test func `an interface that is implemented without saying so is dispatched through as well`() throws {
    let index = FactNotation.index(
      """
      == app/render.go go
      definition interface Render 1-4
      definition method Render 2
      definition method ContentType 3
      == app/json.go go
      definition struct JSON 1-3
      definition method Render 5-7 receiver=JSON signature='func (r JSON) Render()'
      definition method ContentType 9-11 receiver=JSON signature='func (r JSON) ContentType()'
      == app/half.go go
      definition struct Half 1-3
      definition method Render 5-7 receiver=Half signature='func (h Half) Render()'
      == app/context.go go
      definition function write 1-5 parameters='r Render'
      call Render 2 receiver=r
      """)
    #expect(try possible(index, "app/json.go:5", "Render") == ["app/context.go:2 through Render.Render"])
    // It lacks a method of the interface, so no value of it is ever there.
    #expect(try possible(index, "app/half.go:5", "Render").isEmpty)
  }

  @Test func `what other calls of the name mean is counted by meaning`() throws {
    let index = FactNotation.index(
      """
      == shop/store.py python
      definition class Store 1-9
      definition method reserve 2-4 parameters=self
      == shop/hotel.py python
      definition class Hotel 1-9
      definition method reserve 2-4 parameters=self
      == shop/cart.py python
      import named shop.hotel 1 imported=Hotel
      import named requests 2
      definition function checkout 3-20 parameters='thing, hotel: Hotel'
      call reserve 4 receiver=hotel
      call reserve 5 receiver=hotel
      call reserve 6 receiver=requests
      call reserve 7 receiver=thing
      """)
    let store = try #require(index.definitions(named: "reserve").first { $0.path == "shop/store.py" })
    let uses = index.namesakeUses(of: store)
    #expect(try possible(index, "shop/store.py:2", "reserve") == ["shop/cart.py:7 by name"])
    #expect(
      uses.others.map { "\($0.definition?.qualifiedName ?? "outside") \($0.sites.count)" } == [
        "Hotel.reserve 2", "outside 1",
      ])
  }

  @Test func `where nothing says how names are bound, uses are known by name only`() {
    var loose = LanguageProfile(id: "loose", displayName: "Loose", family: ["loose"])
    loose.bindsNames = false
    let index = FactNotation.index(
      """
      == build/a.loose loose
      definition function pack 1-3
      == build/b.loose loose
      definition function ship 1-3
      call pack 2
      """, profiles: [loose])
    #expect(index.sites("pack") == ["build/b.loose:2 nameOnly"])
    let pack = index.definitions(named: "pack")[0]
    #expect(index.uses(of: pack).map(\.reason) == ["no rules say how Loose binds names"])
  }
}
