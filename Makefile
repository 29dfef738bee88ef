# One door: `make help` says what is behind it.

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
# Debian's names of what is linked (libncurses, libsqlite3) and what the tests read screens with (libvterm).
PACKAGES = libncurses-dev libsqlite3-dev libvterm-dev
HEADERS = ncurses.h sqlite3.h vterm.h

# One set of flags for everything that runs, so that nothing is built twice.
RELEASE = $(SWIFT) build -c release --product curfew --static-swift-stdlib
# A package of its own, which nobody needs who builds the program. A plan that was kept would not know of new files above it.
BENCH = $(SWIFT) build -c release --package-path Benchmarks --static-swift-stdlib --disable-build-manifest-caching
SOURCES = Package.swift Sources Tests Themes Examples Benchmarks/Package.swift Benchmarks/Sources

.DEFAULT_GOAL := help
.PHONY: help run demo build test soak bench lint format install uninstall clean setup

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: build ## open the console on the default store
	@"$$($(RELEASE) --show-bin-path)/curfew"

demo: build ## open the console on a throw-away store with live, simulated traffic
	@"$$($(RELEASE) --show-bin-path)/curfew" demo $(ARGUMENTS)

build: setup ## build the program (the first time takes some minutes)
	@$(RELEASE)

test: setup ## build and run every test
	$(SWIFT) test

soak: setup ## run what takes too long for test, about an hour (ARGUMENTS="churn crowd")
	@.ci/soak $(ARGUMENTS)

bench: setup ## measure against C, bar by bar (ARGUMENTS="--sessions 1000000 --only commits")
	@$(BENCH) && "$$($(BENCH) --show-bin-path)/benchmarks" $(ARGUMENTS)

lint: ## check the format of every source, strictly
	$(SWIFT) format lint --strict --recursive $(SOURCES)

format: ## bring every source into format
	$(SWIFT) format --in-place --recursive $(SOURCES)

install: build ## put the program into PREFIX/bin (PREFIX=/usr/local)
	install -D -m 0755 "$$($(RELEASE) --show-bin-path)/curfew" "$(DESTDIR)$(PREFIX)/bin/curfew"

uninstall: ## remove the installed program
	rm -f "$(DESTDIR)$(PREFIX)/bin/curfew"

clean: ## remove everything that was built
	rm -rf .build Benchmarks/.build

# Installs what is missing, and asks for sudo only then.
setup:
	@command -v $(SWIFT) >/dev/null 2>&1 || { \
		echo "curfew: Swift is not there: 6.2 or newer is needed; install it from https://www.swift.org/install and try again" >&2; \
		exit 1; }
	@missing=""; for header in $(HEADERS); do [ -e /usr/include/$$header ] || missing=yes; done; \
	[ -z "$$missing" ] || [ "$$(uname)" != Linux ] || { \
		command -v apt-get >/dev/null 2>&1 || { \
			echo "curfew: headers are missing ($(HEADERS)): install what your system calls $(PACKAGES)" >&2; exit 1; }; \
		sudo=""; [ "$$(id -u)" = 0 ] || sudo=sudo; \
		echo "installing $(PACKAGES)"; \
		$$sudo apt-get update -qq && $$sudo apt-get install -y -qq --no-install-recommends $(PACKAGES) >/dev/null; }
