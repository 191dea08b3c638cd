import Testing

@testable import Scanning

/// Files get their language as GitHub Linguist gives it.
struct LanguageChooserTests {
  /// Languages that share what is shared in the world.
  static let chooser: LanguageChooser? = try? LanguageChooser([
    language("c", ["c", "h"], claims: [.init("h")]),
    language(
      "cpp", ["cpp", "h"], modelines: ["c++"],
      claims: [.init("h", pattern: #"^\s*(?:class|namespace)\b"#, priority: 10)]),
    language(
      "objective-c", ["m"], modelines: ["objc"],
      claims: [
        .init("m", pattern: "^@implementation", priority: 5), .init("h", pattern: "^@interface", priority: 20),
      ]),
    language("perl", ["pl", "t"], interpreters: ["perl"]),
    language("python", ["py"], interpreters: ["python"]),
    language("ruby", ["rb"], fileNames: ["Rakefile"], interpreters: ["ruby"]),
    language("shell", ["sh"], interpreters: ["sh", "bash"], modelines: ["bash"]),
    language("blade", ["blade.php"]), language("php", ["php"], interpreters: ["php"]),
    language("dockerfile", ["dockerfile"], fileNames: ["Dockerfile", "Dockerfile.*"]),
    language("java-properties", ["properties"]),
  ])

  static func language(
    _ id: String, _ extensions: [String], fileNames: [String] = [], interpreters: [String] = [],
    modelines: [String] = [], claims: [LanguageMarks.Claim] = [], isBuiltIn: Bool = true
  ) -> ScannerLibrary.Language {
    .init(
      id: id, name: id.uppercased(),
      marks: LanguageMarks(
        extensions: extensions, fileNames: fileNames, interpreters: interpreters, modelines: modelines, claims: claims),
      isBuiltIn: isBuiltIn, file: id + ".yml")
  }

  private func language(of name: String, _ text: String = "", by chooser: LanguageChooser? = chooser) throws -> String?
  {
    let chooser = try #require(chooser)
    var workspace = try ScanWorkspace()
    return Array(text.utf8).withUnsafeBytes {
      chooser.language(chooser.language(named: name), contents: $0, using: &workspace.match)
    }
  }

  @Test(arguments: [
    ("a.py", "python"), ("A.PY", "python"), ("a.b.py", "python"), ("Rakefile", "ruby"), ("rakefile", nil),
    ("view.blade.php", "blade"), ("view.php", "php"), ("Dockerfile", "dockerfile"), ("Dockerfile.dev", "dockerfile"),
    ("Dockerfiles", nil), (".py", nil), ("py", nil), ("a.py.txt", nil), ("a.", nil), ("", nil), (".", nil),
  ])
  func namesChoose(name: String, expected: String?) throws { #expect(try language(of: name) == expected) }

  @Test(arguments: [
    ("#!/usr/bin/python", "python"), ("#! /usr/bin/env python3", "python"), ("#!/usr/bin/python3.11 -u", "python"),
    ("#!/usr/bin/env -S python3 -u", "python"), ("#!/usr/bin/env -S PATH=/x:/y python", "python"),
    ("#!/usr/bin/env -Sruby -w", "ruby"), ("#!/usr/bin/env --split-string=ruby -w", "ruby"),
    ("#!/usr/bin/env -i -u HOME bash", "shell"), ("#!/usr/bin/env LANG=C ruby", "ruby"), ("#!/bin/sh", "shell"),
    ("#!/bin/sh\nexec perl -x \"$0\" \"$@\"", "perl"), ("#!/bin/sh\nexec ruby \"$0\"", "ruby"),
    ("#!/bin/sh\nexec make all", "shell"), ("#!/usr/bin/pythonic", nil), ("#!", nil), ("#!/usr/bin/env", nil),
    (" #!/bin/sh", nil), ("#!/usr/bin/env\tpython", "python"), ("#!/usr/bin/python\r", "python"),
    ("#!python", "python"),
  ])
  func interpretersChoose(line: String, expected: String?) throws {
    #expect(try language(of: "run", line + "\nx\n") == expected)
  }

  @Test(arguments: [
    ("# vim: ft=python", "python"), ("// vim: set filetype=cpp ts=4 :", "cpp"), ("/* vi:ts=2:syntax=c */", "c"),
    ("# vim600: ft=ruby", "ruby"), ("x ex: ft=ruby", "ruby"), ("xex: ft=ruby", nil), ("# evim: ft=ruby", nil),
    ("/* -*- C++ -*- */", "cpp"), ("# -*- mode: ruby; coding: utf-8 -*-", "ruby"),
    ("# -*- coding: x; mode: ruby -*-", "ruby"),
    ("# -*- coding: utf-8 -*-", nil), ("# -*-ruby-*-", "ruby"), ("# vim: ft=klingon", nil), ("# vim: ts=4", nil),
    ("# vim: set ft=Java-Properties:", "java-properties"),
  ])
  func modelinesChoose(line: String, expected: String?) throws {
    #expect(try language(of: "script", line + "\n") == expected)
    let middle = String(repeating: "\n", count: 20)
    #expect(try language(of: "script", "x\n" + line + middle) == expected)
    #expect(try language(of: "script", middle + line + "\nx\n\n") == expected)
    #expect(try language(of: "script", middle + line + middle) == nil)
  }

  @Test(arguments: [
    ("a.h", "int f(void);", "c"), ("a.h", "// x\nclass A {};", "cpp"), ("a.h", "class A;\n@interface B", "objective-c"),
    ("a.h", "// class A", "c"), ("a.H", "namespace x {", "cpp"), ("a.m", "@implementation X", "objective-c"),
    ("a.m", "% matlab", nil), ("a.h", "/* -*- C++ -*- */\nint x;", "cpp"),
    ("a.h", "int x;\n// vim: ft=objc", "objective-c"),
    ("a.m", "#!/usr/bin/ruby\n", "ruby"),
  ])
  func contentsChooseWhereAnExtensionIsShared(name: String, text: String, expected: String?) throws {
    #expect(try language(of: name, text) == expected)
  }

  /// Otherwise every file would be searched for what its name says.
  @Test func whatHasItsExtensionForItselfIsNotLookedInto() throws {
    #expect(try language(of: "a.py", "#!/usr/bin/ruby\n# vim: ft=c\n") == "python")
  }

  @Test func contentRulesSeeTheBeginningOnly() throws {
    let far = String(repeating: "\n", count: ExtensionOwners.window) + "class A {};"
    #expect(try language(of: "a.h", far) == "c")
    #expect(try language(of: "a.h", String(far.dropFirst(100))) == "cpp")
  }

  @Test func aUsersRuleIsAskedBeforeBuiltInOnes() throws {
    let chooser = try LanguageChooser([
      Self.language("c", ["h"]), Self.language("cpp", [], claims: [.init("h", pattern: "class", priority: 99)]),
      Self.language("idl", [], claims: [.init("h", pattern: "interface|class")], isBuiltIn: false),
    ])
    #expect(try language(of: "a.h", "class", by: chooser) == "idl")
    #expect(try language(of: "a.h", "int", by: chooser) == "c")
    let whole = try LanguageChooser([
      Self.language("cpp", [], claims: [.init("h", pattern: "class", priority: 99)]),
      Self.language("idl", ["h"], isBuiltIn: false),
    ])
    #expect(try language(of: "a.h", "class", by: whole) == "idl")
  }

  @Test func whatNothingTellsApartIsRefusedAndBothAreNamed() {
    let error = #expect(throws: PackError.self) {
      try LanguageChooser([
        Self.language("a", ["x", "y"], fileNames: ["F"], isBuiltIn: false),
        Self.language("b", ["X"], fileNames: ["F"], isBuiltIn: false),
        Self.language("c", [], claims: [.init("x", priority: 3), .init("y", pattern: "q")], isBuiltIn: false),
      ])
    }
    #expect(
      error?.problems.map(\.description) == [
        "b.yml:1: error: file name “F” is claimed by `a` as well",
        "b.yml:1: error: extension “x” is claimed by `a` as well, and no content rule in `claims` tells them apart",
        "c.yml:1: error: extension “x” is claimed by `a` as well, and no content rule in `claims` tells them apart",
      ])
  }

  @Test func namesOfLanguagesAreThoseOfLinguist() throws {
    let chooser = try #require(Self.chooser)
    #expect(chooser.language(called: "C++") == "cpp")
    #expect(chooser.language(called: "Objective-C") == "objective-c")
    #expect(chooser.language(called: "Java Properties") == "java-properties")
    #expect(chooser.language(called: "Fortran") == nil)
  }
}
