#!/usr/bin/env bash
# Packs the tool, installs it from the package alone, and runs it: no other file of the repository, no cache of packages.
# With a kind of machine (tool.sh linux-x64) the package is the one that is compiled ahead for it.
# Prints one line; the exit code is 0 where all is as it must be.
set -euo pipefail
repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "tool: failed: $1"; [ ! -s "$work/log" ] || tail -n 20 "$work/log"; exit 1; }

dotnet pack "$repository/src/Cli/Cli.csproj" -nologo -v q -p:ToolRuntimes="${1:-}" -o "$work/feed" >"$work/log" 2>&1 || fail "dotnet pack"
cat >"$work/NuGet.config" <<CONFIG
<configuration>
  <config><add key="globalPackagesFolder" value="packages" /></config>
  <packageSources><clear /><add key="local" value="feed" /></packageSources>
</configuration>
CONFIG
cd "$work"
dotnet tool install Espalier.Cli --tool-path tools --configfile NuGet.config >"$work/log" 2>&1 || fail "dotnet tool install"
export XDG_CACHE_HOME=$work/cache

orchard=$repository/tests/Packages/Consumer/Orchard.constraints
cp "$orchard" good.constraints
tools/espalier check good.constraints >"$work/log" 2>&1 || fail "check of a sound file"
sed 's/carrying and/carying and/' "$orchard" >bad.constraints
tools/espalier check bad.constraints >answer 2>"$work/log" && fail "check of a file with a mistake"
grep -q "^bad.constraints([0-9]*,[0-9]*): error ESP2001: .*Did you mean 'carrying'?" answer || fail "check said: $(cat answer)"
tools/espalier show good.constraints --set Sparse >"$work/log" 2>&1 || fail "show"
for round in compiled cached; do
  answer=$(tools/espalier score good.constraints --set Sparse --input "$repository/tests/Packages/rows.jsonl" 2>"$work/log") || fail "score, $round"
  [ "$answer" = '{"total":10,"terms":{"deliver":10}}' ] || fail "score, $round: $answer"
done
[ "$(ls cache/espalier | wc -l)" = 1 ] || fail "the cache holds $(ls cache/espalier)"
echo "tool: ok"
