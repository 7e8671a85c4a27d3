# Shared by the scripts of this folder, which source it. Changes to the root of the repository.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
java=java
for home in "${JAVA_HOME:-/none}" /usr/lib/jvm/*25*; do if [ -x "$home/bin/javac" ]; then java=$home/bin/java; fi; done
port=${PORT:-18080}
base=http://localhost:$port
email=bench-$$@exemple.fr
work=
server=
now() { date +%s%N; }
field() { sed -n "s/.*\"$1\":\"\{0,1\}\([^\",}]*\).*/\1/p" | head -1; }
json() { curl -s -H 'Content-Type: application/json' "$@"; }
api_name() { sed -n "s/^$1 *= *//p" "$names"; } # a name in the API of the build: benchmarks/api-names
stop() { if [ -n "$server" ]; then kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; fi; server=; }
prepare() { # a temporary folder, removed at the end
  work=$(mktemp -d)
  trap 'stop; rm -rf "$work"' EXIT
  trap 'echo "$0: line $LINENO failed" >&2' ERR
}
start() { # more options of the server
  local from; from=$(now)
  REEMPLOI_RATE_LIMITS=off bin/reemploi serve --data "$work/data" --port "$port" "$@" >"$work/server.log" 2>&1 &
  server=$!
  until curl -sf "$base/api/v1/listings?limit=1" >/dev/null; do
    kill -0 $server || { cat "$work/server.log"; exit 1; }
    sleep 0.1
  done
  started=$(( ($(now) - from) / 1000000 ))
}
sign_in() { # a token is valid for 15 minutes
  TOKEN=$(json -d "{\"email\":\"$email\",\"password\":\"trois clous rouilles\"}" "$base/api/v1/sessions" | field accessToken)
  export TOKEN
  auth="Authorization: Bearer $TOKEN"
}
create_seller() {
  names=$("$java" benchmarks/ApiNames.java "$base")
  "$java" benchmarks/Seller.java "$base" "$names" "$email"
}
generate() { # an import file has at most 200 MB
  "$java" benchmarks/Generate.java listings "$1" "$names" | split -l 200000 - "$work/part."
}
import_listings() {
  local part import
  for part in "$work"/part.*; do
    sign_in
    import=$(curl -s -H "$auth" -H 'Content-Type: application/x-ndjson' -T "$part" -X POST \
      "$base/api/v1$(api_name path.imports)?publish=true" | field id)
    until curl -s -H "$auth" "$base/api/v1/imports/$import" | grep -Eq '"status":"(done|failed)"'; do sleep 0.2; done
  done
}
