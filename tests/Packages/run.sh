#!/usr/bin/env bash
# Packs Espalier, and builds and runs a project that has nothing but the package: no other file of the repository, no
# cache of packages. Prints one line; the exit code is 0 where all is as it must be.
set -euo pipefail
repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "package: failed: $1"; [ ! -s "$work/log" ] || tail -n 20 "$work/log"; exit 1; }

dotnet pack "$repository/src/Rewards/Rewards.csproj" -nologo -v q -o "$work/feed" >"$work/log" 2>&1 || fail "dotnet pack"
version=$(basename "$work"/feed/Espalier.*.nupkg .nupkg); version=${version#Espalier.}

cp -r "$repository/tests/Packages/Consumer" "$work/Consumer"
cp "$repository/global.json" "$work/"
cat >"$work/NuGet.config" <<CONFIG
<configuration>
  <config><add key="globalPackagesFolder" value="packages" /></config>
  <packageSources><clear /><add key="local" value="feed" /></packageSources>
</configuration>
CONFIG
cd "$work/Consumer"
dotnet build -nologo -v q -p:EspalierVersion="$version" -o "$work/out" >"$work/log" 2>&1 || fail "dotnet build"
grep -q 'warning' "$work/log" && fail "the build warns"
answer=$("$work/out/Consumer") || fail "the program"
[ "$answer" = "10" ] || fail "the program paid '$answer' instead of 10"
libraries=$(cd "$work/out" && ls ./*.dll | sort | tr '\n' ' ')
[ "$libraries" = "./Consumer.dll ./Espalier.Rewards.dll " ] || fail "arrived: $libraries"
echo "package: ok"
