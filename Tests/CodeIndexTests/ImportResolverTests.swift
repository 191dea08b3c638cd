import Facts
import Testing

@testable import CodeIndex

@Suite struct ImportResolverTests {
  private func targets(_ text: String, of path: String) -> [String] {
    let index = FactNotation.index(text)
    return (index.file(at: path)?.facts(.import) ?? []).map { fact in
      switch index.imports.resolve(fact) {
      case .files(let files): files.map(\.path).joined(separator: " ")
      case .external(let package): "external " + package
      case .unresolved: "unresolved"
      }
    }
  }

  @Test func `dotted names are looked for beside the file, at the root, in source folders and packages`() {
    let found = targets(
      """
      == src/shop/__init__.py python
      == src/shop/db/__init__.py python
      == src/shop/db/models.py python
      == src/shop/logging.py python
      == tools/helper.py python
      == namespace/part.py python
      == src/shop/api.py python
      import named shop.db.models 1
      import named shop.db 2 imported=models
      import named .db.models 3 imported=X
      import named . 4 imported=logging
      import named ..shop 5 imported=db
      import named logging 6
      import named namespace.part 7
      import named helper 8
      import named shop.gone 9
      import named ...far 10
      """, of: "src/shop/api.py")
    #expect(
      found == [
        "src/shop/db/models.py", "src/shop/db/models.py", "src/shop/db/models.py", "src/shop/logging.py",
        "src/shop/db/__init__.py", "external logging", "namespace/part.py", "external helper", "unresolved",
        "unresolved",
      ])
  }

  @Test func `relative paths try extensions, outputs' names, folders, packages and mappings`() {
    let found = targets(
      """
      == packages/core/package.json -
      definition module @shop/core 1 rule=manifest.package-json
      entryPoint main main 2 target=dist/main.js
      == packages/core/src/main.ts typescript
      == packages/core/src/extra/index.ts typescript
      == tsconfig.json -
      config key compilerOptions.paths 2 alias=@/* target=app/*
      == app/util.ts typescript
      == app/view/index.tsx typescript
      == app/page.ts typescript
      import named ./util.js 1
      import named ./view 2
      import named @/util 3
      import named @shop/core 4
      import named @shop/core/extra 5
      import named @other/thing/deep 6
      import named react/jsx-runtime 7
      import named ./gone 8
      import named .. 9
      """, of: "app/page.ts")
    #expect(
      found == [
        "app/util.ts", "app/view/index.tsx", "app/util.ts", "packages/core/src/main.ts",
        "packages/core/src/extra/index.ts", "external @other/thing", "external react", "unresolved", "unresolved",
      ])
  }

  @Test func `mappings are followed to what a configuration extends and refers to`() {
    let found = targets(
      """
      == tsconfig.base.json -
      config key compilerOptions.paths 4 alias=@shop/core/* target=./libs/core/src/*
      == apps/web/tsconfig.json -
      reference none ../../tsconfig.base.json 2
      reference none ./tsconfig.app.json 3
      == apps/web/tsconfig.app.json -
      reference none ./tsconfig.json 2
      config key compilerOptions.baseUrl 3 target=./src
      config key compilerOptions.paths 4 alias=~/* target=views/*
      == libs/core/src/money.ts typescript
      == apps/web/src/views/cart.ts typescript
      == apps/web/src/desk.ts typescript
      == apps/web/src/main.ts typescript
      import named @shop/core/money 1
      import named ~/cart 2
      import named desk 3
      import named react 4
      """, of: "apps/web/src/main.ts")
    #expect(
      found == ["libs/core/src/money.ts", "apps/web/src/views/cart.ts", "apps/web/src/desk.ts", "external react"])
  }

  @Test func `the longest module path wins, and versions are part of it`() {
    let found = targets(
      """
      == go.mod -
      definition module example.com/a 1 rule=manifest.go-mod
      == sub/go.mod -
      definition module example.com/a/sub/v3 1 rule=manifest.go-mod
      == sub/x/x.go go
      == y/y.go go
      == main.go go
      import named example.com/a/sub/v3/x 1
      import named example.com/a/y 2
      import named example.com/a/gone 3
      import named example.com/ab 4
      """, of: "main.go")
    #expect(found == ["sub/x/x.go", "y/y.go", "unresolved", "external example.com/ab"])
  }

  @Test func `a last component that is bound names a file's type`() {
    var profile = LanguageProfile(id: "java", displayName: "Java", family: ["java"])
    profile.modules.style = .dottedPath
    profile.modules.extensions = ["java"]
    profile.modules.bindsLastComponent = true
    profile.modules.folderIsScope = true
    let index = FactNotation.index(
      """
      == main/java/a/b/Tool.java java
      definition class Tool 1-9
      definition method run 2-3
      == main/java/a/c/Use.java java
      import named a.b.Tool 1
      definition class Use 3-9
      definition method go 4-6
      call run 5 receiver=Tool
      """, profiles: [profile])
    #expect(index.sites("run") == ["main/java/a/c/Use.java:5 confirmed"])
  }
}
