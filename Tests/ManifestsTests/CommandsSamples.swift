extension Sample {
  static let commands: [Sample] = [
    Sample(
      "Makefile",
      #"""
      VERSION := 1.0
      TOKEN = canary-make
      .PHONY: test lint \
        deploy
      .DEFAULT_GOAL := test

      test: build
      	@go test ./...
      lint:
      	golangci-lint run
      build: bin/shop
      bin/shop: main.go
      	go build -o $@ .
      %.o: %.c
      	cc -c $<
      deploy:
      	TOKEN=canary-recipe ./deploy.sh
      export PASSWORD = canary:make
      verify:
      	mypy src
      ifndef DOXYGEN
      $(error The "html" target needs a tool. Alternatively: make text)
      endif

      """#,
      facts: #"""
        7 $ make test value=test target=go test ./...
        9 $ make lint value=lint target=golangci-lint run
        11 $ make build value=build
        16 $ make deploy value=other target=TOKEN=… ./deploy.sh
        19 $ make verify value=typecheck target=mypy src
        """#),
    Sample(
      "justfile",
      #"""
      set dotenv-load
      token := "canary-just"
      export KEY := "canary:just"

      # run the tests
      test *args:
          pytest {{args}}
      @fmt:
          gofmt -w .

      """#,
      facts: #"""
        6 $ just test value=test target=pytest {{args}}
        8 $ just fmt value=format target=gofmt -w .
        """#),
    Sample(
      "Taskfile.yml",
      #"""
      version: '3'
      vars:
        TOKEN: canary-task
      tasks:
        test:
          desc: run tests
          cmds:
            - go test ./...
        verify:
          cmds:
            - golangci-lint run
        fmt: gofmt -w .

      """#,
      facts: #"""
        5 $ task test value=test target=go test ./...
        9 $ task verify value=lint target=golangci-lint run
        12 $ task fmt value=format target=gofmt -w .
        """#),
    Sample(
      ".github/workflows/ci.yml",
      #"""
      name: CI
      on:
        push:
        schedule:
          - cron: '0 3 * * 1'
      env:
        GLOBAL_TOKEN: canary-global
      jobs:
        test:
          runs-on: ubuntu-latest
          env: {FLOW_KEY: canary-flow}
          steps:
            - uses: actions/checkout@v4
              with:
                token: canary-with
            - run: go test -race ./...
            - name: Several
              env:
                STEP_SECRET: "canary: quoted"
              run: |
                # pytest in a comment
                pip install -r requirements.txt
                TOKEN=canary-run pytest -q && ruff check . # after
                cd web && npm test
                npx prettier \
                  --check .

                echo "mypy"
            - run: >
                poetry run
                mypy src
            - name: Lint
              run: "golangci-lint run --timeout 5m"
            - run: mvn verify ${{ matrix.flags || '-DskipITs' }}
            - run: "scripts/test"
            - run: ./ci/lint.sh --all
            - run: curl -H "Authorization: canary-header" https://example.org | make install

      """#,
      facts: #"""
        5 entryPoint/job schedule value=0 3 * * 1
        7 config/environmentVariable GLOBAL_TOKEN access=declare
        11 config/environmentVariable FLOW_KEY access=declare
        16 $ go test -race ./... value=test
        19 config/environmentVariable STEP_SECRET access=declare
        23 $ TOKEN=… pytest -q value=test
        23 $ ruff check . value=lint
        24 $ cd web && npm test value=test
        25 $ npx prettier --check . value=format
        30 $ poetry run mypy src value=typecheck
        33 $ golangci-lint run --timeout 5m value=lint
        34 $ mvn verify ${{ matrix.flags || '-DskipITs' }} value=test
        35 $ scripts/test value=test
        36 $ ./ci/lint.sh --all value=lint
        """#),
    Sample(
      ".gitlab-ci.yml",
      #"""
      variables:
        CI_SECRET: canary-gitlab
      test:
        variables:
          JOB_KEY:
            value: canary-job
        script:
          - cargo test --all
          - echo done; make lint
      lint:
        script: npm run lint
        before_script:
        - |
          corepack enable
          yarn install

      """#,
      facts: #"""
        2 config/environmentVariable CI_SECRET access=declare
        5 config/environmentVariable JOB_KEY access=declare
        8 $ cargo test --all value=test
        9 $ make lint value=lint
        11 $ npm run lint value=lint
        15 $ yarn install value=other
        """#),
    Sample(
      ".circleci/config.yml",
      #"""
      commands:
        setup:
          steps:
            - run: sudo apt-get update
            - run: >
                cmake -S .
                -B build
      jobs:
        test:
          environment:
            PAGE_LIMIT: canary-circle
          steps:
            - run:
                name: pytest in a sentence
                command: |
                  cd build
                  ctest -VV
            - run: make -j 16 VERBOSE=1 check

      """#,
      facts: #"""
        6 $ cmake -S . -B build value=build
        11 config/environmentVariable PAGE_LIMIT access=declare
        17 $ ctest -VV value=test
        18 $ make -j 16 VERBOSE=… check value=test
        """#),
    Sample(
      "appveyor.yml",
      #"""
      environment:
        PG_VERSION: canary-appveyor
      before_build:
        - cmd: cmake --build .
      test_script:
        - ps: ./gradlew $env:ARGS :core:check
        - bundle exec rake

      """#,
      facts: #"""
        2 config/environmentVariable PG_VERSION access=declare
        4 $ cmake --build . value=build
        6 $ ./gradlew $env:ARGS :core:check value=test
        7 $ bundle exec rake value=test
        """#),
    Sample(
      ".pre-commit-config.yaml",
      #"""
      repos:
        - repo: https://canary-user:canary-tok@example.org/hooks
          rev: v1
          hooks:
            - id: ruff
              args: [--token, canary-arg]
            - id: check-yaml
        - repo: local
          hooks:
          - id: mypy
            entry: mypy

      """#,
      facts: #"""
        5 $ pre-commit run ruff --all-files value=lint
        7 $ pre-commit run check-yaml --all-files value=lint
        10 $ pre-commit run mypy --all-files value=typecheck
        """#),
    Sample(
      ".golangci.yml",
      #"""
      linters-settings:
        token: canary-golangci

      """#,
      facts: #"""
        1 $ golangci-lint run value=lint
        """#),
    Sample(
      "web/.eslintrc.json",
      #"""
      {"settings": {"token": "canary-eslint"}}

      """#,
      facts: #"""
        1 $ npx eslint . value=lint
        """#),
  ]
}
