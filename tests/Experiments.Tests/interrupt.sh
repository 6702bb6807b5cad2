#!/usr/bin/env bash
# Ctrl-C in the middle of a study loses no finished run, leaves nothing half-written, and the next start goes on.
set -euo pipefail
cd "$(dirname "$0")/../.."
runs=$(mktemp -d)
trap 'rm -rf "$runs"' EXIT
dotnet build samples/Corner -v q -nologo
program=samples/Corner/bin/Release/net10.0/Corner
results() { find "$runs" -name result.json | sort; }

set -m # a process group of its own, as a terminal gives
"$program" run --preset smoke --parallel 1 --runs "$runs" &
study=$!
set +m
until [ -n "$(results)" ] || ! kill -0 "$study" 2>/dev/null; do sleep 0.1; done
kill -INT -- "-$study"
status=0
wait "$study" || status=$?
echo "status after Ctrl-C: $status"
test "$status" -eq 130
first=$(results)
test "$(wc -l <<<"$first")" -eq 1
before=$(stat -c '%Y %i' "$first")

"$program" run --preset smoke --parallel 1 --runs "$runs"
test "$(results | wc -l)" -eq 2
test "$(stat -c '%Y %i' "$first")" = "$before"
test -z "$(find "$runs" -name '*.tmp*')"
test -s "$(find "$runs" -name report.html)"
