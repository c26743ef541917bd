# The checks are the steps of .ci/run, so that what passes here passes there.

GO       ?= go
FUZZTIME ?= 20s

# Directories, module@version, std, or generated:N.
BENCH_TREES ?= github.com/gin-gonic/gin@v1.12.0 github.com/prometheus/alertmanager@v0.27.0 github.com/cli/cli/v2@v2.62.0 std generated:3000

.PHONY: build test test-long check lint self e2e bench bench-cli fuzz new-rule gen gen-check clean

build: ## build bin/govet-sec
	@.ci/run build

test: ## run the tests, those of the models against the real libraries too
	@.ci/run test models

check: ## run and scan the example services: every planted danger in before, nothing in after
	@.ci/run check

lint: ## gofmt, go vet, staticcheck
	@.ci/run gofmt vet staticcheck

self: ## govet-sec on itself: no findings
	@.ci/run self

e2e: ## a real golangci-lint with the plugin over the fixtures (it is built: slow the first time)
	@.ci/run e2e

test-long: ## the same answers, ways and facts over 20 runs, of real packages too; the same findings of three applications under every host (an hour)
	GOVETSEC_LONG=1 $(GO) test -timeout 60m -run 'Deterministic|AnyOrder' ./internal/taint
	GOVETSEC_LONG=1 $(GO) test -timeout 3h -run 'Trees' ./cmd/govet-sec
	cd e2e/golangci && GOVETSEC_LONG=1 $(GO) test -timeout 3h -run 'Trees' .

bench: ## run every benchmark
	$(GO) test -run='^$$' -bench=. ./...

bench-cli: ## what a run costs, compared with go vet and gosec: writes docs/benchmarks.md (an hour)
	$(GO) run ./internal/cmd/benchcli -out docs/benchmarks.md $(BENCH_TREES)

fuzz: ## run every fuzz target for FUZZTIME
	@set -e; for file in $$(grep -rl '^func Fuzz' --include='*_test.go' --exclude-dir=testdata rule analyzers internal); do \
		for target in $$(sed -n 's/^func \(Fuzz[A-Za-z0-9_]*\)(.*/\1/p' $$file); do \
			echo "$$file $$target"; $(GO) test -run='^$$' -fuzz="^$$target$$" -fuzztime=$(FUZZTIME) ./$$(dirname $$file); \
		done; \
	done

new-rule: ## scaffold a rule: make new-rule NAME=word [KIND=SQL]
	@test -n "$(NAME)" || { echo "usage: make new-rule NAME=word [KIND=SQL]"; exit 2; }
	$(GO) run ./internal/cmd/newrule $(if $(KIND),-kind $(KIND)) $(NAME)

gen: ## write the generated files
	@.ci/run gen

gen-check: ## fail when a generated file is not up to date
	@.ci/run gen-check

clean:
	rm -rf bin
