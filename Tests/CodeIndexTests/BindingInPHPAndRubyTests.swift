import Facts
import Testing

@testable import CodeIndex

private func namespaced(_ text: String) -> CodeIndex {
  FactNotation.index(text, profiles: [Profiles.php, Profiles.ruby])
}

/// Namespaces of PHP and modules of Ruby.
@Suite struct BindingInPHPAndRubyTests {
  @Test func `PHP sees its own namespace and what it names, not what is around`() {
    let index = namespaced(
      """
      == src/Store.php php
      definition namespace App\\Data 1
      definition class Store 2-9
      definition method open 3-4
      == src/Other.php php
      definition namespace App 1
      definition class Store 2-9
      definition method open 3-4
      == src/Use.php php
      definition namespace App\\Data\\Web 1
      import named App\\Data\\Store 2
      import named App 3 alias=Top
      definition function run 4-20 parameters='Store $s, Top\\Store $t, \\App\\Store $u, Missing $m'
      call open 5 receiver=$s
      call open 6 receiver=$t
      call open 7 receiver=$u
      call open 8 receiver=$m
      == src/Deep.php php
      definition namespace App\\Data\\Deep 1
      definition function go 4-20 parameters='Store $s'
      call open 5 receiver=$s
      """)
    #expect(
      index.sites("open", at: "src/Store.php:3") == [
        "src/Deep.php:5 nameOnly", "src/Use.php:5 confirmed", "src/Use.php:8 external",
      ])
    #expect(
      index.sites("open", at: "src/Other.php:3") == [
        "src/Deep.php:5 nameOnly", "src/Use.php:6 confirmed", "src/Use.php:7 confirmed", "src/Use.php:8 external",
      ])
  }

  @Test func `PHP functions fall back to those without a namespace, types do not`() {
    let index = namespaced(
      """
      == a.php php
      definition function help 1-2
      == b.php php
      definition namespace N 1
      call help 2
      == c.php php
      definition namespace M 1
      definition function help 2-3
      call help 4
      """)
    #expect(index.sites("help", at: "a.php:1") == ["b.php:2 confirmed"])
    #expect(index.sites("help", at: "c.php:2") == ["c.php:4 confirmed"])
  }

  @Test func `promoted parameters are fields, and fluent methods give the object they are called on`() {
    let index = namespaced(
      """
      == a.php php
      definition class Query 1-9
      definition method where 2-4
      reference binding return 3 target=$this value=expression
      definition method run 5-6
      == b.php php
      definition class Other 1-9
      definition method run 5-6
      definition class Repo 10-20
      definition constructor __construct 11 parameters='private Query $query'
      reference binding query 10 target=Query
      definition method all 13-15
      call run 14 receiver='$this->query->where()'
      """)
    #expect(index.sites("run", at: "a.php:5") == ["b.php:14 confirmed"])
    #expect(index.sites("run", at: "b.php:5") == [])
  }

  // MARK: Ruby

  @Test func `Ruby's constants are looked up through the modules around, by full name where one begins with colons`() {
    let index = namespaced(
      """
      == a.rb ruby
      definition module A 1-20
      definition class Box 2-9 signature='class Box'
      definition constructor initialize 3-4
      definition method fill 5-6
      definition class Use 10-19 signature='class Use'
      definition method run 11-18
      call new 12 receiver=Box
      call fill 13 receiver=Box.new
      call new 14 receiver=::Box
      == b.rb ruby
      definition class Box 2-9 signature='class Box'
      definition constructor initialize 3-4
      definition method fill 5-6
      == c.rb ruby
      definition class Box 2-9 signature='class A::Box'
      definition method again 3-5
      call fill 4
      """)
    #expect(index.sites("initialize", at: "a.rb:3") == ["a.rb:12 confirmed"])
    #expect(index.sites("initialize", at: "b.rb:3") == ["a.rb:14 confirmed"])
    #expect(index.sites("fill", at: "a.rb:5") == ["a.rb:13 confirmed", "c.rb:4 confirmed"])
    #expect(index.sites("fill", at: "b.rb:5") == [])
  }

  @Test func `a call on itself means no method of an unrelated class, but one that a mixin's classes may have`() {
    let index = namespaced(
      """
      == a.rb ruby
      definition class Unrelated 1-5 signature='class Unrelated'
      definition method prepare 2-3
      definition class Job 6-12 signature='class Job'
      definition method run 7-11
      call prepare 8
      definition module Mixin 13-19 signature='module Mixin'
      definition method work 14-16
      call finish 15
      definition class Task 20-29 signature='class Task'
      reference base Mixin 21
      definition method finish 22-23
      """)
    #expect(index.sites("prepare") == ["a.rb:8 nameOnly"])
    #expect(index.sites("finish") == ["a.rb:15 likely"])
  }

  @Test func `of several methods of a name, a call on itself means the one of its family`() {
    let index = namespaced(
      """
      == a.rb ruby
      definition module Mixin 1-9 signature='module Mixin'
      definition method run 2-5
      call warn 3
      definition class Base 10-14 signature='class Base'
      definition method warn 11-12
      definition class Job 15-19 signature='class Job'
      reference base Base 16
      reference base Mixin 17
      definition class Other 20-24 signature='class Other'
      definition method warn 21-22
      """)
    #expect(index.sites("warn", at: "a.rb:11") == ["a.rb:3 likely"])
    #expect(index.sites("warn", at: "a.rb:21") == ["a.rb:3 nameOnly"])
  }

  @Test func `a method's name alone calls it, and a type constructs itself`() {
    let index = namespaced(
      """
      == a.rb ruby
      definition class Db 1-9 signature='class Db'
      definition constructor initialize 2-3
      definition method run 4-5
      definition method copy 6-8
      call new 7 receiver=self.class
      call new 8
      definition class Other 10-14 signature='class Other'
      definition method run 11-12
      definition class Use 20-30 signature='class Use'
      reference binding def 21 target=Db.new value=expression
      definition method db 21-23
      definition method go 24-26
      call run 25 receiver=db
      """)
    #expect(index.sites("run", at: "a.rb:4") == ["a.rb:25 confirmed"])
    #expect(index.sites("run", at: "a.rb:11") == [])
    #expect(index.sites("initialize") == ["a.rb:7 confirmed", "a.rb:8 likely"])
  }

  @Test func `fields and readers have the types of what they are given`() {
    let index = namespaced(
      """
      == a.rb ruby
      definition class Db 1-5 signature='class Db'
      definition method run 2-3
      definition class Other 6-9 signature='class Other'
      definition method run 7-8
      definition class Use 10-30 signature='class Use'
      definition property db 11
      definition constructor initialize 12-14
      reference binding @db 13 target=Db.new value=expression
      definition method go 15-20
      call run 16 receiver=@db
      call run 17 receiver=db
      call run 18 receiver=self.db
      call run 19 receiver=other
      """)
    #expect(
      index.sites("run", at: "a.rb:2") == [
        "a.rb:16 confirmed", "a.rb:17 confirmed", "a.rb:18 confirmed", "a.rb:19 nameOnly",
      ])
  }
}
