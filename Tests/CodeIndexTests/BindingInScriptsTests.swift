import Facts
import Testing

@testable import CodeIndex

@Suite struct BindingInScriptsTests {
  @Test func `names are followed through barrels, renames and defaults`() {
    let index = FactNotation.index(
      """
      == src/send.ts typescript
      definition function send 1-3 exported=true
      definition function build 5-7
      reference export default 9 target=build
      == src/index.ts typescript
      import reExport ./send.js 1 imported=*
      import reExport ./send.js 2 imported=default alias=make
      import reExport ./send.js 3 imported=send alias=dispatch
      == test/a.js javascript test
      import named ../src 1 imported=send
      import named ../src/index.js 2 imported=make alias=m
      import named ../src/send 3 imported=default alias=builder
      import named ../src 4 imported=* alias=all
      import named ../src 5 imported=dispatch
      call send 10
      call m 11
      call builder 12
      call send 13 receiver=all
      call dispatch 14
      """)
    #expect(index.sites("send") == ["test/a.js:10 confirmed", "test/a.js:13 confirmed", "test/a.js:14 confirmed"])
    #expect(index.sites("build") == ["test/a.js:11 confirmed", "test/a.js:12 confirmed"])
  }

  @Test func `a default that is exported wrapped is likely what it wraps`() {
    let index = FactNotation.index(
      """
      == src/move.ts typescript
      definition function move 1-3
      reference export default 5 target=move value=wrapped
      == src/other.ts typescript
      definition function other 1-3
      == src/use.ts typescript
      import named ./move 1 imported=default alias=moveIt
      import named ./other 2 imported=default alias=other
      call moveIt 3
      call other 4
      """)
    #expect(index.sites("move") == ["src/use.ts:3 likely"])
    // No rule saw a default in that module, so a call of it may well mean what has its name.
    #expect(index.sites("other") == ["src/use.ts:4 likely"])
    #expect(index.isExported(index.definitions(named: "move")[0]))
    #expect(!index.isExported(index.definitions(named: "other")[0]))
  }

  @Test func `methods assigned to an exported type are exported`() {
    let index = FactNotation.index(
      """
      == lib/runner.js javascript
      definition class Runner 1-9
      definition class Timer 10-11
      definition method run 12-14 receiver=Runner
      definition method tick 15-17 receiver=Timer
      reference export exports 20 target=Runner
      """)
    #expect(index.isExported(index.definitions(named: "run")[0]))
    #expect(!index.isExported(index.definitions(named: "tick")[0]))
  }

  @Test func `a module exported as a whole is constructed where it is required`() {
    let index = FactNotation.index(
      """
      == package.json -
      definition module shop 1 rule=manifest.package-json
      entryPoint main main 2 target=lib/app.js
      == lib/app.js javascript
      definition class App 1-9
      definition method use 2-4
      reference export exports 10 target=App
      == test/a.js javascript test
      import named .. 1 imported=* alias=Shop
      reference binding app 3 target=Shop
      call Shop 3 @20
      call use 4 receiver=app
      """)
    #expect(index.sites("use") == ["test/a.js:4 confirmed"])
    #expect(index.sites("App") == ["test/a.js:3 confirmed"])
  }

  @Test func `functions put on a prototype are members`() {
    let index = FactNotation.index(
      """
      == a.js javascript
      definition function Mocha 1-3
      definition method run 5-8 receiver=Mocha
      call load 6 receiver=this
      definition method load 10-12 receiver=Mocha
      reference binding m 14 target=Mocha
      call run 15 receiver=m
      """)
    #expect(index.sites("run") == ["a.js:15 confirmed"])
    #expect(index.sites("load") == ["a.js:6 confirmed"])
  }

  @Test func `test blocks are scopes of their own`() {
    let index = FactNotation.index(
      """
      == a.test.ts typescript test
      test testCase one 1-9
      definition class User 2-4 signature='class User' @9
      call User 5
      test testCase two 10-19
      definition class User 12-14 signature='class User' @9
      call User 15
      """)
    #expect(index.sites("User", at: "a.test.ts:2") == ["a.test.ts:5 confirmed"])
    #expect(index.sites("User", at: "a.test.ts:12") == ["a.test.ts:15 confirmed"])
  }

  @Test func `fields have the types they are declared with, constructor parameters included`() {
    let index = FactNotation.index(
      """
      == db.ts typescript
      definition class Database 1-9 exported=true
      definition method query 2-3 returns=Promise<Row>
      definition class Row 11-15 exported=true
      definition method first 12-13
      == a.ts typescript
      import named ./db 1 imported=Database
      definition class Service 3-30
      definition constructor constructor 4-6 parameters='private readonly db: Database'
      definition method load 8-12
      call query 9 receiver=this.db
      call first 10 receiver=this.db.query()
      """)
    #expect(index.sites("query") == ["a.ts:9 confirmed"])
    #expect(index.sites("first") == ["a.ts:10 confirmed"])
  }

  @Test func `bare names reach members and the only definition where the language lets them`() {
    let index = FactNotation.index(
      """
      == a.p plain
      definition class A 1-20
      definition method go 2-5
      call help 3
      definition method help 7-9
      == b.p plain
      definition function main 1-5 parameters='final A a, int n'
      call go 2 receiver=a
      call lonely 3
      == c.p plain
      definition function lonely 1-5
      """)
    #expect(index.sites("help") == ["a.p:3 confirmed"])
    #expect(index.sites("lonely") == ["b.p:3 likely"])
    #expect(index.sites("go") == ["b.p:2 likely"])
  }

  @Test func `names in a namespace are reached through it`() {
    let index = FactNotation.index(
      """
      == kinds.ts typescript
      definition module kinds 1-20
      definition interface Text 2-5 exported=true
      definition method value 3 returns=string
      definition interface Target 7-12 exported=true
      definition property name 8 returns=Text
      definition method next 9 returns=Target
      reference export kinds 21
      == a.ts typescript
      import named ./kinds 1 imported=kinds
      definition function show 3-9 parameters='target: kinds.Target'
      call value 4 receiver=target.next().name
      definition class Holder 11-20
      definition constructor constructor 12-13 parameters='private text: kinds.Text'
      definition method read 15-17
      call value 16 receiver=this.text
      """)
    #expect(index.sites("value") == ["a.ts:4 confirmed", "a.ts:16 confirmed"])
  }
}
