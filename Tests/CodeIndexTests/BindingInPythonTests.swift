import Facts
import Testing

@testable import CodeIndex

@Suite struct BindingInPythonTests {
  @Test func `an imported name binds to the file its import leads to, whatever else bears it`() {
    let index = FactNotation.index(
      """
      == pkg/__init__.py python
      import named .core 1 imported=load
      == pkg/core.py python
      definition function load 1-5
      == other.py python
      definition function load 1-5
      == app.py python
      import named pkg.core 1 imported=load alias=fetch
      import named pkg 2 imported=load
      definition function run 4-9
      call fetch 5
      call load 6
      == elsewhere.py python
      call load 3
      """)
    #expect(
      index.sites("load", at: "pkg/core.py:1") == [
        "app.py:5 confirmed", "app.py:6 confirmed", "elsewhere.py:3 nameOnly",
      ])
    #expect(index.sites("load", at: "other.py:1") == ["elsewhere.py:3 nameOnly"])
    #expect(index.uses(of: index.definitions(named: "load")[1]).first?.enclosing?.name == "run")
  }

  @Test func `parameters and local assignments shadow outer names`() {
    let index = FactNotation.index(
      """
      == a.py python
      definition function check 1-2
      definition function first 4-6 parameters='check, x'
      call check 5
      definition function second 8-12
      reference binding check 9 target=make
      call check 10
      definition function third 14-16
      call check 15
      """)
    #expect(index.sites("check") == ["a.py:10 external", "a.py:15 confirmed"])
  }

  @Test func `self leads to the nearest class that has the method`() {
    let index = FactNotation.index(
      """
      == base.py python
      definition class Base 1-20
      definition method run 2-4
      call step 3 receiver=self
      definition method step 6-8
      definition method stop 10-11
      == derived.py python
      import named base 1 imported=Base
      definition class Derived 3-20
      reference base Base 3
      definition method step 5-9
      call step 6 receiver=super()
      call stop 7 receiver=self
      call step 8 receiver=self
      """)
    #expect(index.sites("step", at: "base.py:6") == ["base.py:3 confirmed", "derived.py:6 confirmed"])
    #expect(index.sites("step", at: "derived.py:5") == ["derived.py:8 confirmed"])
    #expect(index.sites("stop") == ["derived.py:7 confirmed"])
    let overridden = index.overrides.overridden(by: index.definitions(named: "step")[1])
    #expect(overridden.map(\.path) == ["base.py"])
    #expect(index.overrides.overriding(overridden[0]).map(\.path) == ["derived.py"])
  }

  @Test func `a receiver's type comes from parameters, assignments, fields and what functions return`() {
    let index = FactNotation.index(
      """
      == client.py python
      definition class Client 1-9
      definition method send 2-3
      definition class Other 11-15
      definition method send 12-13
      definition function connect 20-22 returns='Optional[Client]'
      == app.py python
      import named client 1
      import named client 2 imported=connect
      definition function a 4-6 parameters='c: client.Client | None = None'
      call send 5 receiver=c
      definition function b 8-11
      reference binding c 9 target=client.Client
      call send 10 receiver=c
      definition class Holder 13-30
      definition constructor __init__ 14-16
      reference binding self.link 15 target=connect
      definition method go 18-22
      call send 19 receiver=self.link
      call send 20 receiver=connect()
      call send 21 receiver=unknown
      definition function last 32-36 parameters='cs: list[client.Client]'
      call send 33 receiver=cs[]
      """)
    let expected = ["app.py:5", "app.py:10", "app.py:19", "app.py:20", "app.py:33"]
    #expect(
      index.sites("send", at: "client.py:2").filter { $0.hasSuffix("confirmed") } == expected.map { $0 + " confirmed" })
    #expect(index.sites("send", at: "client.py:12") == ["app.py:21 nameOnly"])
  }

  @Test func `the assignment before the call holds, not the one after or on its line`() {
    let index = FactNotation.index(
      """
      == a.py python
      definition class A 1-5
      definition method go 2-3
      definition class B 6-9
      definition method go 7-8
      definition function f 10-20
      reference binding x 11 target=A
      reference binding x 12 target=B @3
      call go 12 receiver=x @9
      call go 13 receiver=x
      """)
    #expect(index.sites("go", at: "a.py:2") == ["a.py:12 likely"])
    #expect(index.sites("go", at: "a.py:7") == ["a.py:13 likely"])
  }

  @Test func `calling a class is a use of the class and of the constructor that runs`() {
    let index = FactNotation.index(
      """
      == a.py python
      definition class A 1-5
      definition constructor __init__ 2-3
      definition class B 6-9
      reference base A 6
      call A 11
      call B 12
      """)
    #expect(index.sites("A") == ["a.py:11 confirmed"])
    #expect(index.sites("__init__") == ["a.py:11 confirmed", "a.py:12 confirmed"])
  }

  @Test func `what is asked of a value is a method`() {
    let index = FactNotation.index(
      """
      == checks/models.py python
      definition class Check 1-9
      definition method ping_all 2-3
      == checks/views.py python
      definition function ping_all 1-5 parameters='request'
      import named django.shortcuts 1 imported=get_object_or_404
      reference binding check 2 target=get_object_or_404
      call ping_all 3 receiver=check
      call ping_all 4 receiver=elsewhere
      """)
    let method = index.definitions(named: "ping_all").first { $0.detail == .method }
    let sites = method.map { index.uses(of: $0).map { "\($0.site.startLine) \($0.tier)" } }
    #expect(sites == ["3 likely", "4 nameOnly"])
  }

  @Test func `a receiver from outside is external, an unknown one is likely only for a name of its own`() {
    let index = FactNotation.index(
      """
      == a.py python
      definition class A 1-9
      definition method upload_parts 2-3
      definition method get 4-5
      == b.py python
      import named boto3 1
      definition function f 2-9 parameters='x'
      reference binding s 3 target=boto3.Session
      reference binding made 3 target=boto3.resolve
      call upload_parts 4 receiver=s
      call upload_parts 5 receiver=s.client
      call upload_parts 5 receiver=s.client()
      call upload_parts 5 receiver=made
      call upload_parts 5 receiver=x
      call get 6 receiver=x
      call upload_parts 7
      """)
    // A function from outside may hand back what is ours; a type from outside constructs its own.
    #expect(
      index.sites("upload_parts") == [
        "b.py:4 external", "b.py:5 external", "b.py:5 likely", "b.py:5 likely", "b.py:5 likely",
      ])
    #expect(index.sites("get") == ["b.py:6 nameOnly"])
  }

  @Test func `overloads share their calls without claiming which is meant`() {
    let index = FactNotation.index(
      """
      == a.py python
      definition function f 1-2
      definition function f 4-5
      call f 8
      """)
    #expect(index.sites("f", at: "a.py:1") == ["a.py:8 likely"])
    #expect(index.sites("f", at: "a.py:4") == ["a.py:8 likely"])
  }

  @Test func `a decorator that returns a type makes its functions values of that type`() {
    let index = FactNotation.index(
      """
      == cli.py python
      definition class Group 1-9
      definition method command 2-3
      definition function group 11-13 returns='Callable[[F], Group]'
      == app.py python
      import named cli 1
      reference decorator cli.group 3 target=main
      definition function main 4-6
      call command 8 receiver=main
      """)
    #expect(index.sites("command") == ["app.py:8 confirmed"])
  }

  @Test func `an alias is what it stands for`() {
    let index = FactNotation.index(
      """
      == lib.py python
      definition function run 1-3
      == app.py python
      import named lib 1
      reference binding go 2 target=lib.run value=alias
      definition function main 4-6
      call go 5
      """)
    #expect(index.sites("run") == ["app.py:5 confirmed"])
  }

  @Test func `calls mean the implementation, not the further signatures beside it`() {
    let index = FactNotation.index(
      """
      == a.py python
      reference decorator t.overload 1 target=load
      definition function load 2-3 parameters='x: int' returns=Row
      reference decorator overload 4 target=load
      definition function load 5-6 parameters='x: str' returns=Row
      definition function load 7-9 parameters=x
      definition class Row 11-15
      definition method size 12-13
      definition function main 17-20
      call load 18
      reference binding row 18 target=load
      call size 19 receiver=row
      == b.pyi python
      reference decorator overload 1 target=only
      definition function only 2
      reference decorator overload 3 target=only
      definition function only 4
      call only 6
      """)
    #expect(index.sites("load", at: "a.py:7") == ["a.py:18 confirmed"])
    // Which signature a call fits is not told: no further signature has confirmed callers.
    #expect(index.sites("load", at: "a.py:2") == ["a.py:18 likely"])
    let main = index.definitions(named: "main")[0]
    #expect(index.callees(of: main).map { "\($0.definition.startLine)" } == ["7", "12"])
    #expect(index.sites("size") == ["a.py:19 confirmed"])
    #expect(index.sites("only", at: "b.pyi:4") == ["b.pyi:6 likely"])
  }

  @Test func `what a group's own decorator makes is a group again`() {
    let index = FactNotation.index(
      """
      == core.py python
      definition class Group 1-9
      definition method group 2-4 returns='Callable[[F], Group] | Group'
      definition method add 6-7
      == decorators.py python
      import named .core 1 imported=Group
      definition function group 3-5 returns='Group | Callable[[F], Group]'
      == app.py python
      import named .decorators 1 imported=group
      reference decorator group 3 target=cli
      definition function cli 4-5
      reference decorator cli.group 7 target=ship
      definition function ship 8-9
      call add 11 receiver=ship
      """)
    #expect(index.sites("add") == ["app.py:11 confirmed"])
  }
}
