import Facts
import Testing

@testable import CodeIndex

private func namespaced(_ text: String) -> CodeIndex {
  FactNotation.index(text, profiles: [Profiles.csharp])
}

/// Namespaces say what names mean, and files say nothing.
@Suite struct BindingInNamespacesTests {
  private static let shops = """
    == a/Store.cs csharp
    definition namespace Shop.Data 1-9
    definition class Store 2-8 signature='class Store'
    definition method Open 3-4
    == b/Store.cs csharp
    definition namespace Shop.Web 1-9
    definition class Store 2-8 signature='class Store'
    definition method Open 3-4
    """

  @Test func `a type is found in the namespaces around, then in those that are used`() {
    let index = namespaced(
      Self.shops + """

        == a/Near.cs csharp
        definition namespace Shop.Data.Files 1-9
        definition class Near 2-8 signature='class Near'
        definition method Run 3-7
        reference binding s 4 target=Store
        call Open 5 receiver=s
        == c/Far.cs csharp
        import wildcard Shop.Web 1
        definition namespace Other 2-9
        definition class Far 3-8 signature='class Far'
        definition method Run 4-7 parameters='Store s'
        call Open 5 receiver=s
        call Open 6 receiver=Shop.Data.Store
        == d/None.cs csharp
        definition namespace Other 2-9
        definition class None 3-8 signature='class None'
        definition method Run 4-7 parameters='Store s'
        call Open 5 receiver=s
        """)
    #expect(
      index.sites("Open", at: "a/Store.cs:3") == [
        "a/Near.cs:5 confirmed", "c/Far.cs:6 confirmed", "d/None.cs:5 nameOnly",
      ])
    #expect(index.sites("Open", at: "b/Store.cs:3") == ["c/Far.cs:5 confirmed", "d/None.cs:5 nameOnly"])
  }

  @Test func `aliases and uses that hold for a whole project lead to a namespace or a type`() {
    let index = namespaced(
      Self.shops + """

        == c/Usings.cs csharp
        import wildcard Shop.Data 1 exported=true
        == c/in/A.cs csharp
        import named Shop.Web 1 alias=Web
        definition namespace Other 2-9
        definition class A 3-8 signature='class A'
        definition method Run 4-7 parameters='Store s, Web.Store w'
        call Open 5 receiver=s
        call Open 6 receiver=w
        == e/B.cs csharp
        definition class B 3-8 signature='class B'
        definition method Run 4-7 parameters='Store s'
        call Open 5 receiver=s
        """)
    #expect(index.sites("Open", at: "a/Store.cs:3") == ["c/in/A.cs:5 confirmed", "e/B.cs:5 nameOnly"])
    #expect(index.sites("Open", at: "b/Store.cs:3") == ["c/in/A.cs:6 confirmed", "e/B.cs:5 nameOnly"])
  }

  @Test func `parts of a type are one type, and types that only share its name are none of it`() {
    let index = namespaced(
      """
      == a/One.cs csharp
      definition namespace N 1-9
      definition class Box 2-8 signature='partial class Box'
      definition method Run 3-7
      call Fill 4
      call Fill 5 receiver=this
      == a/Two.cs csharp
      definition namespace N 1-9
      definition class Box 2-8 signature='partial class Box'
      definition method Fill 3-4
      == b/Two.cs csharp
      definition namespace M 1-9
      definition class Box 2-8 signature='class Box'
      definition method Fill 3-4
      """)
    #expect(index.sites("Fill", at: "a/Two.cs:3") == ["a/One.cs:4 confirmed", "a/One.cs:5 confirmed"])
    #expect(index.sites("Fill", at: "b/Two.cs:3") == [])
  }

  @Test func `types of one name with and without type parameters are two`() {
    let index = namespaced(
      """
      == a.cs csharp
      definition namespace Shop 1-9
      definition class Db 2-8 signature='class Db<T>'
      definition method Open 3-4
      == b.cs csharp
      definition namespace Other 1-9
      definition class Db 2-8 signature='class Db'
      definition method Open 3-4
      == c.cs csharp
      import wildcard Other 1
      definition namespace Shop.Web 2-9
      definition class Use 3-8 signature='class Use'
      definition method Run 4-7 parameters='Db d, Db<int> e'
      call Open 5 receiver=d
      call Open 6 receiver=e
      """)
    #expect(index.sites("Open", at: "a.cs:3") == ["c.cs:6 confirmed"])
    #expect(index.sites("Open", at: "b.cs:3") == ["c.cs:5 confirmed"])
  }

  @Test func `a field that another part declares has its type`() {
    let index = namespaced(
      """
      == a.cs csharp
      definition class Box 1-9 signature='partial class Box'
      definition method Go 3-7
      call Run 4 receiver=_db
      == b.cs csharp
      definition class Box 1-9 signature='partial class Box'
      definition field _db 2
      reference binding _db 2 target=Db
      definition class Db 10-14 signature='class Db'
      definition method Run 11-12
      definition class Other 15-19 signature='class Other'
      definition method Run 16-17
      """)
    #expect(index.sites("Run", at: "b.cs:11") == ["a.cs:4 confirmed"])
  }

  @Test func `a property that has its type's name hides the type from nobody`() {
    let index = namespaced(
      """
      == a.cs csharp
      definition class Clock 1-5 signature='class Clock'
      definition method Tick 2
      definition class Use 6-14 signature='class Use'
      definition property Clock 7
      reference binding Clock 7 target=Clock
      definition method Go 8-12
      call Tick 10 receiver=Clock
      """)
    #expect(index.sites("Tick") == ["a.cs:10 confirmed"])
  }

  @Test func `an extension method is called on what its first parameter takes`() {
    let index = namespaced(
      """
      == a/Ext.cs csharp
      definition namespace N 1-9
      definition class Ext 2-8 signature='static class Ext'
      definition method Fit 3-4 parameters='this Box box, int n'
      == b/Ext.cs csharp
      import wildcard N 1
      definition namespace M 2-9
      definition class Other 3-8 signature='static class Other'
      definition method Fit 4-5 parameters='this Crate crate'
      == a/Box.cs csharp
      definition namespace N 1-9
      definition class Box 2-3 signature='class Box'
      definition class Crate 4-5 signature='class Crate'
      == a/Use.cs csharp
      import wildcard M 1
      definition namespace N 2-12
      definition class Use 3-11 signature='class Use'
      definition method Run 4-9 parameters='Box b, Crate c'
      call Fit 5 receiver=b
      call Fit 6 receiver=c
      """)
    #expect(index.sites("Fit", at: "a/Ext.cs:3") == ["a/Use.cs:5 confirmed"])
    #expect(index.sites("Fit", at: "b/Ext.cs:4") == ["a/Use.cs:6 confirmed"])
  }

  @Test func `a method written for an interface belongs to the type around it, a call to the interface`() {
    let index = namespaced(
      """
      == a.cs csharp
      definition interface IRun 1-3 signature='interface IRun'
      definition method Run 2
      definition class Job 4-12 signature='class Job : IRun'
      reference base IRun 4
      definition method Run 5-7 receiver=IRun
      call Step 6
      definition method Step 8-9
      definition method Go 10-11 parameters='IRun r'
      call Run 11 receiver=r
      """)
    #expect(index.sites("Step") == ["a.cs:6 confirmed"])
    #expect(index.sites("Run", at: "a.cs:2") == ["a.cs:11 confirmed"])
    #expect(index.sites("Run", at: "a.cs:5") == [])
  }

  @Test func `type parameters are what their bounds say, and nothing else`() {
    let index = namespaced(
      """
      == a.cs csharp
      definition class Item 1-3 signature='class Item'
      definition method Touch 2
      definition class Bag 4-12 signature='class Bag<TItem> where TItem : Item, new()'
      definition method Go 5-7 parameters='TItem item'
      call Touch 6 receiver=item
      definition method Any 8-10 parameters='TOther x' signature='void Any<TOther>(TOther x)'
      call Touch 9 receiver=x
      """)
    #expect(index.sites("Touch") == ["a.cs:6 confirmed", "a.cs:9 likely"])
  }

  @Test func `chains, elements and what their functions are given have types`() {
    let index = namespaced(
      """
      == a.cs csharp
      definition class Item 1-3 signature='class Item'
      definition method Touch 2
      definition class Other 4-6 signature='class Other'
      definition method Touch 5
      definition class Order 7-9 signature='class Order'
      definition property Items 8
      reference binding Items 8 target=List<Item>
      definition class Use 10-30 signature='class Use'
      definition method Run 11-29 parameters='Order order'
      reference binding first 12 target='order.Items.Where().First()' value=expression
      call Touch 13 receiver=first
      reference binding x 14 receiver=order.Items value=each @20
      call Touch 14 receiver=x @30
      reference binding each 15 target=order.Items value=element
      call Touch 16 receiver=each
      call Touch 17 receiver=x
      """)
    #expect(
      index.sites("Touch", at: "a.cs:2") == [
        "a.cs:13 confirmed", "a.cs:14 confirmed", "a.cs:16 confirmed", "a.cs:17 nameOnly",
      ])
  }

  @Test func `what a call of something from outside gives may be ours`() {
    let index = namespaced(
      """
      == a.cs csharp
      definition class Item 1-3 signature='class Item'
      definition method Touch 2
      definition class Use 4-9 signature='class Use'
      definition method Run 5-8 parameters='Container c, string text'
      call Touch 6 receiver='c.Resolve()'
      call Touch 7 receiver=text
      """)
    #expect(index.sites("Touch") == ["a.cs:6 likely", "a.cs:7 external"])
  }

  // MARK: PHP
}
