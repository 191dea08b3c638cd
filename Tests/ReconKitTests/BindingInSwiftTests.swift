import Testing

@testable import CodeIndex

/// What calls mean in Swift.
struct BindingInSwiftTests {
  @Test func `members stand in extensions, of types here and of types from outside`() throws {
    let problems = try MarkedSources.problems(
      """
      == Sources/Store/Store.swift
      public struct Store {
        var items: [Item]
        func find(_ id: Int) -> Item? { nil }  //= find
      }
      struct Item {
        func show() {}  //= show
      }
      == Sources/Store/Store+More.swift
      extension Store {
        func all() {  //= all
          find(1)?.show()  //> find show
          items.first?.show()  //> show
          for item in items { item.show() }  //> show
          for (_, item) in items.enumerated() {
            item.show()  //> show
          }
          items.forEach { $0.show() }  //> show
          let found = items.filter { $0.isNew }
          found.last!.show()  //> show
        }
      }
      extension Task {
        static func sleep(seconds: Int) {}  //= sleep
      }
      extension String {
        init(item: Item) { self = "" }  //= text
        func shout() -> String { self }  //= shout
      }
      func use(store: Store, name: String) async {
        store.all()  //> all
        Task.sleep(seconds: 1)  //> sleep
        Task.sleep(nanoseconds: 1)
        _ = String(item: Item())  //> text
        _ = String(describing: store)
        _ = name.shout()  //> shout
        let title = "a"
        _ = title.shout()  //> shout
      }
      """)
    #expect(problems == [])
  }

  @Test func `arguments' labels choose, with defaults and closures behind the call`() throws {
    let problems = try MarkedSources.problems(
      """
      == Sources/App/Run.swift
      final class Runner {
        func run(_ name: String) {}  //= name
        func run(_ name: String, times: Int, quiet: Bool = false) {}  //= times
        func run(_ name: String, then next: () -> Void) {}  //= then
        func run(all names: String...) {}  //= all
        func test() {
          run("a")  //> name
          run("a", times: 2)  //> times
          self.run("a", times: 2, quiet: true)  //> times
          run("a") { print("") }  //> then
          run("a", then: test)  //> then
          run(all: "a", "b", "c")  //> all
          run("a", quiet: true, 3)
        }
      }
      """)
    #expect(problems == [])
  }

  @Test func `a call through a protocol is the protocol's, on a type its own`() throws {
    let problems = try MarkedSources.problems(
      """
      == Sources/App/Handler.swift
      protocol Handler {
        func handle(_ text: String)  //= asked
        func close()  //= close
      }
      extension Handler {
        func handleAll() {  //= given
          handle("a")  //> asked
        }
      }
      struct Printer: Handler {
        func handle(_ text: String) {}  //= printer
        func close() {}  //= closePrinter
      }
      func a(h: any Handler) { h.handle("") }  //> asked
      func b(h: some Handler) { h.handle("") }  //> asked
      func c<H: Handler>(h: H) { h.handle("") }  //> asked
      func d<H>(h: H) where H: Handler { h.close() }  //> close
      func e(p: Printer) {
        p.handle("")  //> printer
        p.handleAll()  //> given
      }
      struct Holder<H: Handler> {
        let handler: H
        func go() { handler.close() }  //> close
      }
      """)
    #expect(problems == [])
  }

  @Test func `members without a receiver are of the type that is expected`() throws {
    let problems = try MarkedSources.problems(
      """
      == Sources/App/Request.swift
      struct Request {
        static func make(_ path: String) -> Request { Request() }  //= make
      }
      struct Other {
        static func make(_ path: String) -> Other { Other() }  //= other
      }
      struct Socket {
        func write(_ request: Request) {}  //= write
        func send(to name: String, other: Other) {}  //= send
        var request: Request { .make("/") }  //> make
      }
      func first() -> Other {
        return .make("/a")  //> other
      }
      func second(socket: Socket) {
        socket.write(.make("/b"))  //> write make
        socket.send(to: "", other: .make("/c"))  //> send other
        let other: Other = .make("/d")  //> other
        print(other)
        unknown(.make("/e"))
      }
      """)
    #expect(problems == [])
  }

