#!/usr/bin/env bash
# A published program loads torch and trains, in a folder that knows nothing of this repository.
set -euo pipefail
cd "$(dirname "$0")/../.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
dotnet publish samples/Corner -v q -nologo --output "$folder/program"
cd "$folder"
./program/Corner run --preset smoke --runs runs
test -s "$(find runs -name report.html)"
