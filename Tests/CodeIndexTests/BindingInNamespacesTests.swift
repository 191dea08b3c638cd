import Facts
import Testing

@testable import CodeIndex

private func namespaced(_ text: String) -> CodeIndex {
  FactNotation.index(text, profiles: [Profiles.csharp, Profiles.php, Profiles.ruby])
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

/// Modules of Elixir and packages of Dart.
@Suite struct BindingByModuleNameTests {
  @Test func `modules of Elixir are named in full, by alias, or imported`() {
    var elixir = LanguageProfile(id: "elixir", displayName: "Elixir", family: ["elixir"])
    elixir.parameters = .untyped
    elixir.methodsNeedReceiver = false
    elixir.modulesAreTypes = true
    elixir.dynamicMembers = true
    elixir.seesOuterMembers = false
    elixir.capitalsAreTypes = true
    elixir.modules.style = .namespaces
    elixir.modules.bindsLastComponent = true
    let index = FactNotation.index(
      """
      == conn.ex elixir
      definition module Conn 1-9 signature='defmodule Plug.Conn'
      definition function put 2-3
      == other.ex elixir
      definition module Other 1-9 signature='defmodule Other'
      definition function put 2-3
      == use.ex elixir
      definition module Use 1-20 signature='defmodule Use'
      import named Plug.Conn 2
      import wildcard Other 3
      definition function run 4-19
      call put 5 receiver=Plug.Conn
      call put 6 receiver=Conn
      call put 7
      call put 8 receiver=Map
      """, profiles: [elixir])
    #expect(
      index.sites("put", at: "conn.ex:2") == ["use.ex:5 confirmed", "use.ex:6 confirmed", "use.ex:8 external"])
    #expect(index.sites("put", at: "other.ex:2") == ["use.ex:7 confirmed", "use.ex:8 external"])
  }

  @Test func `package imports of Dart lead below the source folder of the package`() {
    var dart = LanguageProfile(id: "dart", displayName: "Dart", family: ["dart"])
    dart.parameters = .typeName
    dart.methodsNeedReceiver = false
    dart.modules.style = .relativePath
    dart.modules.extensions = ["dart"]
    dart.modules.sourceRoots = ["lib"]
    dart.modules.packageScheme = "package:"
    dart.modules.packageFiles = ["pubspec.yaml"]
    let index = FactNotation.index(
      """
      == pkgs/http/pubspec.yaml -
      == pkgs/http/lib/http.dart dart
      import reExport src/client.dart 1 imported=*
      == pkgs/http/lib/src/client.dart dart
      definition function send 1-2
      == pkgs/other/pubspec.yaml -
      == pkgs/other/lib/http.dart dart
      definition function send 1-2
      == pkgs/use/lib/a.dart dart
      import named package:http/http.dart 1 alias=http imported=*
      call send 2 receiver=http
      == pkgs/use/lib/b.dart dart
      import named package:path/path.dart 1 alias=path imported=*
      call send 2 receiver=path
      """, profiles: [dart])
    #expect(
      index.sites("send", at: "pkgs/http/lib/src/client.dart:1") == [
        "pkgs/use/lib/a.dart:2 confirmed", "pkgs/use/lib/b.dart:2 external",
      ])
    #expect(index.sites("send", at: "pkgs/other/lib/http.dart:1") == ["pkgs/use/lib/b.dart:2 external"])
  }
}
