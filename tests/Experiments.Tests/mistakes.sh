#!/usr/bin/env bash
# Five different mistakes in a copy of the sample's file must give five errors at their places, and nothing else.
set -euo pipefail
cd "$(dirname "$0")/../.."
sample=samples/Corner
file=$sample/Corner.constraints
kept=$(mktemp)
output=$(mktemp)
cp "$file" "$kept"
trap 'cp "$kept" "$file"; rm -f "$kept" "$output"' EXIT

sed -i \
  -e 's/reward cheese: 1 on eaten;/reward cheese: 1 on eatn;/' \
  -e 's/potential nearer: -distance;/potential nearer: -distance/' \
  -e 's/= 5 \* random(1);/= 5 * random(1);/; s/noise: 5 \* random(1)/noise: 5 * solvable/' \
  -e 's/learning_rate = 1e-3/lerning_rate = 1e-3/' \
  -e 's/real in 0..1 = 0.10;/real in 1..0 = 0.10;/' \
  "$file"

if dotnet build "$sample" -v q -nologo >"$output"; then
  echo "the build passes in spite of five mistakes"
  exit 1
fi
sort -u "$output" | sed -nE 's/.*(Corner\.constraints\([0-9]+,[0-9]+\): error ESP[0-9]+: .*) \[.*/\1/p' | sort -t'(' -k2n >"$kept.found"
cat "$kept.found"
errors=$(grep -c . "$kept.found")
others=$(grep -E '(error|warning) [A-Z]' "$output" | grep -cvE 'error ESP' || true)
rm -f "$kept.found"
test "$errors" -eq 5 && test "$others" -eq 0
