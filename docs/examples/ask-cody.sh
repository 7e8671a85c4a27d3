#!/bin/sh
# Asks Cody, the assistant, with curl only: a visitor looks for a part, a seller asks for their figures,
# drafts a listing, confirms it and undoes it.
# See docs/README.md.
#
#   docs/examples/ask-cody.sh [http://localhost:8080]
#
# With ADMIN_EMAIL and ADMIN_PASSWORD it also asks as an administrator.
set -eu

BASE=${1:-http://localhost:8080}
BASE=${BASE%/}
API=$BASE/api/v1
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT
trap 'exit 1' HUP INT TERM

fail() {
  printf 'Échec : %s\n' "$1" >&2
  [ ! -s "$WORK/body" ] || cat "$WORK/body" >&2
  exit 1
}

# call EXPECTED STEP CURL-ARGUMENTS…: the response is in $WORK/body.
call() {
  expected=$1
  step=$2
  shift 2
  : >"$WORK/body"
  status=$(curl -sS --max-time 60 -H 'Accept-Language: fr' -o "$WORK/body" -w '%{http_code}' "$@") ||
    fail "$step : $BASE ne répond pas"
  [ "$status" = "$expected" ] || fail "$step : réponse $status au lieu de $expected"
}

# The value of a text field whose name occurs once in the response, line breaks shown.
text() { tr -d '\r\n' <"$WORK/body" | sed -n "s/.*\"$1\" *: *\"\([^\"]*\)\".*/\1/p" | sed 's/\\n/\n         /g'; }

# talk AUTHORIZATION-HEADER: starts a conversation.
talk() {
  bearer=$1
  call 201 'Conversation' -X POST "$API/cody/conversations" ${bearer:+-H "$bearer"}
  conversation=$(text id)
}

# ask QUESTION: shows the question and the answer.
ask() {
  printf '\n> %s\n' "$1"
  call 200 'Question' -X POST "$API/cody/conversations/$conversation/messages" ${bearer:+-H "$bearer"} \
    -H 'Content-Type: application/json' -H 'Accept: application/json' -d "{\"text\": \"$1\"}"
  printf '  Cody : %s\n' "$(text text)"
}

# sign_in EMAIL PASSWORD
sign_in() {
  call 201 'Connexion' -X POST "$API/sessions" -H 'Content-Type: application/json' \
    -d "{\"email\": \"$1\", \"password\": \"$2\"}"
  token=$(text accessToken)
}

command -v curl >/dev/null || fail "curl n'est pas installé"

printf 'Un visiteur\n'
talk ''
ask 'Bonjour'
ask 'je cherche un alternateur pour clio 3'
ask 'et pour une megane 2 ?'
ask 'combien vaut un alternateur de clio 3 ?'
ask 'où en est ma commande ?'

printf '\nLe même, en direct (événements)\n'
curl -sS -N --max-time 60 -H 'Accept: text/event-stream' -H 'Accept-Language: fr' -H 'Content-Type: application/json' \
  -d '{"text": "phare avant gauche golf 5"}' "$API/cody/conversations/$conversation/messages" >"$WORK/body" ||
  fail 'Flux : pas de réponse'
grep -q '^event: done' "$WORK/body" || fail 'Flux : pas de fin'
grep '^event: ' "$WORK/body" | sed 's/^/  /'

printf '\nUne vendeuse\n'
email=vendeuse-$(date +%s)-$$@exemple.fr
password=$(od -An -N 16 -tx1 /dev/urandom | tr -d ' \n')
call 201 'Inscription' -X POST "$API/accounts" -H 'Content-Type: application/json' -d '{
  "email": "'"$email"'", "password": "'"$password"'", "displayName": "Anne", "locale": "fr"}'
sign_in "$email" "$password"
call 200 'Vendeuse' -X PUT "$API/me/seller" -H "Authorization: Bearer $token" -H 'If-Match: *' \
  -H 'Content-Type: application/json' -d '{
  "kind": "individual", "tradeName": "Anne", "legalName": "Anne Martin", "phone": "02 41 00 00 00",
  "address": {"name": "Anne Martin", "line1": "12 rue des Forges", "postalCode": "49000", "city": "Angers", "country": "FR"}}'
talk "Authorization: Bearer $token"
ask 'combien j ai d annonces en ligne ?'
ask 'mes commandes'
ask 'je vends un alternateur de Clio 3 1.5 dCi 2008 à 80 €'
proposal=$(tr -d '\r\n' <"$WORK/body" | sed -n 's/.*"proposals" *: *\[ *{ *"id" *: *"\([^"]*\)".*/\1/p')
listing=$(text listingId)
[ -n "$proposal" ] || fail 'Proposition : aucune'
call 404 'Rien avant la confirmation' "$API/listings/$listing" -H "$bearer"
call 200 'Confirmation' -X POST "$API/cody/proposals/$proposal/confirm" -H "$bearer"
call 200 'Confirmation répétée' -X POST "$API/cody/proposals/$proposal/confirm" -H "$bearer"
printf '\n  Proposition : %s\n' "$(text state)"
call 200 'Brouillon' "$API/listings/$listing" -H "$bearer"
printf '  Brouillon : %s\n' "$(text title)"
call 200 'Annulation' -X POST "$API/cody/proposals/$proposal/undo" -H "$bearer"
printf '  Proposition : %s\n' "$(text state)"
call 404 'Plus de brouillon' "$API/listings/$listing" -H "$bearer"
call 409 'Confirmation après annulation' -X POST "$API/cody/proposals/$proposal/confirm" -H "$bearer"

if [ -n "${ADMIN_EMAIL:-}" ]; then
  printf '\nUn administrateur\n'
  sign_in "$ADMIN_EMAIL" "$ADMIN_PASSWORD"
  talk "Authorization: Bearer $token"
  ask 'pourquoi le site est lent ?'
fi

printf '\nTerminé.\n'
