extension Sample {
  static let python: [Sample] = [
    Sample(
      "pyproject.toml",
      #"""
      [build-system]
      requires = ["hatchling>=1.18"]

      [project]
      name = "shop"
      version = "0.3.0"
      requires-python = ">=3.10"
      dependencies = [
        "Typing_Extensions>=4",  # a comment, with "quotes"
        "httpx[http2]>=0.25,<1; python_version > '3.8'",
        "private @ git+https://user:canary-tok@example.org/private.git@v1",
      ]

      [project.optional-dependencies]
      redis = ["redis==5.0.1"]

      [project.scripts]
      shop = "shop.cli:main"

      [dependency-groups]
      dev = ["pytest~=8.0", {include-group = "lint"}]

      [tool.ruff]
      line-length = 100

      [tool.ruff.format]
      quote-style = "double"

      [tool.pytest.ini_options]
      env = ["TOKEN=canary-pytest"]

      [tool.poe.tasks]
      fmt = "ruff format ."
      deploy = {cmd = "deploy --token canary-poe"}

      [tool.hatch.envs.docs.scripts]
      build = "mkdocs build"

      [tool.uv]
      dev-dependencies = ["mypy>=1.8"]

      """#,
      facts: #"""
        2 dependency/toolchain hatchling declared=>=1.18 purl=pkg:pypi/hatchling
        5 definition/module shop value=0.3.0
        5 reference/package shop purl=pkg:pypi/shop
        7 dependency/toolchain python declared=>=3.10
        9 dependency/runtime Typing_Extensions declared=>=4 purl=pkg:pypi/typing-extensions
        10 dependency/runtime httpx declared=>=0.25,<1 purl=pkg:pypi/httpx
        11 dependency/runtime private declared=git+https://…@example.org/private.git@v1 purl=pkg:pypi/private
        15 dependency/optional redis declared===5.0.1 locked=5.0.1 purl=pkg:pypi/redis@5.0.1
        18 entryPoint/command shop target=shop.cli:main
        21 dependency/development pytest declared=~=8.0 purl=pkg:pypi/pytest
        23 $ ruff check . value=lint
        23 $ ruff format --check . value=format
        23 config/file tool.ruff
        29 $ pytest value=test
        29 config/file tool.pytest
        32 config/file tool.poe
        33 $ poe fmt value=format target=ruff format .
        34 $ poe deploy value=other target=deploy --token …
        36 config/file tool.hatch
        37 $ hatch run docs:build value=build target=mkdocs build
        39 config/file tool.uv
        40 dependency/development mypy declared=>=1.8 purl=pkg:pypi/mypy
        """#),
    Sample(
      "poetry/pyproject.toml",
      #"""
      [tool.poetry]
      name = "depot"
      version = "2.0"

      [tool.poetry.dependencies]
      python = "^3.11"
      django = "^5.0"
      celery = {version = ">=5", optional = true}
      tool = {git = "https://x:canary-tok@example.org/tool.git"}

      [tool.poetry.dependencies.psycopg]
      version = "^3.1"
      extras = ["binary"]

      [tool.poetry.group.test.dependencies]
      pytest = "*"

      [tool.poetry.scripts]
      depot = "depot.main:run"

      """#,
      facts: #"""
        1 config/file tool.poetry
        2 definition/module depot value=2.0
        2 reference/package depot purl=pkg:pypi/depot
        6 dependency/toolchain python declared=^3.11
        7 dependency/runtime django declared=^5.0 purl=pkg:pypi/django
        8 dependency/optional celery declared=>=5 purl=pkg:pypi/celery
        9 dependency/runtime tool declared=https://…@example.org/tool.git purl=pkg:pypi/tool
        11 dependency/runtime psycopg declared=^3.1 purl=pkg:pypi/psycopg
        16 dependency/development pytest declared=* purl=pkg:pypi/pytest
        19 entryPoint/command depot target=depot.main:run
        """#),
    Sample(
      "setup.cfg",
      #"""
      [metadata]
      name = ledger
      version = 1.0

      [options]
      python_requires = >=3.8
      install_requires =
          requests>=2
          # canary-setup
          attrs

      [options.extras_require]
      docs = sphinx>=7

      [options.entry_points]
      console_scripts =
          ledger = ledger.cli:main

      [flake8]
      max-line-length = 100

      [mypy]
      strict = True

      """#,
      facts: #"""
        2 definition/module ledger value=1.0
        2 reference/package ledger value=offered purl=pkg:pypi/ledger
        6 dependency/toolchain python declared=>=3.8
        8 dependency/runtime requests declared=>=2 purl=pkg:pypi/requests
        10 dependency/runtime attrs purl=pkg:pypi/attrs
        13 dependency/optional sphinx declared=>=7 purl=pkg:pypi/sphinx
        17 entryPoint/command ledger target=ledger.cli:main
        19 $ flake8 value=lint
        22 $ mypy . value=typecheck
        """#),
    Sample(
      "setup.py",
      #"""
      from setuptools import setup

      TOKEN = "canary-setup"
      setup(
          name="ledger",
          python_requires=">=3.8",
          install_requires=[
              "requests>=2",  # 'not this'
              'attrs',
              "x @ https://u:canary-tok@example.org/x.zip",
          ],
          extras_require={"docs": ["sphinx>=7"]},
      )

      """#,
      facts: #"""
        6 dependency/toolchain python declared=>=3.8
        8 dependency/runtime requests declared=>=2 purl=pkg:pypi/requests
        9 dependency/runtime attrs purl=pkg:pypi/attrs
        10 dependency/runtime x declared=https://…@example.org/x.zip purl=pkg:pypi/x
        12 dependency/optional sphinx declared=>=7 purl=pkg:pypi/sphinx
        """#),
    Sample(
      "requirements/dev.txt",
      #"""
      # tools
      -r base.txt
      --index-url https://user:canary-tok@pypi.example.org/simple
      pytest==8.0.0 \
          --hash=sha256:canary0
      Flask_Login[extra] >= 0.6, < 1 ; python_version >= "3.8"  # why
      git+https://user:canary-tok@example.org/a.git@v2#egg=a-pkg
      -e git+ssh://git:canary-tok@example.org/b.git#egg=b_pkg
      numpy==1.*
      https://user:canary-tok@example.org/wheel.whl

      """#,
      facts: #"""
        2 reference/none base.txt
        4 dependency/development pytest declared===8.0.0 locked=8.0.0 purl=pkg:pypi/pytest@8.0.0
        6 dependency/development Flask_Login declared=>=0.6,<1 purl=pkg:pypi/flask-login
        7 dependency/development a-pkg declared=git+https://…@example.org/a.git@v2 purl=pkg:pypi/a-pkg
        8 dependency/development b_pkg declared=git+ssh://…@example.org/b.git purl=pkg:pypi/b-pkg
        9 dependency/development numpy declared===1.* purl=pkg:pypi/numpy
        """#),
    Sample(
      "Pipfile",
      #"""
      [[source]]
      url = "https://user:canary-tok@pypi.example.org/simple"

      [packages]
      flask = "*"
      private = {git = "https://canary-tok@example.org/p.git", ref = "main"}

      [dev-packages]
      black = "==24.1.0"

      [requires]
      python_version = "3.11"

      [scripts]
      serve = "SECRET=canary-s flask run"

      """#,
      facts: #"""
        5 dependency/runtime flask declared=* purl=pkg:pypi/flask
        6 dependency/runtime private declared=https://…@example.org/p.git purl=pkg:pypi/private
        9 dependency/development black declared===24.1.0 purl=pkg:pypi/black
        12 dependency/toolchain python declared=3.11
        15 $ pipenv run serve value=run target=SECRET=… flask run
        """#),
    Sample(
      "Pipfile.lock",
      #"""
      {
        "default": {"flask": {"hashes": ["sha256:canary"], "version": "==3.0.0"}},
        "develop": {
          "black": {"version": "==24.1.0"}
        }
      }

      """#,
      facts: #"""
        2 dependency/runtime flask locked=3.0.0 purl=pkg:pypi/flask@3.0.0
        4 dependency/development black locked=24.1.0 purl=pkg:pypi/black@24.1.0
        """#),
    Sample(
      "poetry.lock",
      #"""
      # This file is generated: canary-poetry

      [[package]]
      name = "django"
      version = "5.0.1"
      optional = false

      [package.dependencies]
      sqlparse = ">=0.3.1"

      [[package]]
      name = "celery"
      version = "5.3.0"
      optional = true

      """#,
      facts: #"""
        4 dependency/none django locked=5.0.1 purl=pkg:pypi/django@5.0.1
        12 dependency/optional celery locked=5.3.0 purl=pkg:pypi/celery@5.3.0
        """#),
    Sample(
      "uv.lock",
      #"""
      version = 1

      [[package]]
      name = "httpx"
      version = "0.25.2"
      source = { registry = "https://user:canary-tok@pypi.example.org/simple" }
      sdist = { url = "https://example.org/httpx.tar.gz", hash = "sha256:canary" }

      [[package]]
      name = "shop"
      version = "0.3.0"
      source = { editable = "." }

      """#,
      facts: #"""
        4 dependency/none httpx locked=0.25.2 purl=pkg:pypi/httpx@0.25.2
        """#),
    Sample(
      "tox.ini",
      #"""
      [tox]
      envlist = py311, lint

      [testenv]
      setenv = TOKEN = canary-tox
      commands = pytest {posargs}

      [testenv:lint]
      commands =
          ruff check .

      [testenv:docs]
      commands = sphinx-build docs out --token canary-docs

      """#,
      facts: #"""
        1 $ tox value=test
        8 $ tox -e lint value=lint target=ruff check .
        12 $ tox -e docs value=other target=sphinx-build docs out --token …
        """#),
    Sample(
      "noxfile.py",
      #"""
      import nox

      @nox.session(python=["3.11"])
      def tests(session):
          session.run("pytest", env={"TOKEN": "canary-nox"})

      @nox.session(name="check-style")
      def style(session):
          session.run("ruff", "check")

      """#,
      facts: #"""
        4 $ nox -s tests value=test
        8 $ nox -s check-style value=other
        """#),
  ]
}
