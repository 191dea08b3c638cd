let plain = "func a() { call() } \" brace {"
let raw = #"C:\new "quoted" \(notCode()) {"#
let rawCode = #"value: \#(code(1)) end"#
let double = ##"one "# two \#(no()) \##(yes())"##

func texts(name: String) -> [String] {
  let block = """
    struct Fake { func nope() {} }
    "quoted" \(name.uppercased()) and \(format(name, with: "}"))
    line \
    joined
    """
  let rawBlock = #"""
    """ class Fake {} \(no())
    """#
  let nested = "outer \(inner("inner \(deep()) }")) end"
  return [block, rawBlock, nested, raw]
}
