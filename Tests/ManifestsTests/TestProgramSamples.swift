extension Sample {
  /// Programs that build files run as tests, and commands of texts for developers.
  static let testPrograms: [Sample] = [
    Sample(
      "src/Makefile",
      """
      OBJ = cart.o list.o
      TESTS += cart-test check_list
      all: shop $(TESTS)
      shop: main.o $(OBJ)
      cart-test: test.o $(OBJ)
      test.o: test.c cart.h
      check_list: check_list.c list.o
      .PHONY: check
      check: $(TESTS) shop
      \t@./cart-test
      \t./check_list $(ARGS)
      \t./shop --version

      """,
      facts: """
        3 $ make all value=other
        4 $ make shop value=other
        5 $ make cart-test value=test
        7 $ make check_list value=other
        9 test/program test.c target=cart-test value=make check
        9 test/program check_list.c target=check_list value=make check
        9 $ make check value=test target=./cart-test
        """),
    Sample(
      "CMakeLists.txt",
      """
      project(shop C) # add_test(NAME no COMMAND no)
      set(CART_TESTS test_cart.c
          support.c)
      add_library(shop src/cart.c)
      add_executable(shop-cli src/main.c)
      add_executable(cart_tests ${CART_TESTS} src/cart.c)
      add_executable(unit ../other/test_other.c test_unit.cpp)
      Add_Test(NAME cart COMMAND cart_tests)
      add_test(unit-run ${CMAKE_BINARY_DIR}/unit --all)
      add_test(NAME version COMMAND shop-cli --version)
      gtest_discover_tests(unit)
      install(FILES include/cart.h DESTINATION include)

      """,
      facts: """
        8 test/program test_cart.c target=cart_tests value=ctest --test-dir build -R '^cart$'
        9 test/program test_unit.cpp target=unit value=ctest --test-dir build -R '^unit-run$'
        12 reference/package include/cart.h value=offered target=include/cart.h
        """),
    Sample(
      "crate/Cargo.toml",
      """
      [package]
      name = "shop"

      [features]
      default = ["std"]
      std = []

      [[test]]
      name = "integration"
      path = "tests/lib.rs"

      [[test]]
      name = "own"
      harness = false

      """,
      facts: """
        1 $ cargo test value=test defaulted=true
        1 $ cargo build value=build
        2 definition/module shop
        2 reference/package shop purl=pkg:cargo/shop
        6 config/featureFlag std access=compile framework=cargo
        9 test/program tests/lib.rs target=integration
        13 test/program tests/own.rs target=own framework=none
        """),
    Sample(
      "core/build.gradle.kts",
      """
      plugins {
        kotlin("multiplatform")
        id("org.jetbrains.dokka")
        alias(libs.plugins.kover)
        id("java") apply false
      }

      """,
      facts: """
        1 reference/package core purl=pkg:maven/core
        1 $ gradle allTests value=test defaulted=true
        1 $ gradle build value=build
        2 reference/none org.jetbrains.kotlin.multiplatform
        3 reference/none org.jetbrains.dokka
        4 reference/none libs.plugins.kover
        """),
    Sample(
      "CONTRIBUTING.md",
      """
      # Contributing

      Run `make test`, or `pytest` alone.

      ```sh
      $ npm run lint -- <file>
      $ cd web && npm test
      TOKEN=canary npm run test:e2e  # all of them
      npm install
      ```

      ```python
      pytest.main()
      ```

      """,
      facts: """
        3 $ make test value=test
        7 $ cd web && npm test value=test
        8 $ TOKEN=… npm run test:e2e value=test
        """),
    Sample(
      "package.json",
      #"""
      {
        "name": "shop",
        "scripts": {
          "test": "cross-env TZ='Europe/Paris' API_KEY=canary-a DB=postgres://u:canary-b@h/x NODE_OPTIONS=--max-old-space-size=4096 jest",
          "deploy": "curl -H canary-c"
        }
      }

      """#,
      facts: #"""
        2 definition/module shop
        2 reference/package shop purl=pkg:npm/shop
        4 $ npm test value=test target=cross-env TZ='Europe/Paris' API_KEY=… DB=… NODE_OPTIONS=--max-old-space-size=4096 jest
        5 $ npm run deploy value=other target=curl …
        """#),
  ]
}
