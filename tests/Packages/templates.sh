#!/usr/bin/env bash
# Makes a solution of each template, under a name that is no C# identifier, out of the packages alone; builds it without a
# warning, runs its tests, and runs what it is for. With names of templates only those.
# Prints one line; the exit code is 0 where all is as it must be.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/feed.sh"
name='My-Orchard 2.World'

pack src/{Rewards,Measures,Runs,Reports,Runtime,Learning,Learning.Torch} templates/Templates.csproj
hive=$work/hive
dotnet new install "$work/feed/Espalier.Templates.$version.nupkg" --debug:custom-hive "$hive" >"$log" 2>&1 || fail "dotnet new install"

# make TEMPLATE: the solution of a template, built and tested.
make() {
  mkdir "$work/$1"
  configure "$work/$1"
  cd "$work/$1"
  dotnet new "$1" --name "$name" --debug:custom-hive "$hive" >"$log" 2>&1 || fail "dotnet new $1"
  cd "$name"
  grep -rn 'Espalier-Template\|EspalierNamespace\|ESPALIER_VERSION' . >"$log" && fail "$1: names of the template are left"
  grep -q "\"$version\"" Directory.Packages.props || fail "$1: another version than $version"
  [ -f .gitignore ] || fail "$1: no .gitignore"
  dotnet build -nologo -v q >"$log" 2>&1 || fail "$1: dotnet build"
  grep -q ': warning ' "$log" && fail "$1: the build warns"
  dotnet test >"$log" 2>&1 || fail "$1: dotnet test"
  [ "$(sed -nE 's/^ *succeeded: ([0-9]+)$/\1/p' "$log" | tail -n 1)" -ge 4 ] || fail "$1: too few tests"
  dotnet format whitespace --verify-no-changes >"$log" 2>&1 || fail "$1: dotnet format"
}

[ $# -gt 0 ] || set -- espalier-reward espalier-score espalier-experiment
for template in "$@"; do
  make "$template"
  case $template in
    espalier-score)
      dotnet run --no-build --project "src/$name" >"$work/answer" 2>"$log" || fail "$template: the program"
      grep -qE '^thermostat − timer: [0-9]+\.[0-9]+ a day, 95 % interval [0-9]' "$work/answer" || fail "$template said: $(cat "$work/answer")"
      ;;
    espalier-experiment)
      dotnet run --no-build --project "src/$name" -- run --preset smoke --runs runs >"$log" 2>&1 || fail "$template: the program"
      [ -s "$(find runs -name report.html)" ] || fail "$template: no report"
      ;;
  esac
done
echo "templates: ok"
