import Facts
import Testing

@testable import CodeIndex

/// What a name holds, from the chain of names, calls and indexes it is given.
@Suite struct AssignedChainTests {
  @Test func `a field that is handed a parameter has its type`() {
    let index = FactNotation.index(
      """
      == a.py python
      definition class Tagger 1-4
      definition method tag 2-3
      definition class Other 5-7
      definition method tag 6-7
      definition class Tag 10-20
      definition method __init__ 11-13 parameters='self, serializer: Tagger'
      reference binding self.serializer 12 target=serializer value=alias
      definition method dump 15-17 parameters=self
      call tag 16 receiver=self.serializer
      """)
    #expect(index.sites("tag", at: "a.py:2") == ["a.py:16 confirmed"])
    #expect(index.sites("tag", at: "a.py:6").isEmpty)
  }

  @Test func `a function without a stated type gives what its returns agree on`() {
    let index = FactNotation.index(
      """
      == a.js javascript
      definition class Store 1-5
      definition method load 2-3
      definition class Cache 6-9
      definition method load 7-8
      definition function make 10-13
      reference binding return 12 target=Store() value=alias
      definition function choose 14-20
      reference binding return 15 target=Store() value=alias
      reference binding return 17 target=Cache() value=alias
      definition function run 21-30
      reference binding a 22 target=make() value=alias
      call load 23 receiver=a
      reference binding b 24 target=choose() value=alias
      call load 25 receiver=b
      """)
    #expect(index.sites("load", at: "a.js:2") == ["a.js:23 confirmed", "a.js:25 nameOnly"])
    #expect(index.sites("load", at: "a.js:7") == ["a.js:25 nameOnly"])
  }

  @Test func `assignments that lead to each other come to an end`() {
    let names = (1...12).map { "n\($0)" }
    var text = "== a.py python\ndefinition class Node 1-3\ndefinition method walk 2-3\ndefinition function f 5-99\n"
    for (number, name) in names.enumerated() {
      text += "reference binding \(name) \(10 + number) target=\(names[(number + 1) % names.count]).next value=alias\n"
      text += "reference binding \(name) \(40 + number) target=\(names[(number + 5) % names.count]).back value=alias\n"
    }
    text += "call walk 90 receiver=n1\n"
    #expect(FactNotation.index(text).sites("walk") == ["a.py:90 likely"])
  }

  @Test func `elements of a named list type are known`() {
    let index = FactNotation.index(
      """
      == a.go go
      definition namespace a 1
      definition interface Page 3-5
      definition method Kind 4
      definition type Pages 6 returns=[]Page
      definition interface Site 7-9
      definition method Kind 8
      definition function walk 10-20 parameters='all Pages'
      reference binding p 11 target=all value=element
      call Kind 12 receiver=p
      """)
    #expect(index.sites("Kind", at: "a.go:4") == ["a.go:12 confirmed"])
    #expect(index.sites("Kind", at: "a.go:8").isEmpty)
  }

  @Test func `what is asserted holds, in a chain and in each branch of a switch`() {
    let index = FactNotation.index(
      """
      == a.go go
      definition namespace a 1
      definition struct Box 2-3
      definition struct Bag 4-5
      definition method Open 6-7 receiver=Box signature='func (b *Box) Open()'
      definition method Open 8-9 receiver=Bag signature='func (b *Bag) Open()'
      definition function f 10-40 parameters='v any, h func() any'
      reference binding b 11 target=h().(*Box) value=alias
      call Open 12 receiver=b
      call Open 13 receiver=v.(*Bag)
      call Open 14 receiver=(&Box{})
      reference binding x 20 target=*Box
      call Open 21 receiver=x
      reference binding x 22 target=*Bag
      call Open 23 receiver=x
      reference binding x 24
      call Open 25 receiver=x
      """)
    #expect(
      index.sites("Open", at: "a.go:6") == [
        "a.go:12 confirmed", "a.go:14 confirmed", "a.go:21 likely", "a.go:25 nameOnly",
      ])
    #expect(
      index.sites("Open", at: "a.go:8") == ["a.go:13 confirmed", "a.go:23 likely", "a.go:25 nameOnly"])
  }

  @Test func `with gives what entering gives, a fixture what it yields`() {
    let index = FactNotation.index(
      """
      == a.py python
      definition class Session 1-4
      definition method send 2-3
      definition class Pool 5-9
      definition method send 6-7
      definition method __enter__ 8-9 returns=Session
      definition function client 10-12
      reference binding yield 11 target=Session() value=alias
      definition function run 20-30
      reference binding s 21 target=Pool() value=entered
      call send 22 receiver=s
      == tests/conftest.py python test
      import named a 1 imported=Session
      test fixture session 3-5
      definition function session 3-5
      reference binding return 4 target=Session() value=alias
      == tests/test_a.py python test
      definition function test_send 1-3 parameters=session
      call send 2 receiver=session
      """)
    #expect(index.sites("send", at: "a.py:2") == ["a.py:22 confirmed", "tests/test_a.py:2 confirmed"])
    #expect(index.sites("send", at: "a.py:6").isEmpty)
  }

  @Test func `a file of declarations is no rival of what it declares`() {
    let index = FactNotation.index(
      """
      == src/chart.js javascript
      definition class Chart 1-9
      definition method relayout 2-3
      == types/index.d.ts typescript
      definition class Chart 1-9
      definition method relayout 2
      == src/use.js javascript
      definition function f 1-3
      call relayout 2 receiver=chart
      """)
    #expect(index.sites("relayout", at: "src/chart.js:2") == ["src/use.js:2 likely"])
    #expect(index.sites("relayout", at: "types/index.d.ts:2") == ["src/use.js:2 nameOnly"])
  }
}
