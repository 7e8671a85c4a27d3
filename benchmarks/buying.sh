#!/usr/bin/env bash
# Measures buying on a server of its own: benchmarks/buying.sh [CHECKOUTS] (50000). Needs curl and a JDK 25.
# What each figure means, and what it was last time: docs/performance.md.
set -euo pipefail
cd "$(dirname "$0")/.."
checkouts=${1:-50000}
port=${PORT:-18080}
base=http://localhost:$port
work=$(mktemp -d)
server=
stop() { if [ -n "$server" ]; then kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; fi; server=; }
trap 'stop; rm -rf "$work"' EXIT
trap 'echo "benchmarks/buying.sh: line $LINENO failed" >&2' ERR

java=java
for home in "${JAVA_HOME:-/none}" /usr/lib/jvm/*25*; do if [ -x "$home/bin/javac" ]; then java=$home/bin/java; fi; done
field() { sed -n "s/.*\"$1\":\"\{0,1\}\([^\",}]*\).*/\1/p" | head -1; }
json() { curl -s -H 'Content-Type: application/json' "$@"; }

REEMPLOI_RATE_LIMITS=off bin/reemploi serve --data "$work/data" --port "$port" >"$work/server.log" 2>&1 &
server=$!
until curl -sf "$base/api/v1/listings?limit=1" >/dev/null; do
  kill -0 $server || { cat "$work/server.log"; exit 1; }
  sleep 0.1
done

email=bench-$$@exemple.fr
json -d "{\"email\":\"$email\",\"password\":\"trois clous rouilles\",\"displayName\":\"Banc\"}" "$base/api/v1/accounts" >/dev/null
sign_in() { json -d "{\"email\":\"$email\",\"password\":\"trois clous rouilles\"}" "$base/api/v1/sessions" | field accessToken; }
token=$(sign_in)
etag=$(curl -si -H "Authorization: Bearer $token" "$base/api/v1/me" | tr -d '\r' | sed -n 's/^[Ee][Tt]ag: //p')
json -X PUT -H "Authorization: Bearer $token" -H "If-Match: $etag" "$base/api/v1/me/seller" -d '{"kind":"individual","tradeName":"Banc",
  "legalName":"Banc","phone":"0600000000","address":{"name":"Banc","line1":"1 rue","postalCode":"49000","city":"Angers","country":"FR"}}' >/dev/null

"$java" benchmarks/Generate.java listings "$checkouts" | split -l 200000 - "$work/part."
for part in "$work"/part.*; do
  import=$(curl -s -H "Authorization: Bearer $token" -H 'Content-Type: application/x-ndjson' -T "$part" -X POST \
    "$base/api/v1/listings/import?publish=true" | field id)
  until curl -s -H "Authorization: Bearer $token" "$base/api/v1/imports/$import" | grep -Eq '"status":"(done|failed)"'; do sleep 0.2; done
done
"$java" benchmarks/Buyers.java "$base" "$(sign_in)" "$checkouts" 16
