#!/usr/bin/env bash
# Measures the tool as its users get it, from the package that is compiled ahead: median, least and greatest seconds of
# five runs, each from start to exit. Nothing is asserted: a busy machine is slow.
#   benchmarks/tool.sh [RUNTIME]      by default linux-x64
set -euo pipefail
repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
runtime=${1:-linux-x64}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
dotnet pack "$repository/src/Cli/Cli.csproj" -nologo -v q -p:ToolRuntimes="$runtime" -o feed >log 2>&1 || { cat log; exit 1; }
dotnet tool install Espalier.Cli --tool-path tools --add-source feed >log 2>&1 || { cat log; exit 1; }
export XDG_CACHE_HOME=$work/cache

# A world of 20 numbers, and as many constraints as asked for.
constraints() {
  echo 'world Big { state {'
  for i in {0..19}; do echo "    x$i : real in 0..10;"; done
  echo '    near : bool; } action { move : real[4] in -1..1; } horizon 100 steps; }'
  echo 'constraints All for Big {'
  awk -v count="$1" 'BEGIN { for (i = 0; i < count; i++) {
    a = i % 20; b = (i * 7 + 3) % 20
    if (i % 2) printf "    require line_%d: next.x%d > %d margin 0.5 when near and x%d < %d.5 every %d steps weight 0.25;\n", i, a, i % 9, b, 1 + i % 9, 1 + i % 5
    else printf "    reward line_%d: abs(x%d - next.x%d) * 0.5 when near and x%d < %d.5 weight 0.25;\n", i, a, b, b, 1 + i % 9 } }'
  echo '}'
}

cart() {
  cat <<'CART'
world Cart {
    state { x : real in -3..3; v : real in -5..5; theta : real in -1..1; omega : real in -5..5; fuel : int in 0..1000; near : bool; }
    action { push : Push; }
    enum Push { left, none, right }
    horizon 500 steps;
}

constraints Ten for Cart {
    reward   alive:     1;
    reward   approach:  abs(x) - abs(next.x);
    require  upright:   abs(next.theta) <= 0.2 margin 0.3 gaussian weight 2;
    forbid   fast:      abs(next.v) > 2 weight 0.5;
    prefer   slow:      next.omega in -0.5..0.5 margin 1 weight 0.25;
    penalize effort:    0.01 * next.v^2;
    penalize fuel_used: fuel - next.fuel weight 0.1;
    reward   arrived:   10 on next.near and not near;
    require  fuelled:   next.fuel >= 10 every 5 steps;
    metric   angle:     abs(next.theta);
}
CART
}

rows() {
  awk -v count="$1" 'function state() { return sprintf("{\"x\":%.6f,\"v\":%.6f,\"theta\":%.6f,\"omega\":%.6f,\"fuel\":%d,\"near\":%s}",
      rand() * 6 - 3, rand() * 10 - 5, rand() * 2 - 1, rand() * 10 - 5, rand() * 1000, rand() < 0.1 ? "true" : "false") }
    BEGIN { srand(1); for (i = 0; i < count; i++)
      printf "{\"state\":%s,\"action\":{\"push\":\"left\"},\"next\":%s,\"terminated\":%s,\"truncated\":false}\n", state(), state(), i % 200 == 199 ? "true" : "false" }'
}

seconds() {
  local name=$1
  shift
  for _ in {1..5}; do
    local from=$EPOCHREALTIME
    "$@" >/dev/null 2>&1
    awk -v from="$from" -v to="$EPOCHREALTIME" 'BEGIN { printf "%.3f\n", to - from }'
  done | sort -n | awk -v name="$name" '{ t[NR] = $1 } END { printf "%-46s %8.3f %8.3f %8.3f\n", name, t[3], t[1], t[5] }'
}

constraints 10000 >large.constraints
constraints 25 >small.constraints
cart >cart.constraints
rows 1000000 >rows.jsonl
head -n 1 rows.jsonl >one.jsonl
printf '%-46s %8s %8s %8s\n' '' median least greatest
seconds 'espalier --version' tools/espalier --version
seconds 'check, 50 lines' tools/espalier check small.constraints
seconds "check, 10,000 constraints, $(wc -c <large.constraints) bytes" tools/espalier check large.constraints
seconds 'score, 1 row, compiled anew' tools/espalier score cart.constraints --set Ten --input one.jsonl --no-cache
seconds 'score, 1,000,000 rows, 10 constraints' tools/espalier score cart.constraints --set Ten --input rows.jsonl --output out.jsonl
