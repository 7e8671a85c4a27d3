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
  wrk -t$(( $2 > 1 ? 2 : 1 )) -c"$2" -d"${3:-$seconds}s" --latency -s "$1" "$base" | grep RESULT | sed 's/RESULT //'
}
rate() { sed 's/.*rate=\([0-9]*\).*/\1/' <<<"$1"; }
percent() { echo $(( $(rate "$1") * 100 / $(rate "$2") )); }
middle() { sort -n "$1" | awk '{a[NR]=$1} END{printf "%d %% (%d to %d)", a[int((NR+1)/2)], a[1], a[NR]}'; }
indexed() { curl -s "$base/actuator/prometheus" | sed -n 's/^reemploi_index_listings \(.*\)/\1/p' | awk '{printf "%d", $1}'; }

"$java" benchmarks/Generate.java listings "$listings" >"$work/listings.ndjson"
"$java" benchmarks/Generate.java queries 2000 >"$work/queries"
start
say "start, empty" "${started} ms"

json() { curl -s -H 'Content-Type: application/json' "$@"; }
email=bench-$$@exemple.fr
json -d "{\"email\":\"$email\",\"password\":\"trois clous rouilles\",\"displayName\":\"Banc\"}" "$base/api/v1/accounts" >/dev/null
sign_in() { # a token is good for a quarter of an hour
  TOKEN=$(json -d "{\"email\":\"$email\",\"password\":\"trois clous rouilles\"}" "$base/api/v1/sessions" | field accessToken)
  export TOKEN
  auth="Authorization: Bearer $TOKEN"
}
sign_in
etag=$(curl -si -H "$auth" "$base/api/v1/me" | tr -d '\r' | sed -n 's/^[Ee][Tt]ag: //p')
json -X PUT -H "$auth" -H "If-Match: $etag" "$base/api/v1/me/seller" -d '{"kind":"individual","tradeName":"Banc",
  "legalName":"Banc","phone":"0600000000","address":{"name":"Banc","line1":"1 rue","postalCode":"49000","city":"Angers","country":"FR"}}' >/dev/null

# a file of the import holds 200 MB at most
split -l 200000 "$work/listings.ndjson" "$work/part."
from=$(now)
for part in "$work"/part.*; do
  sign_in
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
# the compiler needs a minute on two cores; what is not compiled yet is not what runs all day
for warm in queries ids ping queries ids ping; do REQUESTS="$work/$warm" wrk_run benchmarks/requests.lua 16 15 >/dev/null; done
# machines shared with others change their speed by the minute: each rate is divided by its neighbour's
for round in 1 2 3; do
  ping=$(REQUESTS="$work/ping" wrk_run benchmarks/requests.lua 16);      say "no-op, 16 connections ($round)" "$ping"
  search=$(REQUESTS="$work/queries" wrk_run benchmarks/requests.lua 16); say "search, 16 connections ($round)" "$search"
  byid=$(REQUESTS="$work/ids" wrk_run benchmarks/requests.lua 16);       say "listing by id, 16 connections ($round)" "$byid"
  percent "$search" "$ping" >>"$work/search-ratios"
  percent "$byid" "$ping" >>"$work/byid-ratios"
done
one=$(REQUESTS="$work/queries" wrk_run benchmarks/requests.lua 1)
say "search, 1 connection" "$one"
sign_in
wrk -t2 -c4 -d10s -s benchmarks/drafts.lua "$base" >/dev/null
drafts=$(wrk -t2 -c4 -d"${seconds}s" -s benchmarks/drafts.lua "$base" | grep RESULT | sed 's/RESULT //')
say "POST /listings, 4 clients" "$drafts"
sleep 3

# a client's start is no cost of the server's, and the server compiles what writing beside searching makes hot
writing=("$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC benchmarks/Writer.java "$base" "$TOKEN")
for round in 0 1 2 3; do
  quiet=$(REQUESTS="$work/queries" wrk_run benchmarks/requests.lua 16)
  "${writing[@]}" 200 "$((seconds + 15))" >"$work/writer" & writer=$!
  REQUESTS="$work/queries" wrk_run benchmarks/requests.lua 16 12 >/dev/null
  busy=$(REQUESTS="$work/queries" wrk_run benchmarks/requests.lua 16)
  wait $writer
  if [ $round = 0 ]; then continue; fi
  say "search, quiet ($round)" "$quiet"
  say "search beside $(cat "$work/writer") ($round)" "$busy"
  percent "$busy" "$quiet" >>"$work/busy-ratios"
done
say "published to found" "$("${writing[@]}" found 20)"
say "RssAnon" "$(awk '/RssAnon/{printf "%d MB", $2/1024}' /proc/$server/status)"
stop
start
say "start, with the index" "${started} ms"

say "search / no-op" "$(middle "$work/search-ratios")"
say "by id / no-op" "$(middle "$work/byid-ratios")"
say "search beside writes / quiet" "$(middle "$work/busy-ratios")"
