import Facts
import Testing

@testable import CodeIndex

/// Names that files share by what they include.
@Suite struct BindingInCTests {
  @Test func `what a header declares is what the source defines`() {
    let index = FactNotation.index(
      """
      == include/list.h c
      reference declaration append 3 signature='int append(int x)'
      == src/list.c c
      import wildcard list.h 1
      definition function append 3-6 signature='int append(int x)'
      definition function grow 8-9 signature='static void grow(void)'
      == src/use.c c
      import wildcard list.h 1
      definition function run 3-9
      call append 4
      call grow 5
      == tools/other.c c
      definition function grow 3-4 signature='void grow(void)'
      definition function main 5-9
      call append 6
      """)
    #expect(index.sites("append") == ["src/use.c:4 confirmed", "tools/other.c:6 likely"])
    // `static` keeps the first to its file.
    #expect(index.sites("grow", at: "src/list.c:8") == [])
    #expect(index.sites("grow", at: "tools/other.c:3") == ["src/use.c:5 likely"])
    #expect(index.definition(at: "include/list.h", line: 3)?.path == "src/list.c")
    #expect(index.importGraph.imports(of: index.file(at: "src/use.c")!).map(\.to.path) == ["include/list.h"])
  }

  @Test func `each alternative of a platform may be meant`() {
    let index = FactNotation.index(
      """
      == include/loop.h c
      reference declaration loop_init 3
      == src/unix/loop.c c
      import wildcard ../../include/loop.h 1
      definition function loop_init 3-4 signature='int loop_init(void)'
      == src/win/loop.c c
      import wildcard loop.h 1
      definition function loop_init 3-4 signature='int loop_init(void)'
      == test/stub.c c test
      definition function loop_init 3-4 signature='static int loop_init(void)'
      call loop_init 9
      == test/run.c c test
      import wildcard loop.h 1
      call loop_init 5
      """)
    #expect(index.sites("loop_init", at: "src/unix/loop.c:3") == ["test/run.c:5 likely"])
    #expect(index.sites("loop_init", at: "src/win/loop.c:3") == ["test/run.c:5 likely"])
    #expect(index.sites("loop_init", at: "test/stub.c:3") == ["test/stub.c:9 confirmed"])
  }

  @Test func `fields, local variables, macros and the library are no functions of the same name`() {
    let index = FactNotation.index(
      """
      == src/a.h c
      reference declaration on_close 1
      reference declaration mkdir_all 2
      == src/a.c c
      import wildcard a.h 1
      definition function on_close 3-4 signature='void on_close(int x)'
      definition function open 6-7 signature='int open(int x)'
      == src/b.c c
      import wildcard a.h 1
      import wildcard fcntl.h 2 value=system
      definition function run 5-20 parameters='void (*visit)(struct node *, int), int n'
      call on_close 6 receiver=h
      reference binding on_close 7 target=close_cb
      call on_close 8
      call visit 9
      call open 10
      definition function late 22-30
      call on_close 23
      definition macro CLOSE 32-33
      == src/visit.c c
      definition function visit 1-2 signature='void visit(int x)'
      """)
    #expect(index.sites("on_close") == ["src/b.c:23 confirmed"])
    #expect(index.sites("visit") == [])
    #expect(index.sites("open") == ["src/b.c:10 nameOnly"])
  }

  @Test func `what a macro's body calls is only known by name`() {
    let index = FactNotation.index(
      """
      == src/check.h c
      reference declaration check_that 1
      == src/check.c c
      import wildcard check.h 1
      definition function check_that 3-4 signature='void check_that(int x)'
      == src/use.c c
      import wildcard check.h 1
      definition macro CHECK 3-5
      call check_that 4
      """)
    #expect(index.sites("check_that") == ["src/use.c:4 nameOnly"])
  }

  @Test func `namespaces tell apart what has one name`() {
    let index = FactNotation.index(
      """
      == src/a.h cpp
      definition namespace a 1-20
      reference declaration open 3
      definition class Store 5-9
      reference declaration load 6
      definition method size 7 signature='int size()'
      == src/b.h cpp
      definition namespace b 1-20
      definition class Store 5-9
      definition method size 7 signature='int size()'
      == src/a.cc cpp
      import wildcard a.h 1
      definition namespace a 2-30
      definition function open 3-5 signature='int open()'
      definition method load 7-12 receiver=Store
      call size 8
      call open 9
      == src/open.cc cpp
      definition namespace b 1-9
      definition function open 3-5 signature='int open()'
      == src/use.cc cpp
      import wildcard a.h 1
      import wildcard b.h 2
      reference binding '' 3 target=a value=namespace
      definition function run 5-20 parameters='const b::Store& other, Store* mine'
      call open 6
      call size 7 receiver=other
      call load 8 receiver=mine
      call open 9 receiver=a access=scope
      call open 10 receiver=std access=scope
      call open 11 access=scope
      """)
    #expect(
      index.sites("open", at: "src/a.cc:3").filter { $0.hasPrefix("src/use") } == [
        "src/use.cc:6 confirmed", "src/use.cc:9 confirmed", "src/use.cc:10 external",
      ])
    #expect(index.sites("size", at: "src/b.h:7") == ["src/use.cc:7 confirmed"])
    #expect(index.sites("size", at: "src/a.h:7") == ["src/a.cc:8 confirmed"])
    #expect(index.sites("load") == ["src/use.cc:8 confirmed"])
    #expect(index.definition(at: "src/a.h", line: 6)?.path == "src/a.cc")
  }
}
