#!/usr/bin/env bash
# Measures its own server on the local machine: benchmarks/run.sh [LISTINGS] (100000). Needs wrk, curl and a JDK 25.
# docs/performance.md explains the figures and lists the last ones.
. "$(dirname "$0")/common.sh"
listings=${1:-100000}
seconds=${SECONDS_EACH:-15}
prepare

report() { printf '%-46s %s\n' "$1" "$2"; }
wrk_run() { # script connections [seconds]
  wrk -t$(( $2 > 1 ? 2 : 1 )) -c"$2" -d"${3:-$seconds}s" --latency -s "$1" "$base" | grep RESULT | sed 's/RESULT //'
}
rate() { sed 's/.*rate=\([0-9]*\).*/\1/' <<<"$1"; }
percent() { echo $(( $(rate "$1") * 100 / $(rate "$2") )); }
median() { sort -n "$1" | awk '{a[NR]=$1} END{printf "%d %% (%d to %d)", a[int((NR+1)/2)], a[1], a[NR]}'; }
indexed() { curl -s "$base/actuator/prometheus" | sed -n 's/^reemploi_index_listings \(.*\)/\1/p' | awk '{printf "%d", $1}'; }

"$java" benchmarks/Generate.java queries 2000 >"$work/queries"
start
report "start, empty" "${started} ms"
create_seller
generate "$listings"

from=$(now)
import_listings
imported=$(( ($(now) - from) / 1000000 ))
until [ "$(indexed)" -ge "$listings" ]; do
  sleep 0.2
  if [ $(( ($(now) - from) / 1000000000 )) -gt 3600 ]; then echo "only $(indexed) were indexed" >&2; exit 1; fi
done
indexed_ms=$(( ($(now) - from) / 1000000 ))
report "import of $listings, durable" "$(( listings * 1000 / imported )) rows/s"
report "import of $listings, durable and indexed" "$(( listings * 1000 / indexed_ms )) rows/s"

echo /api/v1/ping >"$work/ping"
curl -s "$base/api/v1/listings?limit=100" | grep -o '"id":"[0-9a-f-]\{36\}","title' \
  | sed 's/"id":"\([^"]*\)".*/\/api\/v1\/listings\/\1/' >"$work/ids"
# warm up: compilation takes a minute on two cores, and a server runs compiled code most of the time
for warm in queries ids ping queries ids ping; do REQUESTS="$work/$warm" wrk_run benchmarks/requests.lua 16 15 >/dev/null; done
# the speed of a shared machine changes by the minute: each rate is divided by one measured next to it
for round in 1 2 3; do
  ping=$(REQUESTS="$work/ping" wrk_run benchmarks/requests.lua 16);      report "no-op, 16 connections ($round)" "$ping"
  search=$(REQUESTS="$work/queries" wrk_run benchmarks/requests.lua 16); report "search, 16 connections ($round)" "$search"
  byid=$(REQUESTS="$work/ids" wrk_run benchmarks/requests.lua 16);       report "listing by id, 16 connections ($round)" "$byid"
  percent "$search" "$ping" >>"$work/search-ratios"
  percent "$byid" "$ping" >>"$work/byid-ratios"
done
one=$(REQUESTS="$work/queries" wrk_run benchmarks/requests.lua 1)
report "search, 1 connection" "$one"
sign_in
wrk -t2 -c4 -d10s -s benchmarks/drafts.lua "$base" >/dev/null
drafts=$(wrk -t2 -c4 -d"${seconds}s" -s benchmarks/drafts.lua "$base" | grep RESULT | sed 's/RESULT //')
report "POST /listings, 4 clients" "$drafts"
sleep 3

# round 0 is not counted: the client starts, and the server compiles the code used by search during writes
writing=("$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC benchmarks/Writer.java "$base" "$names" "$TOKEN")
for round in 0 1 2 3; do
  quiet=$(REQUESTS="$work/queries" wrk_run benchmarks/requests.lua 16)
  "${writing[@]}" 200 "$((seconds + 15))" >"$work/writer" & writer=$!
  REQUESTS="$work/queries" wrk_run benchmarks/requests.lua 16 12 >/dev/null
  busy=$(REQUESTS="$work/queries" wrk_run benchmarks/requests.lua 16)
  wait $writer
  if [ $round = 0 ]; then continue; fi
  report "search, quiet ($round)" "$quiet"
  report "search beside $(cat "$work/writer") ($round)" "$busy"
  percent "$busy" "$quiet" >>"$work/busy-ratios"
done
report "published to found" "$("${writing[@]}" found 20)"
report "RssAnon" "$(awk '/RssAnon/{printf "%d MB", $2/1024}' /proc/$server/status)"
stop
start
report "start, with the index" "${started} ms"

report "search / no-op" "$(median "$work/search-ratios")"
report "by id / no-op" "$(median "$work/byid-ratios")"
report "search beside writes / quiet" "$(median "$work/busy-ratios")"
