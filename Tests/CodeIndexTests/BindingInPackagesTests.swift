import Facts
import Testing

@testable import CodeIndex

/// Languages whose files say which package they belong to.
@Suite struct BindingInPackagesTests {
  static var java: LanguageProfile {
    var profile = jvm("java")
    profile.parameters = .typeName
    profile.variablesHideFunctions = false
    profile.elementMembers = ["get", "next"]
    profile.collectionMembers = ["stream", "filter"]
    profile.elementClosures = ["forEach"]
    return profile
  }

  static var kotlin: LanguageProfile {
    var profile = jvm("kotlin")
    profile.extensionFunctions = true
    profile.singletonKeywords = ["object"]
    profile.implicitParameter = "it"
    profile.receiverClosures = ["apply"]
    profile.valueClosures = ["let"]
    profile.getterPrefixes = ["get"]
    return profile
  }

  static var scala: LanguageProfile {
    var profile = jvm("scala")
    profile.singletonKeywords = ["object"]
    profile.callMethodNames = ["apply"]
    profile.modules.relativePackages = true
    return profile
  }

  private static func jvm(_ id: String) -> LanguageProfile {
    var profile = LanguageProfile(id: id, displayName: id, family: ["java", "kotlin", "scala"])
    profile.selfNames = ["this"]
    profile.superNames = ["super"]
    profile.methodsNeedReceiver = false
    profile.inheritsConstructors = false
    profile.transparentTypes = ["Optional"]
    profile.collectionTypes = ["List"]
    profile.commonMethodNames = ["get", "close"]
    profile.modules.style = .declaredPackage
    return profile
  }

  private func index(_ text: String) -> CodeIndex {
    FactNotation.index(text, profiles: [Self.java, Self.kotlin, Self.scala])
  }

