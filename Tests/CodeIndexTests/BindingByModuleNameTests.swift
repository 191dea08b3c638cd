import Facts
import Testing

@testable import CodeIndex

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
