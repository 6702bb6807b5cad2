#!/usr/bin/env bash
# Five different mistakes in a copy of the sample's file must give five errors at their places, and nothing else.
set -euo pipefail
cd "$(dirname "$0")/../.."
sample=samples/Corner
file=$sample/Corner.constraints
kept=$(mktemp)
output=$(mktemp)
found=$(mktemp)
cp "$file" "$kept"
trap 'cp "$kept" "$file"; rm -f "$kept" "$output" "$found"' EXIT

sed -i \
  -e 's/reward cheese: 1 on eaten;/reward cheese: 1 on eatn;/' \
  -e 's/-distance weight 0.1;/-distance weight 0.1/' \
  -e 's/noise: 5 \* random(1)/noise: 5 * solvable/' \
  -e 's/learning_rate = 1e-3/lerning_rate = 1e-3/' \
  -e 's/real in 0..1 = 0.10;/real in 1..0 = 0.10;/' \
  "$file"

if dotnet build "$sample" -v q -nologo >"$output"; then
  echo "the build passes in spite of five mistakes"
  exit 1
fi
grep -E '(error|warning) [A-Z]+[0-9]+' "$output" | sed -E 's/.*(Corner\.constraints)/\1/; s/ \[[^]]*\]$//' | sort -t'(' -k2n -u | tee "$found"
diff - <(sed -E 's/: error (ESP[0-9]+): .*/ \1/' "$found") <<'EXPECTED'
Corner.constraints(11,25) ESP3006
Corner.constraints(40,25) ESP2001
Corner.constraints(45,43) ESP1003
Corner.constraints(55,26) ESP3002
Corner.constraints(107,38) ESP5003
EXPECTED
