#!/usr/bin/env bash
# Measures a server of its own on this machine: benchmarks/run.sh [LISTINGS] (100000). Needs wrk, curl and a JDK 25.
# What each figure means, and what it was last time: docs/performance.md.
set -euo pipefail
cd "$(dirname "$0")/.."
listings=${1:-100000}
seconds=${SECONDS_EACH:-15}
port=${PORT:-18080}
base=http://localhost:$port
work=$(mktemp -d)
server=
stop() { if [ -n "$server" ]; then kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; fi; server=; }
trap 'stop; rm -rf "$work"' EXIT
trap 'echo "benchmarks/run.sh: line $LINENO failed" >&2' ERR

java=java
for home in "${JAVA_HOME:-/none}" /usr/lib/jvm/*25*; do if [ -x "$home/bin/javac" ]; then java=$home/bin/java; fi; done
say() { printf '%-46s %s\n' "$1" "$2"; }
field() { sed -n "s/.*\"$1\":\"\{0,1\}\([^\",}]*\).*/\1/p" | head -1; }
now() { date +%s%N; }
start() {
  local from; from=$(now)
  REEMPLOI_RATE_LIMITS=off bin/reemploi serve --data "$work/data" --port "$port" >"$work/server.log" 2>&1 &
  server=$!
  until curl -sf "$base/api/v1/listings?limit=1" >/dev/null; do
    kill -0 $server || { cat "$work/server.log"; exit 1; }
    sleep 0.1
  done
  started=$(( ($(now) - from) / 1000000 ))
}
wrk_run() { # script connections [seconds]
  wrk -t2 -c"$2" -d"${3:-$seconds}s" --latency -s "$1" "$base" | grep RESULT | sed 's/RESULT //'
}
indexed() { curl -s "$base/actuator/prometheus" | sed -n 's/^reemploi_index_listings \(.*\)/\1/p' | awk '{printf "%d", $1}'; }

"$java" benchmarks/Generate.java listings "$listings" >"$work/listings.ndjson"
"$java" benchmarks/Generate.java queries 2000 >"$work/queries"
start
say "start, empty" "${started} ms"

json() { curl -s -H 'Content-Type: application/json' "$@"; }
email=bench-$$@exemple.fr
json -d "{\"email\":\"$email\",\"password\":\"trois clous rouilles\",\"displayName\":\"Banc\"}" "$base/api/v1/accounts" >/dev/null
TOKEN=$(json -d "{\"email\":\"$email\",\"password\":\"trois clous rouilles\"}" "$base/api/v1/sessions" | field accessToken)
export TOKEN
auth="Authorization: Bearer $TOKEN"
etag=$(curl -si -H "$auth" "$base/api/v1/me" | tr -d '\r' | sed -n 's/^[Ee][Tt]ag: //p')
json -X PUT -H "$auth" -H "If-Match: $etag" "$base/api/v1/me/seller" -d '{"kind":"individual","tradeName":"Banc",
  "legalName":"Banc","phone":"0600000000","address":{"name":"Banc","line1":"1 rue","postalCode":"49000","city":"Angers","country":"FR"}}' >/dev/null

# a file of the import holds 200 MB at most
split -l 200000 "$work/listings.ndjson" "$work/part."
from=$(now)
for part in "$work"/part.*; do
  import=$(curl -s -H "$auth" -H 'Content-Type: application/x-ndjson' -T "$part" -X POST \
    "$base/api/v1/listings/import?publish=true" | field id)
  until curl -s -H "$auth" "$base/api/v1/imports/$import" | grep -Eq '"status":"(done|failed)"'; do sleep 0.2; done
done
imported=$(( ($(now) - from) / 1000000 ))
until [ "$(indexed)" -ge "$listings" ]; do
  sleep 0.2
  if [ $(( ($(now) - from) / 1000000000 )) -gt 3600 ]; then curl -s -H "$auth" "$base/api/v1/imports/$import"; exit 1; fi
done
indexed_ms=$(( ($(now) - from) / 1000000 ))
say "import of $listings, durable" "$(( listings * 1000 / imported )) rows/s"
say "import of $listings, durable and indexed" "$(( listings * 1000 / indexed_ms )) rows/s"

echo /api/v1/ping >"$work/ping"
curl -s "$base/api/v1/listings?limit=100" | grep -o '"id":"[0-9a-f-]\{36\}","title' \
  | sed 's/"id":"\([^"]*\)".*/\/api\/v1\/listings\/\1/' >"$work/ids"
for warm in queries ping ids queries; do REQUESTS="$work/$warm" wrk_run benchmarks/requests.lua 16 15 >/dev/null; done
ping=$(REQUESTS="$work/ping" wrk_run benchmarks/requests.lua 16);    say "no-op, 16 connections" "$ping"
search=$(REQUESTS="$work/queries" wrk_run benchmarks/requests.lua 16); say "search, 16 connections" "$search"
byid=$(REQUESTS="$work/ids" wrk_run benchmarks/requests.lua 16);     say "listing by id, 16 connections" "$byid"
ping2=$(REQUESTS="$work/ping" wrk_run benchmarks/requests.lua 16);   say "no-op again" "$ping2"
one=$(REQUESTS="$work/queries" wrk_run benchmarks/requests.lua 1 2>/dev/null || true)
one=${one:-$(REQUESTS="$work/queries" wrk -t1 -c1 -d"${seconds}s" --latency -s benchmarks/requests.lua "$base" | grep RESULT | sed 's/RESULT //')}
say "search, 1 connection" "$one"
wrk -t2 -c4 -d10s -s benchmarks/drafts.lua "$base" >/dev/null
drafts=$(wrk -t2 -c4 -d"${seconds}s" -s benchmarks/drafts.lua "$base" | grep RESULT | sed 's/RESULT //')
say "POST /listings, 4 clients" "$drafts"
sleep 3

quiet=$(REQUESTS="$work/queries" wrk_run benchmarks/requests.lua 16)
"$java" benchmarks/Writer.java "$base" "$TOKEN" 200 "$((seconds + 4))" >"$work/writer" & writer=$!
sleep 2
busy=$(REQUESTS="$work/queries" wrk_run benchmarks/requests.lua 16)
wait $writer
say "search, quiet" "$quiet"
say "search beside $(cat "$work/writer")" "$busy"
say "published to found" "$("$java" benchmarks/Writer.java "$base" "$TOKEN" found 20)"
say "RssAnon" "$(awk '/RssAnon/{printf "%d MB", $2/1024}' /proc/$server/status)"
stop
start
say "start, with the index" "${started} ms"

rate() { sed 's/.*rate=\([0-9]*\).*/\1/' <<<"$1"; }
noop=$(( ($(rate "$ping") + $(rate "$ping2")) / 2 ))
say "search / no-op" "$(( $(rate "$search") * 100 / noop )) %"
say "by id / no-op" "$(( $(rate "$byid") * 100 / noop )) %"
say "search beside writes / quiet" "$(( $(rate "$busy") * 100 / $(rate "$quiet") )) %"