  @Test func `another name inside a type stands for what it names, over several lines too`() throws {
    let problems = try MarkedSources.problems(
      """
      == Package.swift
      // swift-tools-version:6.0
      let package = Package(name: "A", targets: [.target(name: "A")])
      == Sources/A/Logs.swift
      enum Logs {
        private static let _maker = MakerBox({ label in label.count }, message: "once")
        static let plain: PlainBox = .init(1)

        static func start(_ maker: @escaping (String) -> Int) {
          self._maker.replace({ label in maker(label) }, validate: true)  //> boxed
          plain.replace(2, validate: true)  //> boxed
          other.replace(3, validate: true)  //> other
        }

        private struct Box<Value> {
          init(_ value: Value, message: String = "") {}
          func replace(_ value: Value, validate: Bool) {}  //= boxed
        }

        private typealias MakerBox = Box<
          (String) -> Int
        >
        private typealias PlainBox = Box<Int>
        private static let other = Box2()
        private typealias Box2 = Other.Box
      }

      enum Other {
        struct Box {
          func replace(_ value: Int, validate: Bool) {}  //= other
        }
      }
      """)
    #expect(problems == [])
  }

  @Test func `a name is known in its block, a closure's parameter in the closure`() throws {
    let problems = try MarkedSources.problems(
      """
      == Sources/App/Blocks.swift
      struct A {
        func go() {}  //= a
      }
      struct B {
        func go() {}  //= b
      }
      func make() -> B { B() }
      func with(_ name: String, _ body: (A) -> Void) {}
      func pair() -> (A, B) { (A(), B()) }
      func test(x: A, y: A?) {
        x.go()  //> a
        if let x = make() as B? {
          print(x)
        }
        do {
          let x = B()
          x.go()  //> b
        }
        x.go()  //> a
        if let y {
          y.go()  //> a
        }
        guard let z = y else { return }
        z.go()  //> a
        let (p, q) = pair()
        p.go()  //> a
        q.go()  //> b
        with("a") { value in
          value.go()  //> a
        }
        with("a") { $0.go() }  //> a
        let cast = y as! B
        cast.go()  //> b
      }
      """)
    #expect(problems == [])
  }

  @Test func `targets are scopes, and what is private stays in its file`() throws {
    let problems = try MarkedSources.problems(
      """
      == Package.swift
      // swift-tools-version: 6.0
      import PackageDescription
      let package = Package(
        name: "p",
        targets: [
          .target(name: "Core", path: "Core/Code"),
          .target(
            name: "App",
            dependencies: [.target(name: "Core")],
            path: "App/Code"),
        ])
      == Core/Code/Log.swift
      public func log(_ text: String) {}  //= core
      public struct Item {
        public func show() {}  //= show
      }
      private func hidden() {}  //= hidden
      == App/Code/Log.swift
      import Core
      func log(_ text: String) {}  //= app
      private func hidden() {}  //= hiddenApp
      func use(item: Item) {
        log("a")  //> app
        item.show()  //> show
        hidden()  //> hiddenApp
      }
      == App/Code/Other.swift
      func other() {
        log("a")  //> app
        hidden()
      }
      == Sources/Third/Third.swift
      import Core
      extension Item {
        func local() {}  //= local
      }
      func third(item: Item) {
        log("a")  //> core
        item.local()  //> local
      }
      == Sources/Fourth/Fourth.swift
      func fourth(item: Item) {
        log("a")
        item.local()
      }
      """)
    #expect(problems == [])
  }

  @Test func `constructors of a type, its base and itself`() throws {
    let problems = try MarkedSources.problems(
      """
      == Sources/App/Types.swift
      class Base {
        init(name: String) {}  //= base
        convenience init() { self.init(name: "") }  //> base
      }
      class Sub: Base {
        init(number: Int) {  //= sub
          super.init(name: "")  //> base
        }
        static func make() -> Self { Self(number: 1) }  //> sub
      }
      enum Kind {
        case one(Int)
        static func parse() -> Kind { .one(1) }
      }
      func test() {
        _ = Base(name: "")  //> base
        _ = Sub(number: 1)  //> sub
        _ = Sub.init(number: 1)  //> sub
        let base: Base = .init(name: "")  //> base
        print(base)
      }
      """)
    #expect(problems == [])
  }
}
