# Shared by run and full: a stage prints its seconds, and the script ends with "N passed, N failed".
passed=0
failed=0
started=$SECONDS
log=$(mktemp -d)
trap 'rm -rf "$log"' EXIT

# stage NAME COMMAND…: runs a command. A failure shows all that it printed and fails the script at its end.
stage() {
  local name=$1 from=$SECONDS
  shift
  if "$@" >"$log/$name" 2>&1; then
    passed=$((passed + 1))
    printf '%-12s %4d s\n' "$name" $((SECONDS - from))
  else
    failed=$((failed + 1))
    printf '%-12s %4d s  FAILED\n' "$name" $((SECONDS - from))
    cat "$log/$name"
  fi
}

# The README's test command. Its tests are counted one by one, beside the stages.
run_tests() {
  local status=0 output=$log/output
  dotnet test --solution Dsl.sln >"$output" 2>&1 || status=$?
  cat "$output"
  count() { sed -nE "s/^ *$1: ([0-9]+)\$/\1/p" "$output" | tail -n 1; }
  passed=$((passed + $(count succeeded)))
  failed=$((failed + $(count failed)))
  return "$status"
}

# The shortest preset of the sample, to its report.
run_sample() {
  local runs=$log/runs
  dotnet run --project samples/Corner -- run --preset smoke --runs "$runs" &&
    test -s "$(find "$runs" -name report.html)"
}

summary() {
  printf 'total        %4d s\n' $((SECONDS - started))
  printf '%d passed, %d failed\n' "$passed" "$failed"
  test "$failed" -eq 0
}
