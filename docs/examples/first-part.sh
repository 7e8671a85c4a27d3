#!/bin/sh
# Lists one part and finds it again, with curl only. See docs/README.md.
#
#   docs/examples/first-part.sh [http://localhost:8080]
set -eu

BASE=${1:-http://localhost:8080}
BASE=${BASE%/}
API=$BASE/api/v1
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT
trap 'exit 1' HUP INT TERM

say() { printf '%s\n' "$1"; }

fail() {
  printf 'Échec : %s\n' "$1" >&2
  if [ -s "$WORK/body" ]; then
    cat "$WORK/body" >&2
    printf '\n' >&2
  fi
  exit 1
}

# call EXPECTED STEP CURL-ARGUMENTS…: the response is in $WORK/head and $WORK/body.
call() {
  expected=$1
  step=$2
  shift 2
  : >"$WORK/body"
  status=$(curl -sS --max-time 30 -H 'Accept-Language: fr' -D "$WORK/head" -o "$WORK/body" \
    -w '%{http_code}' "$@") || fail "$step : $BASE ne répond pas"
  [ "$status" = "$expected" ] || fail "$step : réponse $status au lieu de $expected"
}

# The value of a text field whose name occurs once in the response.
text() { tr -d '\r\n' <"$WORK/body" | sed -n "s/.*\"$1\" *: *\"\([^\"]*\)\".*/\1/p"; }

header() { tr -d '\r' <"$WORK/head" | sed -n "s/^$1: *//p" | tail -n 1; }

etag() { header '[Ee][Tt][Aa][Gg]'; }

found() { tr -d '\r\n' <"$WORK/body" | grep -Eq "\"id\" *: *\"$listing\""; }

# search STEP PARAMETERS…: newest first; retries for about a second until the index is up to date.
search() {
  step=$1
  shift
  tries=10
  while :; do
    call 200 "$step" -G "$API/listings" \
      --data-urlencode 'sort=-publishedAt' --data-urlencode 'limit=100' "$@"
    if found; then
      say "$step : trouvée."
      return
    fi
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || fail "$step : l'annonce $listing n'est pas dans les résultats"
    sleep 0.1 2>/dev/null || sleep 1
  done
}

command -v curl >/dev/null || fail "curl n'est pas installé"

email=vendeur-$(date +%s)-$$@exemple.fr
password=$(od -An -N 16 -tx1 /dev/urandom | tr -d ' \n')

call 201 'Inscription' -X POST "$API/accounts" -H 'Content-Type: application/json' -d '{
  "email": "'"$email"'", "password": "'"$password"'", "displayName": "Casse de la Loire", "locale": "fr"}'
say "Inscription : $email."

call 201 'Connexion' -X POST "$API/sessions" -H 'Content-Type: application/json' -d '{
  "email": "'"$email"'", "password": "'"$password"'"}'
bearer="Authorization: Bearer $(text accessToken)"
[ "$bearer" != 'Authorization: Bearer ' ] || fail 'Connexion : pas de jeton'
say 'Connexion : faite.'

call 200 'Compte' "$API/me" -H "$bearer"
version=$(etag)
[ -n "$version" ] || fail "Compte : pas d'en-tête ETag"
call 200 'Vendeur' -X PUT "$API/me/seller" -H "$bearer" -H "If-Match: $version" \
  -H 'Content-Type: application/json' -d '{
  "kind": "recycler", "tradeName": "Casse de la Loire", "legalName": "Casse de la Loire SARL",
  "siret": "732 829 320 00074", "vhuApproval": "PR 49 00012 D", "phone": "02 41 00 00 00",
  "address": {"name": "Casse de la Loire", "line1": "12 rue des Forges",
              "postalCode": "49000", "city": "Angers", "country": "FR"}}'
say 'Vendeur : centre VHU à Angers.'

call 201 'Brouillon' -X POST "$API/listings" -H "$bearer" -H 'Content-Type: application/json' -d '{
  "title": "Alternateur Renault Clio III 1.5 dCi", "category": "alternator", "grade": "A",
  "price": {"amount": 8900, "currency": "EUR"}, "vatScheme": "margin", "warrantyMonths": 6,
  "references": ["8200660034"],
  "donor": {"make": "renault", "model": "clio-iii", "year": 2008, "fuel": "diesel", "engineCode": "K9K",
            "firstRegistration": "2008-05-14", "mileageKm": "125 000 km"},
  "fitments": [{"make": "renault", "model": "clio-iii", "yearFrom": 2005, "yearTo": 2012}]}'
listing=$(header '[Ll][Oo][Cc][Aa][Tt][Ii][Oo][Nn]')
listing=${listing##*/}
[ -n "$listing" ] || fail "Brouillon : pas d'en-tête Location"
tr -d '\r\n' <"$WORK/body" | grep -Eq '"mileageKm" *: *125000[^0-9]' ||
  fail 'Brouillon : « 125 000 km » devait être compris comme 125000'
say 'Brouillon : alternateur, « 125 000 km » compris.'

# 64 × 48 pixels, drawn for this script
base64 -d >"$WORK/alternateur.jpg" <<'JPEG'
/9j/4AAQSkZJRgABAgAAAQABAAD/2wBDABcQERQRDhcUExQaGBcbIjklIh8fIkYyNSk5U0lXVlFJUE9bZ4NvW2F8Y09Qcpx0fIiM
k5WTWW6hraCPq4OQk43/2wBDARgaGiIeIkMlJUONXlBejY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2N
jY2NjY2NjY3/wAARCAAwAEADASIAAhEBAxEB/8QAFwAAAwEAAAAAAAAAAAAAAAAAAAQFBv/EACIQAAEEAQIHAAAAAAAAAAAAAAEA
AgMEIQUREjFCUYGx4f/EABYBAQEBAAAAAAAAAAAAAAAAAAIAAf/EABYRAQEBAAAAAAAAAAAAAAAAAAABEf/aAAwDAQACEQMRAD8A
0iEIQIJeS9WiOz5m79hn0pWpai6V7oYXERjBI6vimpSDrTx3q0p2ZM3fsce0wsgqWm6i6J7YZnExnAJ6firFq6hCESCXvyGKjK8c
+HYecJhL34zLRlYOfDuPGVrGYVmrWZBGMAvIyVGVmrZZPGMgPAyExFqsyeM4AeBgqMrNqyyCM5BeRgKMpNPQkMtGJ558Ox8YTCXo
RmKjEw8+Hc+cphAghCFjULUtOdE900LSYzkgdPxTVr0vJRrSnd8Ld+4x6SlHGYVLTdOdK9s0zSIxkA9XxVY6NaI7shbv3OfaYVas
CEIRJ//Z
JPEG
call 201 'Photo' -X POST "$API/listings/$listing/photos" -H "$bearer" \
  -F "file=@$WORK/alternateur.jpg;type=image/jpeg"
say 'Photo : ajoutée.'

call 200 'Mise en vente' -X POST "$API/listings/$listing/publish" -H "$bearer"
say 'Mise en vente : faite.'

search 'Recherche par un titre mal tapé' --data-urlencode 'q=alternatteur renault clio'
search 'Recherche par la référence' --data-urlencode 'reference=82-00 660-034'
search 'Recherche par le véhicule' --data-urlencode 'make=renault' --data-urlencode 'model=clio-iii' \
  --data-urlencode 'category=alternator'

say "Terminé : $API/listings/$listing"
