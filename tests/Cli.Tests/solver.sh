#!/usr/bin/env bash
# What asking a solver comes to, with z3: installed where it is missing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

command -v z3 >/dev/null || { apt-get update && apt-get install -y z3; }
ESPALIER_SOLVER=required ESPALIER_SOLVER_LAW=400 dotnet run --project tests/Cli.Tests -- --filter-namespace 'Espalier.Cli.Tests.Deep'
