#!/bin/sh
# Does what an assistant does over the Model Context Protocol, with curl only: lists the tools, searches a part, then calls
# tools of an account, and is refused one of another role. See docs/mcp.md.
#
#   docs/examples/ask-mcp.sh [http://localhost:8080]
set -eu

BASE=${1:-http://localhost:8080}
BASE=${BASE%/}
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT
trap 'exit 1' HUP INT TERM

fail() {
  printf 'Échec : %s\n' "$1" >&2
  [ ! -s "$WORK/body" ] || cat "$WORK/body" >&2
  exit 1
}

# post EXPECTED URL BODY HEADER…: the response is in $WORK/body.
post() {
  expected=$1
  url=$2
  data=$3
  shift 3
  : >"$WORK/body"
  status=$(curl -sS --max-time 60 -H 'Accept-Language: fr' -H 'Content-Type: application/json' "$@" -d "$data" \
    -o "$WORK/body" -w '%{http_code}' "$url") || fail "$url ne répond pas"
  [ "$status" = "$expected" ] || fail "$url : réponse $status au lieu de $expected"
}

# mcp METHOD NAME PARAMETERS: a message of the protocol of 2026-07-28; each names its version and stands alone.
mcp() {
  meta='"_meta": {"io.modelcontextprotocol/protocolVersion": "2026-07-28", "io.modelcontextprotocol/clientCapabilities": {}}'
  post 200 "$BASE/mcp" "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"$1\", \"params\": {$3 $meta}}" \
    -H 'Accept: application/json, text/event-stream' -H 'MCP-Protocol-Version: 2026-07-28' \
    -H "Mcp-Method: $1" ${2:+-H "Mcp-Name: $2"} ${token:+-H "Authorization: Bearer $token"}
}

tools() {
  mcp tools/list '' ''
  grep -o '"name":"[a-z_]*","description"' "$WORK/body" | cut -d '"' -f 4 | tr '\n' ' '
  echo
}

# call TOOL ARGUMENTS: shows the text of the result.
call() {
  printf '\n> %s %s\n' "$1" "$2"
  mcp tools/call "$1" "\"name\": \"$1\", \"arguments\": $2,"
  sed -n 's/.*"text":"\(\([^"\\]\|\\.\)*\)".*/\1/p' "$WORK/body" | sed 's/\\n/\n/g; s/\\"/"/g'
}

command -v curl >/dev/null || fail "curl n'est pas installé"
token=

printf 'Outils sans compte : '
tools
call search_catalog '{"catalog": {"query": "alternateur", "pagination": {"limit": 3}}}'
call system_state '{}'
grep -q '"isError":true' "$WORK/body" || fail "l'état de la machine est ouvert à tous"

email="mcp-$(date +%s)-$$@exemple.fr"
account="{\"email\": \"$email\", \"password\": \"une pelle au jardin\", \"displayName\": \"Anne\"}"
post 201 "$BASE/api/v1/accounts" "$account"
post 201 "$BASE/api/v1/sessions" "{\"email\": \"$email\", \"password\": \"une pelle au jardin\"}"
token=$(sed -n 's/.*"accessToken" *: *"\([^"]*\)".*/\1/p' "$WORK/body")

printf '\nOutils avec un compte : '
tools
call list_orders '{}'
call system_state '{}'
grep -q '"isError":true' "$WORK/body" || fail "l'état de la machine est ouvert aux acheteurs"
