import Testing

@testable import Scanning

/// The built-in packs' content rules, for the extensions that Linguist's heuristics tell apart.
struct SharedExtensionTests {
  @Test(arguments: [
    ("a.h", "int f(void);\n", "c"), ("a.h", "", "c"), ("a.h", "// class of x\nstruct a { int b; };\n", "c"),
    ("a.h", "#pragma once\nnamespace a {\n}\n", "cpp"), ("a.h", "template <typename T>\nT f(T a);\n", "cpp"),
    ("a.h", "#include <vector>\n", "cpp"), ("a.h", "class A : public B {\n};\n", "cpp"),
    ("a.h", "#import <Foundation/Foundation.h>\n", "objective-c"),
    ("a.h", "@interface A : NSObject\n@end\n", "objective-c"),
    ("a.h", "@class A;\nclass B;\n", "objective-c"), ("a.h", "/* -*- C++ -*- */\nint f();\n", "cpp"),
    ("a.m", "#import \"A.h\"\n@implementation A\n@end\n", "objective-c"),
    ("a.m", "% area\nfunction a = f(x)\na = x;\n", nil),
    ("a.m", "(* Mathematica *)\nf[x_] := x\n", nil), ("a.m", ":- module x.\n", nil),
    ("a.pl", "use strict;\nmy $x = 1;\n", "perl"), ("a.pl", "parent(a, b).\nx(A) :- parent(A, _).\n", nil),
    ("a.pl", "#!/usr/bin/perl\nprint 1;\n", "perl"), ("a.t", "use Test::More;\n", "perl"), ("a.t", "% Turing\n", nil),
    ("a.pm", "package A;\n1;\n", "perl"), ("a.ts", "export const a = 1\n", "typescript"),
    ("a.ts", "<?xml version=\"1.0\"?>\n<!DOCTYPE TS>\n<TS version=\"2.1\">\n", "xml"),
    ("a.ts", "const a = <TS,>(b: TS) => b\n", "typescript"), ("a.tsx", "export default () => <p/>\n", "tsx"),
    ("a.r", "x <- 1\n", "r"), ("a.R", "# comment\nprint(1)\n", "r"), ("a.r", "REBOL [Title: \"x\"]\nprint 1\n", nil),
    ("a.inc", "<?php\nfunction f() {}\n", "php"), ("a.inc", "mov ax, 1\n", nil), ("a.rs", "fn main() {}\n", "rust"),
    ("a.conf", "[a]\nb = 1\n", "ini"), ("a.conf", "server {\n  listen 80;\n}\n", nil),
    ("a.config", "<configuration/>\n", "xml"),
    ("a.sql", "SELECT 1;\n", "sql"), ("Dockerfile.dev", "", "dockerfile"), (".env.local", "", "dotenv"),
    ("rules.mk", "", "makefile"), ("run", "#!/usr/bin/env -S python3 -u\n", "python"),
    ("run", "#!/usr/bin/env bash\n", "shell"), ("run", "#!/usr/bin/env ruby3.2\n", "ruby"),
  ])
  func contentsDecide(name: String, text: String, expected: String?) {
    let language = BuiltIn.library.language(of: name, Array(text.utf8))
    #expect(language == expected)
  }

  /// What `.gitattributes` write for Linguist, with a hyphen for a space.
  @Test(arguments: [
    ("C", "c"), ("C++", "cpp"), ("C#", "csharp"), ("Dart", "dart"), ("Dockerfile", "dockerfile"), ("Dotenv", "dotenv"),
    ("Elixir", "elixir"), ("Go", "go"), ("GraphQL", "graphql"), ("Haskell", "haskell"), ("HCL", "hcl"), ("INI", "ini"),
    ("Java", "java"), ("JavaScript", "javascript"), ("JSON", "json"), ("JSON-with-Comments", "json"),
    ("Kotlin", "kotlin"), ("Lua", "lua"), ("Makefile", "makefile"), ("Objective-C", "objective-c"), ("Perl", "perl"),
    ("PHP", "php"), ("Java-Properties", "properties"), ("Protocol-Buffer", "protobuf"), ("Python", "python"),
    ("R", "r"),
    ("Ruby", "ruby"), ("Rust", "rust"), ("Scala", "scala"), ("Shell", "shell"), ("SQL", "sql"), ("Svelte", "svelte"),
    ("Swift", "swift"), ("TOML", "toml"), ("TSX", "tsx"), ("TypeScript", "typescript"), ("Vue", "vue"), ("XML", "xml"),
    ("YAML", "yaml"), ("Zig", "zig"),
  ])
  func namesAreThoseOfLinguist(name: String, language: String) {
    #expect(BuiltIn.library.language(called: name) == language)
  }
}
