#!/usr/bin/env bash
# Builds and checks the web page. Maven calls it (web/pom.xml), and ./ourspace for the questions it asks.
#
#   build.sh missing          Says in one line what a build of the page lacks on this machine, or nothing
#   build.sh missing-browser  The same for the browser tests
#   build.sh newer FILE       Names a source that is newer than FILE, or nothing
#   build.sh page             Builds the page into target/classes/page, unless it is there already, of the same sources
#   build.sh check            Lints the page and the OpenAPI document, checks types, runs the unit tests
#   build.sh browser [ARGS]   Runs the browser tests against the platform that OURSPACE_URL names; ARGS go to Playwright
#
# Without Node, page and check say so and succeed: the platform runs without the page.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

# As in package.json.
oldest_node=20.19

fail() {
  printf '%s\n' "$@" >&2
  exit 1
}

missing() {
  local version
  if ! command -v node >/dev/null; then
    echo "Node $oldest_node or newer is not on the PATH"
  elif version=$(node -p process.versions.node 2>/dev/null) &&
    [ "$(printf '%s\n' "$oldest_node" "$version" | sort -V | head -n 1)" != "$oldest_node" ]; then
    echo "Node $oldest_node or newer is needed, and node is $version"
  elif ! command -v npm >/dev/null; then
    echo "npm is not on the PATH"
  fi
}

find_chromium() {
  local candidate
  for candidate in "${OURSPACE_CHROMIUM:-}" chromium chromium-browser google-chrome-stable google-chrome; do
    if [ -n "$candidate" ] && command -v "$candidate" >/dev/null; then
      command -v "$candidate"
      return
    fi
  done
  return 1
}

missing_browser() {
  local reason
  reason=$(missing)
  if [ -n "$reason" ]; then
    echo "$reason"
  elif ! find_chromium >/dev/null; then
    echo "no Chromium is on the PATH, and OURSPACE_CHROMIUM names none"
  fi
}

# The libraries of a folder's package-lock.json, fetched again only if that file differs from the one that they were
# fetched for. Scripts of packages do not run.
fetch_libraries() {
  local folder=$1 whose=$2
  cmp -s "$folder/package-lock.json" "$folder/node_modules/.fetched-for" && return
  echo "Fetching the libraries of $whose ..."
  npm ci --prefix "$folder" --ignore-scripts --no-audit --no-fund --loglevel=error
  cp "$folder/package-lock.json" "$folder/node_modules/.fetched-for"
}

# Every file that the page is made of; schema.d.ts is generated from docs/openapi.json.
sources() {
  find . ../docs/openapi.json \( -name node_modules -o -name target -o -name dist -o -name e2e -o -name client -o -name openapi \
    -o -name screenshots \) -prune \
    -o -type f ! -name schema.d.ts "$@"
}

# A digest of the sources: a checkout changes their times, and a build should not follow from that.
digest_of_sources() {
  sources -print0 | LC_ALL=C sort -z | xargs -0 cksum | cksum
}

is_built() {
  [ -e target/classes/page/index.html ] && [ "$(cat target/page.digest 2>/dev/null)" = "$(digest_of_sources)" ]
}

build_page() {
  local page=target/classes/page digest
  digest=$(digest_of_sources)
  fetch_libraries . "the page"
  rm -rf target/page.digest $page
  npm run --silent build
  mkdir -p target/classes
  cp -R dist $page
  # What the budget was read from; browsers have no use for it.
  rm -rf $page/.vite
  echo "$digest" >target/page.digest
}

task=${1:-}
[ $# -eq 0 ] || shift
case $task in
  missing) missing ;;
  missing-browser) missing_browser ;;
  newer) sources -newer "$1" -print | head -n 1 ;;
  page | check)
    # A page that is built already needs no Node: a container image is built in two steps, by different images.
    if [ "$task" = page ] && is_built; then exit; fi
    reason=$(missing)
    if [ -n "$reason" ]; then
      rm -rf target/classes/page
      echo "The web page is not part of this build: $reason."
    elif [ "$task" = page ]; then
      build_page
    else
      fetch_libraries . "the page"
      npm run --silent check
      fetch_libraries openapi "the OpenAPI document's rules"
      npm run --prefix openapi --silent lint
    fi
    ;;
  browser)
    fetch_libraries . "the page"
    OURSPACE_CHROMIUM=$(find_chromium)
    export OURSPACE_CHROMIUM
    exec npx --no-install playwright test "$@"
    ;;
  *) fail "build.sh missing | missing-browser | newer FILE | page | check | browser [ARGS]" ;;
esac
