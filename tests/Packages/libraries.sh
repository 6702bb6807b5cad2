#!/usr/bin/env bash
# Packs all libraries and consumes them in projects that have package references and nothing else: a study that trains with
# torch and reads its own folder, and a program that is compiled ahead of time.
# Prints one line; the exit code is 0 where all is as it must be.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/feed.sh"
case $(uname -sm) in
  'Linux x86_64') libtorch=libtorch-cpu-linux-x64 ;;
  'Darwin arm64') libtorch=libtorch-cpu-osx-arm64 ;;
  *) fail "there is no libtorch for $(uname -sm)" ;;
esac

pack src/{Rewards,Measures,Runs,Reports,Runtime,Learning,Learning.Torch}
configure "$work"
cp -r "$repository"/tests/Packages/{Study,Ahead} "$work"
cp "$repository/tests/Packages/Consumer/Orchard.constraints" "$work/Ahead"

# A package that was packed on one platform must not bring the libtorch of that platform alone.
for package in "$work"/feed/*.nupkg; do
  unzip -p "$package" '*.nuspec' >"$log"
  grep -q 'dependency id="libtorch' "$log" && fail "$(basename "$package") depends on libtorch"
  for part in README.md icon.png; do
    unzip -l "$package" "$part" >"$log" || fail "$(basename "$package") has no $part"
  done
done

cd "$work/Study"
dotnet build -nologo -v q -p:EspalierVersion="$version" >"$log" 2>&1 && fail "a program without libtorch is built"
grep -q "Add <PackageReference Include=\"$libtorch\" Version=\"2.10.0\" /> to it" "$log" || fail "a program without libtorch is not told what to add"
dotnet build -nologo -v q -p:EspalierVersion="$version" -p:Libtorch="$libtorch" -o "$work/study" >"$log" 2>&1 || fail "build of the study"
grep -q ': warning ' "$log" && fail "the build of the study warns"
ls "$work/study" | grep -E 'Dsl|Generators|Sprache' && fail "the compiler arrives at the output"
"$work/study/Study" "$work/runs" >"$log" 2>&1 || fail "the study"
tail -n 1 "$log" | grep -q '^4 runs, 1 verdict$' || fail "the study's folder"

# The same program gives the same numbers, compiled ahead or not.
cd "$work/Ahead"
dotnet run -c Release -p:EspalierVersion="$version" >"$work/expected" 2>"$log" || fail "the program, compiled by the JIT"
linker=()
command -v clang >/dev/null || linker=(-p:CppCompilerAndLinker=gcc)
dotnet publish -nologo -v q -p:EspalierVersion="$version" "${linker[@]}" --use-current-runtime -o "$work/ahead" >"$log" 2>&1 || fail "publish ahead of time"
"$work/ahead/Ahead" >"$work/answer" 2>"$log" || fail "the program, compiled ahead"
diff "$work/expected" "$work/answer" >"$log" || fail "the program compiled ahead pays otherwise"
echo "libraries: ok"
