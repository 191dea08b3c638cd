extension Sample {
  static let go: [Sample] = [
    Sample(
      "go.mod",
      #"""
      module example.org/shop/v2 // the shop

      go 1.22.1
      toolchain go1.23.0

      require github.com/BurntSushi/toml v1.3.2

      require (
      	example.org/queue v0.4.0+incompatible
      	golang.org/x/text v0.14.0 // indirect
      )

      replace example.org/queue => ../queue // canary

      tool golang.org/x/tools/cmd/stringer

      """#,
      facts: #"""
        1 definition/module example.org/shop/v2
        1 reference/package example.org/shop/v2 purl=pkg:golang/example.org/shop/v2
        1 $ go test ./... value=test
        1 $ go vet ./... value=lint
        1 $ go build ./... value=build
        3 dependency/toolchain go declared=1.22.1
        4 dependency/toolchain go locked=1.23.0
        6 dependency/runtime github.com/BurntSushi/toml declared=v1.3.2 locked=v1.3.2 purl=pkg:golang/github.com/burntsushi/toml@v1.3.2
        9 dependency/runtime example.org/queue declared=v0.4.0+incompatible locked=v0.4.0+incompatible purl=pkg:golang/example.org/queue@v0.4.0%2Bincompatible
        10 dependency/optional golang.org/x/text declared=v0.14.0 locked=v0.14.0 purl=pkg:golang/golang.org/x/text@v0.14.0
        13 reference/none example.org/queue target=../queue
        15 dependency/development golang.org/x/tools/cmd/stringer purl=pkg:golang/golang.org/x/tools/cmd/stringer
        """#)
  ]
}
