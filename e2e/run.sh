#!/usr/bin/env bash
# Builds a real golangci-lint with the linter govetsec in it, and compares what it
# finds in the fixtures and in a real module with what govet-sec finds. The build takes
# minutes the first time, and seconds from Go's build cache. With GOVETSEC_LONG=1 there
# are three applications, too, which takes half an hour.
set -euo pipefail
cd "$(dirname "$0")/golangci"

if ! error=$(go mod download 2>&1); then
	# Without golangci-lint's modules there is nothing to build. That is no excuse
	# when the proxy does answer.
	if ! go list -m github.com/golangci/plugin-module-register@latest >/dev/null 2>&1; then
		echo "e2e: SKIPPED: golangci-lint's modules are not in the module cache, and the module proxy cannot be reached" >&2
		exit 0
	fi
	echo "$error" >&2
	exit 1
fi
go test -count=1 -timeout=20m -v ./...
