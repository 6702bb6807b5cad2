# Sourced by the tests of the packages: where they pack, and how a project finds what they packed.
# Sets $repository, $work (gone in the end) and $version, which no cache can have seen.
repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
version=$(sed -nE 's/.*<Version>(.*)<\/Version>.*/\1/p' "$repository/Directory.Build.props")-test$(date +%s)
log=$work/log

# fail WHAT: says what failed, with the end of the last command's output, and ends the test.
fail() {
  echo "$(basename "$0" .sh): failed: $1"
  [ ! -s "$log" ] || tail -n 25 "$log"
  exit 1
}

# pack PROJECT…: packs projects of the repository into the feed.
pack() {
  local project
  for project in "$@"; do
    dotnet pack "$repository/$project" -nologo -v q -p:Version="$version" -o "$work/feed" >"$log" 2>&1 || fail "pack $project"
  done
}

# configure FOLDER: projects below it get our packages from the feed alone, and those of others from this machine's cache or
# from nuget.org.
configure() {
  cat >"$1/NuGet.config" <<CONFIG
<configuration>
  <config><add key="globalPackagesFolder" value="$work/packages" /></config>
  <fallbackPackageFolders><clear /><add key="machine" value="${NUGET_PACKAGES:-$HOME/.nuget/packages}" /></fallbackPackageFolders>
  <packageSources>
    <clear />
    <add key="feed" value="$work/feed" />
    <add key="nuget.org" value="https://api.nuget.org/v3/index.json" protocolVersion="3" />
  </packageSources>
  <packageSourceMapping>
    <packageSource key="feed"><package pattern="Espalier" /><package pattern="Espalier.*" /></packageSource>
    <packageSource key="nuget.org"><package pattern="*" /></packageSource>
  </packageSourceMapping>
</configuration>
CONFIG
}
