import Facts
import Testing

@testable import CodeIndex

/// Receivers, parameters and types as they are written.
@Suite struct SourceTextTests {
  @Test(arguments: [
    ("self.client.get()", "self client get()"), ("make().a[]", "make() a[]"), ("a::b->c", "a b c"),
    ("x?.y!.z", "x y z"),
    ("(&Box{}).a", "Box() a"), ("(await load()).b[]", "load() b[]"), ("(*T)(x).a()", "T() a()"),
    ("x.y().(T).a", "x y() :T a"),
    ("(x as Box).a", ":Box a"), ("(a+b).c", nil), ("(a)b", nil),
    ("bind<Weapon>()", "bind()"), ("Point{}", "Point()"), ("()", nil), ("\"\"", nil), ("a+b", nil), ("3", nil),
    ("[]", nil), ("(a.b()).c", "a b() c"), ("(x as a.Store)", ":a.Store"), ("((Store)x).y", ":Store y"),
    ("(a+b).c", nil), ("(new Store()).c", "Store() c"),
  ])
  func `receivers come apart into steps`(text: String, expected: String?) {
    let path = AccessPath(text)
    #expect(
      path?.steps.map {
        ($0.asserted.map { ":" + $0 } ?? $0.name) + ($0.isCalled ? "()" : "") + ($0.isIndexed ? "[]" : "")
      }.joined(separator: " ")
        == expected)
  }

  @Test(arguments: [
    (
      "self, a: Client = None, *rest: int, **kw", LanguageProfile.ParameterStyle.nameColonType,
      "self- aClient restint kw-"
    ),
    ("private readonly db: Map<string, Db>, x?: T = f(a, b)", .nameColonType, "dbMap<string, Db> xT"),
    ("{ a, b }: Props, cb: (e: Error) => void", .nameColonType, "a- b- cb(e: Error) => void"),
    ("a, b int, h func(x, y int) error, opts ...Option", .nameType, "aint bint hfunc(x, y int) error opts...Option"),
    ("context.Context, int", .nameType, ""),
    ("final List<A, B> xs, const T& v", .typeName, "xsfinal List<A, B> vconst T&"),
    ("a: &'a str, b: Box<dyn Fn() + 'a>, c: &'static C", .nameColonType, "a&'a str bBox<dyn Fn() + 'a> c&'static C"),
    ("a: 'A', b=',', c: \"C\"", .nameColonType, "a'A' b- c\"C\""),
  ])
  func `parameters have names and types`(text: String, style: LanguageProfile.ParameterStyle, expected: String) {
    let list = ParameterList(text, style: style)
    #expect(list.parameters.map { $0.name + ($0.type ?? "-") }.joined(separator: " ") == expected)
  }

  @Test(arguments: [
    ("*pkg.Client", "pkg.Client", ""), ("Optional[Client]", "Client", ""), ("\"Client\" | None", "Client None", ""),
    ("dict[str, Client]", "", "Client"), ("[]*Client", "", "Client"), ("map[string]Client", "", "Client"),
    ("(*Client, error)", "Client", ""), ("(c *Client, err error)", "Client", ""), ("const Client&", "Client", ""),
    ("Box[int]", "Box", ""), ("(x) => Client", "", ""), ("Client[]", "", "Client"),
  ])
  func `types come down to names`(text: String, names: String, elements: String) {
    let type = TypeText(text, SharedProfile(Profiles.python))
    #expect(type.names.joined(separator: " ") == names)
    #expect(type.elements.joined(separator: " ") == elements)
  }

  @Test(arguments: [
    ("", ""), ("a.b(),\"", "a b() | text"), ("to:x,&{}", "to: x | function^"), ("name:Foo::bar", "name: Foo bar"),
    ("new Store(),null,?,*", "new Store | absent | unknown | spread"),
    ("0,0L,0.5f,',[]", "integer | long | single | character | list"),
    ("<2>,as Map<A;B>,to:as int?,new byte[]{}", "as Map<A,B> | to: as int? | as byte[]"), ("<1>", ""),
  ])
  func `arguments are read back`(text: String, expected: String) {
    let words = ArgumentList(text).arguments.map { argument -> String in
      let value =
        switch argument.value {
        case .literal(let kind): kind
        case .absent: "absent"
        case .path(let path): path.steps.map { $0.name + ($0.isCalled ? "()" : "") }.joined(separator: " ")
        case .construction(let type): "new " + type
        case .typed(let type): "as " + type
        case .list: "list"
        case .spread: "spread"
        case .unknown: "unknown"
        }
      return (argument.label.map { $0 + ": " } ?? "") + value + (argument.isTrailing ? "^" : "")
    }
    #expect(words.joined(separator: " | ") == expected)
  }

  @Test(arguments: [
    ("suspend Scope.(Int, a: Store) -> Unit", "Scope", ["Int", "Store"]), ("(Store) -> Unit", "-", ["Store"]),
    ("((Store) -> Unit)?", "-", ["Store"]), ("Store => Int", "-", ["Store"]), ("Scope.() -> Map<A, B>", "Scope", []),
    ("Consumer<? super Store>", "-", ["Store"]), ("(A, (B) -> C) -> D", "-", ["A", "(B) -> C"]),
  ])
  func `function types come apart`(text: String, receiver: String, parameters: [String]) {
    let type = FunctionType(text, after: ["suspend"])
    #expect(type?.receiver ?? "-" == receiver)
    #expect(type?.parameters == parameters)
  }

  @Test func `what is no function type is none`() {
    #expect(FunctionType("Store", after: ["suspend"]) == nil)
    #expect(FunctionType("List<Store>", after: ["suspend"]) == nil)
  }
}
