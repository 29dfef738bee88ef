# One door: `make help` says what is behind it.

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
INSTALLED = $(DESTDIR)$(PREFIX)
MANUAL = share/man/man1/curfew.1
BASH = share/bash-completion/completions/curfew
ZSH = share/zsh/site-functions/_curfew
FISH = share/fish/vendor_completions.d/curfew.fish
# Debian's names of what is linked (libncurses, libsqlite3), and of what the tests read screens with (libvterm) and run the
# console in (tmux, screen, ssh).
PACKAGES = libncurses-dev libsqlite3-dev libvterm-dev tmux screen openssh-client
HEADERS = ncurses.h sqlite3.h vterm.h
PROGRAMS = tmux screen ssh
AFTERWARDS = SessionServiceTests|BrowserTests|ServiceUnitTests|ThrownAwayStoreTests

# One set of flags for everything that runs, so that nothing is built twice.
RELEASE = $(SWIFT) build -c release --product curfew --static-swift-stdlib
# A package of its own, which nobody needs who builds the program. A plan that was kept would not know of new files above it.
BENCH = $(SWIFT) build -c release --package-path Benchmarks --static-swift-stdlib --disable-build-manifest-caching
SOURCES = Package.swift Sources Tests Themes Examples Benchmarks/Package.swift Benchmarks/Sources

.DEFAULT_GOAL := help
.PHONY: help run demo build test soak bench pictures lint format install uninstall clean setup

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: build ## open the console on the default store
	@"$$($(RELEASE) --show-bin-path)/curfew"

demo: build ## open the console on a throw-away store with live, simulated traffic
	@"$$($(RELEASE) --show-bin-path)/curfew" demo $(ARGUMENTS)

build: setup ## build the program (the first time takes some minutes)
	@$(RELEASE)

# Services within the tests' own process, and a browser that is led step by step, would wait behind hundreds of tests that
# wait for programs: they come afterwards. So do programs that compute until a test has its turn to end them, which would
# take the processors from all others, and what systemd has to say of a unit, which it says of a full system too.
test: setup ## build and run every test
	@.ci/tools
	$(SWIFT) test --skip '$(AFTERWARDS)'
	$(SWIFT) test --skip-build --filter '$(AFTERWARDS)'

soak: setup ## run what takes too long for test, about an hour (ARGUMENTS="churn crowd")
	@.ci/soak $(ARGUMENTS)

bench: setup ## measure against C, bar by bar (ARGUMENTS="--sessions 1000000 --only commits")
	@$(BENCH) && "$$($(BENCH) --show-bin-path)/benchmarks" $(ARGUMENTS)

pictures: build ## draw the pictures of the documentation anew, from a demo store
	@docs/pictures/draw "$$($(RELEASE) --show-bin-path)/curfew" docs/pictures

lint: ## check the format of every source, strictly
	$(SWIFT) format lint --strict --recursive $(SOURCES)

format: ## bring every source into format
	$(SWIFT) format --in-place --recursive $(SOURCES)

install: build ## put program, manual page and completions below PREFIX (PREFIX=/usr/local)
	@program="$$($(RELEASE) --show-bin-path)/curfew" && set -e; \
	install -D -m 0755 "$$program" "$(INSTALLED)/bin/curfew"; \
	install -d $(foreach file,$(MANUAL) $(BASH) $(ZSH) $(FISH),"$(INSTALLED)/$(dir $(file))"); \
	"$$program" manual > "$(INSTALLED)/$(MANUAL)"; \
	"$$program" --generate-completion-script bash > "$(INSTALLED)/$(BASH)"; \
	"$$program" --generate-completion-script zsh > "$(INSTALLED)/$(ZSH)"; \
	"$$program" --generate-completion-script fish > "$(INSTALLED)/$(FISH)"; \
	chmod 0644 $(foreach file,$(MANUAL) $(BASH) $(ZSH) $(FISH),"$(INSTALLED)/$(file)")

uninstall: ## remove all that was installed
	rm -f $(foreach file,bin/curfew $(MANUAL) $(BASH) $(ZSH) $(FISH),"$(INSTALLED)/$(file)")

clean: ## remove everything that was built
	rm -rf .build Benchmarks/.build

# Installs what is missing, and asks for sudo only then.
setup:
	@command -v $(SWIFT) >/dev/null 2>&1 || { \
		echo "curfew: Swift is not there: 6.2 or newer is needed; install it from https://www.swift.org/install and try again" >&2; \
		exit 1; }
	@missing=""; for header in $(HEADERS); do [ -e /usr/include/$$header ] || missing=yes; done; \
	for program in $(PROGRAMS); do command -v $$program >/dev/null 2>&1 || missing=yes; done; \
	server=""; [ -x /usr/sbin/sshd ] || server=openssh-server; \
	[ -z "$$server" ] || [ "$$(id -u)" = 0 ] || { server=""; \
		echo "the tests over SSH are left out: they need openssh-server, which also starts a service; install it yourself"; }; \
	[ -z "$$server" ] || missing=yes; \
	[ -z "$$missing" ] || [ "$$(uname)" != Linux ] || { \
		command -v apt-get >/dev/null 2>&1 || { \
			echo "curfew: headers or programs are missing ($(HEADERS) $(PROGRAMS)): install what your system calls $(PACKAGES)" >&2; exit 1; }; \
		sudo=""; [ "$$(id -u)" = 0 ] || sudo=sudo; \
		echo "installing $(PACKAGES) $$server"; \
		$$sudo apt-get update -qq && \
		$$sudo apt-get install -y -qq --no-install-recommends $(PACKAGES) $$server >/dev/null; }