  @Test func `types are found by package, imports by full name, members by static import`() {
    let index = index(
      """
      == lib/Prices.java java
      definition namespace shop.core 1
      definition class Prices 2-20
      definition method half 3-5 parameters='int x'
      definition class Table 7-15
      definition constructor Table 8-9
      definition method row 10-11
      == other/Prices.java java
      definition namespace shop.other 1
      definition class Prices 2-9
      definition method half 3-5 parameters='int x'
      == app/Use.java java
      definition namespace app 1
      import named shop.core.Prices 2
      import named shop.core.Prices.Table 3
      import named shop.core.Prices 4 imported=half
      import named org.lib.Row 5
      definition class Use 6-40
      definition method run 7-30 parameters='Table t, Row r, List<Table> ts'
      call half 8 receiver=Prices
      call half 9
      call row 10 receiver=t
      call Table 11
      call row 12 receiver=r
      call row 13 receiver=ts.get()
      call half 14 receiver=shop.other.Prices
      """)
    #expect(
      index.sites("half", at: "lib/Prices.java:3") == ["app/Use.java:8 confirmed", "app/Use.java:9 confirmed"])
    #expect(index.sites("half", at: "other/Prices.java:3") == ["app/Use.java:14 confirmed"])
    #expect(
      index.sites("row") == [
        "app/Use.java:10 confirmed", "app/Use.java:12 external", "app/Use.java:13 confirmed",
      ])
    #expect(index.sites("Table", at: "lib/Prices.java:8") == ["app/Use.java:11 confirmed"])
  }

  @Test func `a field of the type around is of that type although a constructor has the same name`() {
    let index = index(
      """
      == Name.java java
      definition namespace a 1
      definition class Name 2-30
      definition constructor Name 3-4 parameters='Name around'
      definition field around 5
      reference binding around 5 target=Name
      definition method plain 6-8
      definition method size 9-12
      call plain 10 receiver=around
      """)
    #expect(index.sites("plain") == ["Name.java:10 confirmed"])
  }

  @Test func `a variable hides no method, and methods of a nameless type are its own`() {
    let index = index(
      """
      == Job.java java
      definition namespace a 1
      definition class Job 2-60
      definition method start 3-5
      definition method run 10-40
      reference binding start 11 target=Thread
      call start 12
      reference binding new 13-20 target=Base value=anonymous
      definition method start 14-18
      call stop 15
      call start 30
      == Base.java java
      definition namespace a 1
      definition class Base 2-9
      definition method stop 3-4
      """)
    #expect(index.sites("start", at: "Job.java:3") == ["Job.java:12 confirmed", "Job.java:30 confirmed"])
    #expect(index.sites("start", at: "Job.java:14") == [])
    #expect(index.sites("stop") == ["Job.java:15 confirmed"])
  }

  @Test func `an extension is asked of its type where it is in scope`() {
    let index = index(
      """
      == core/Text.kt kotlin
      definition namespace core 1
      definition class Store 2-5
      definition function reopen 6-8 receiver=Store
      definition function label 9-10 receiver=String
      == app/Near.kt kotlin
      definition namespace core 1
      definition function near 2-9 parameters='s: Store, o: Other'
      call reopen 3 receiver=s
      call label 4 receiver='""'
      == app/Far.kt kotlin
      definition namespace app 1
      import named core.reopen 2
      import named core.Store 3
      definition class Other 4-9
      definition method label 5-6
      definition function far 10-20 parameters='s: Store, o: Other, x'
      call reopen 11 receiver=s
      call reopen 12 receiver=o
      call label 13 receiver=o
      call reopen 14 receiver=x
      == app/Unseen.kt kotlin
      definition namespace unseen 1
      import named core.Store 2
      definition function unseen 3-9 parameters='s: Store'
      call reopen 4 receiver=s
      """)
    #expect(
      index.sites("reopen") == [
        "app/Far.kt:11 confirmed", "app/Far.kt:14 likely", "app/Near.kt:3 confirmed",
      ])
    #expect(index.sites("label", at: "core/Text.kt:9") == ["app/Near.kt:4 likely"])
    #expect(index.sites("label", at: "app/Far.kt:5") == ["app/Far.kt:13 confirmed"])
  }

  @Test func `function literals say what their code is asked of`() {
    let index = index(
      """
      == a.kt kotlin
      definition namespace a 1
      definition class Scope 2-6
      definition method finish 3-4
      definition class Store 7-12
      definition method open 8-9
      definition function scoped 13-15 parameters='name: String, block: suspend Scope.(Store) -> Unit'
      definition function use 20-60 parameters='s: Store'
      reference binding { 21-25 target=scoped value=closure:0
      reference binding store 21-25 target=scoped value=closure:0 @30
      call finish 22
      call open 23 receiver=store
      reference binding { 26 target=s.let value=closure:0
      call open 26 receiver=it
      reference binding { 28-30 target=s.apply value=closure:0
      call open 29
      call finish 40
      """)
    #expect(index.sites("finish") == ["a.kt:22 confirmed", "a.kt:40 nameOnly"])
    #expect(index.sites("open") == ["a.kt:23 confirmed", "a.kt:26 confirmed", "a.kt:29 confirmed"])
  }

  @Test func `what an expression gives is the type of what it is assigned to`() {
    let index = index(
      """
      == a.kt kotlin
      definition namespace a 1
      definition class Store 2-12
      definition method open 3-4
      definition function make 13-14
      reference binding fun 13 target=Store() value=result
      definition function use 20-40
      reference binding x 21 target=make() value=expression
      call open 22 receiver=x
      call open 23 receiver='(y as Store)'
      call open 24 receiver='((Store)y)'
      """)
    #expect(index.sites("open") == ["a.kt:22 confirmed", "a.kt:23 confirmed", "a.kt:24 confirmed"])
  }

  @Test func `an object and a class of one name are told apart by where they stand`() {
    let index = index(
      """
      == a/b/Shop.scala scala
      definition namespace a.b 1
      definition class Shop 2-5 signature='class Shop(x: Int)'
      definition method price 3-4
      definition class Shop 6-12 signature='object Shop'
      definition method apply 7-8 returns=Shop
      definition method price 9-10
      == Use.scala scala
      definition namespace a 1
      definition class Use 2-20
      definition method f 3-12 parameters='s: b.Shop'
      call price 4 receiver=s
      call price 5 receiver=b.Shop
      call price 6 receiver=b.Shop()
      """)
    #expect(
      index.sites("price", at: "a/b/Shop.scala:3") == ["Use.scala:4 confirmed", "Use.scala:6 confirmed"])
    #expect(index.sites("price", at: "a/b/Shop.scala:9") == ["Use.scala:5 confirmed"])
  }

  @Test func `a type parameter is what it must be`() {
    let index = index(
      """
      == A.java java
      definition namespace a 1
      definition class Store 2-5
      definition method open 3-4
      definition class Box 6-20 signature='class Box<T extends Store, R>'
      definition method first 7-12 parameters='T value, R rest'
      call open 8 receiver=value
      call open 9 receiver=rest
      """)
    #expect(index.sites("open") == ["A.java:8 confirmed", "A.java:9 likely"])
  }
}
