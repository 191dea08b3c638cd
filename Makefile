# What a person does with this project, one target each; `make help` lists them.

PREFIX = /usr/local
# What `make draft` plans for, unless MODIFY, ADD or REPO say otherwise.
SAMPLE_MODIFY = ordering.cancel_order
SAMPLE = samples/repositories/orders-python/before
SAMPLE_COPY = .build/draft-sample/orders-python

# One file to install: on Linux with Swift's own libraries inside it, on macOS they belong to the system.
STATIC_Linux = --static-swift-stdlib
RELEASE = swift build -c release --product recon $(STATIC_$(shell uname -s))
INSTALL_Linux = command -v apt-get >/dev/null || { echo 'needs PCRE2, SQLite and cmark-gfm with their headers' >&2; exit 1; }; \
  if [ "$$(id -u)" = 0 ]; then s=; else s=sudo; fi; $$s apt-get update && \
  $$s apt-get install -y libpcre2-dev libsqlite3-dev libcmark-gfm-dev libcmark-gfm-extensions-dev pkg-config
INSTALL_Darwin = brew install pcre2 cmark-gfm pkgconf
# macOS brings SQLite.
INSTALLED_Linux = sqlite3
INSTALLED = pkg-config --exists libpcre2-8 libcmark-gfm $(INSTALLED_$(shell uname -s)) && \
  test -e "$$(pkg-config --variable=includedir libcmark-gfm)/cmark-gfm-core-extensions.h"

# What was said on make's command line reaches recon by the environment, as it was written: neither make nor a shell
# expands what is in it. Variables of the environment are left alone: REPO and OUT are anybody's names.
given = $(if $(filter command,$(firstword $(origin $(1)))),$(value $(1)))
unexport REPO MODIFY ADD REASON AT OUT
export RECON_REPO := $(call given,REPO)
export RECON_MODIFY := $(call given,MODIFY)
export RECON_ADD := $(call given,ADD)
export RECON_REASON := $(call given,REASON)
export RECON_AT := $(call given,AT)
export RECON_OUT := $(call given,OUT)
export SAMPLE SAMPLE_COPY SAMPLE_MODIFY

.PHONY: help dependencies build draft test check record bench install

help: ## this list
	@awk -F':.*## ' '/^[a-z]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' Makefile

dependencies: ## install the C libraries that are missing (PCRE2, SQLite, cmark-gfm)
	@{ $(INSTALLED); } || { $(INSTALL_$(shell uname -s)); }

build: dependencies ## .build/release/recon
	$(RELEASE)

draft: build ## draft Section 2: of a sample, or REPO=… MODIFY=… | ADD=… REASON=… AT=… OUT=…
	@.ci/draft .build/release/recon

test: dependencies ## build and run all tests
	swift build --build-tests
	@# Without it a test that crashes can wait in the backtracer for ever.
	SWIFT_BACKTRACE=enable=no swift test --skip-build

check: ## format, lint and forbidden words
	swift format lint --strict -r Package.swift Plugins Sources Tests
	.ci/forbidden-words

record: dependencies ## rewrite the goldens from what the program says now; fails on purpose, so that the diff is read
	RECORD=1 swift test

bench: build ## what a scan costs, as ratios to universal-ctags and ripgrep on one tree
	swift build -c release --product bench
	.build/release/bench .build/release/recon .build

install: build ## PREFIX/bin/recon (PREFIX=/usr/local, DESTDIR respected)
	install -d "$(DESTDIR)$(PREFIX)/bin" && install -m 755 .build/release/recon "$(DESTDIR)$(PREFIX)/bin/recon"
