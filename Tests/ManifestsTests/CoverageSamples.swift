extension Sample {
  static let coverage: [Sample] = [
    Sample(
      "coverage/lcov.info",
      """
      TN:canary
      SF:/ci/shop/src/cart.ts
      FN:3,total
      FNDA:2,total
      DA:3,2
      DA:4,2
      DA:5,0
      DA:9,1,checksum
      LF:4
      LH:3
      end_of_record
      SF:src/cart.ts
      DA:7,oops
      DA:0,1
      DA:99999999,1
      end_of_record
      DA:1,1
      SF:/ci/shop/src/cart.ts
      DA:5,4
      DA:6,-1
      end_of_record

      """,
      facts: """
        2 test/coverage /ci/shop/src/cart.ts covered=3-5,9 missed=6
        12 test/coverage src/cart.ts missed=7
        """),
    Sample(
      "cover.out",
      """
      mode: set
      example.org/shop/cart.go:3.40,5.2 2 1
      example.org/shop/cart.go:7.20,8.2 1 0
      example.org/shop/cart.go:7.20

      """,
      facts: "2 test/coverage example.org/shop/cart.go covered=3-5 missed=7-8"),
    Sample(
      "coverage.json",
      """
      {"meta": {"version": "7.4", "note": "canary"},
       "files": {
        "shop/cart.py": {"executed_lines": [1, 2, 5], "missing_lines": [6, "7"], "excluded_lines": []},
        "shop/empty.py": {"executed_lines": [], "missing_lines": []}
       }}

      """,
      facts: "3 test/coverage shop/cart.py covered=1-2,5 missed=6"),
    Sample(
      "coverage/coverage-final.json",
      """
      {"/ci/src/a.js": {"path": "/ci/src/a.js", "statementMap": {
        "0": {"start": {"line": 1, "column": 0}, "end": {"line": 1, "column": 9}},
        "1": {"start": {"line": 3, "column": 0}, "end": {"line": 3, "column": 9}}}, "s": {"0": 4, "1": 0}}}

      """,
      facts: "1 test/coverage /ci/src/a.js covered=1 missed=3"),
    Sample(
      "build/coverage.xml",
      """
      <?xml version="1.0" ?>
      <!DOCTYPE coverage SYSTEM 'http://cobertura.sourceforge.net/xml/coverage-04.dtd' [<!ENTITY a "b">]>
      <!-- <class filename="no.py"> canary -->
      <coverage line-rate="0.5"><sources><source>/ci/shop</source></sources>
        <packages><package name="shop"><classes>
          <class name="cart.py" filename="shop/cart.py">
            <methods><method name="total"><lines><line number="2" hits="1"/></lines></method></methods>
            <lines>
              <line number="1" hits="1"/><line number="2" hits="0" branch="true" condition-coverage="50% (1/2)"/>
              <line number='3' hits='0' />
            </lines>
          </class>
          <class name="&lt;x&gt;" filename="shop/&a;.py"><lines><line number="1" hits="1"/></lines></class>
        </classes></package></packages>
      </coverage>

      """,
      facts: """
        6 test/coverage shop/cart.py covered=1-2 missed=3
        13 test/coverage shop/&a;.py covered=1
        """),
    Sample(
      "target/site/jacoco/jacoco.xml",
      """
      <report name="shop"><package name="com/shop"><class name="com/shop/Cart" sourcefilename="Cart.java">
      <counter type="LINE" missed="1" covered="1"/></class>
      <sourcefile name="Cart.java"><line nr="3" mi="0" ci="3" mb="0" cb="0"/><line nr="4" mi="2" ci="0" mb="0" cb="0"/>
      </sourcefile></package></report>

      """,
      facts: "3 test/coverage com/shop/Cart.java covered=3 missed=4"),
  ]
}
