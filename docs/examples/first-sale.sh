#!/bin/sh
# Sells two parts of two sellers to one buyer, up to the payout, and returns one of them, with
# curl only. Needs a server started with --sandbox-clock, and an administrator. See docs/README.md.
#
#   ADMIN_EMAIL=… ADMIN_PASSWORD=… docs/examples/first-sale.sh [http://localhost:8080]
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
  while :; do
    status=$(curl -sS --max-time 30 -H 'Accept-Language: fr' -H 'Content-Type: application/json' \
      -D "$WORK/head" -o "$WORK/body" -w '%{http_code}' "$@") || fail "$step : $BASE ne répond pas"
    # rate limit: three registrations in a minute are too many
    [ "$status" = 429 ] || break
    sleep "$(header '[Rr][Ee][Tt][Rr][Yy]-[Aa][Ff][Tt][Ee][Rr]')"
  done
  [ "$status" = "$expected" ] || fail "$step : réponse $status au lieu de $expected"
}

# The first value of a text field of that name in the response.
text() { tr -d '\r\n' <"$WORK/body" | grep -o "\"$1\" *: *\"[^\"]*\"" | head -n 1 | sed 's/.*: *"\(.*\)"$/\1/'; }

header() { tr -d '\r' <"$WORK/head" | sed -n "s/^$1: *//p" | tail -n 1; }

# signin EMAIL PASSWORD: the Authorization header is in $bearer.
signin() {
  call 201 "Connexion de $1" -X POST "$API/sessions" -d '{"email": "'"$1"'", "password": "'"$2"'"}'
  bearer="Authorization: Bearer $(text accessToken)"
}

# person NAME: creates an account; its Authorization header is in $bearer.
person() {
  email=$1-$(date +%s)-$$@exemple.fr
  password=$(od -An -N 16 -tx1 /dev/urandom | tr -d ' \n')
  call 201 "Inscription de $1" -X POST "$API/accounts" \
    -d '{"email": "'"$email"'", "password": "'"$password"'", "displayName": "'"$1"'"}'
  signin "$email" "$password"
}

# seller NAME TITLE: creates a seller with one part on sale; Authorization header in $bearer, part in $part.
seller() {
  person "$1"
  call 200 "Compte de $1" "$API/me" -H "$bearer"
  version=$(header '[Ee][Tt][Aa][Gg]')
  call 200 "Vendeur $1" -X PUT "$API/me/seller" -H "$bearer" -H "If-Match: $version" -d '{
    "kind": "recycler", "tradeName": "Casse de '"$1"'", "legalName": "Casse de '"$1"' SARL",
    "siret": "732 829 320 00074", "vhuApproval": "PR 49 00012 D", "phone": "02 41 00 00 00",
    "address": {"name": "Casse de '"$1"'", "line1": "12 rue des Forges",
                "postalCode": "49000", "city": "Angers", "country": "FR"}}'
  call 201 "Brouillon de $1" -X POST "$API/listings" -H "$bearer" -d '{
    "title": "'"$2"'", "category": "alternator", "grade": "A", "vatScheme": "margin",
    "price": {"amount": 8900, "currency": "EUR"}, "coreDeposit": {"amount": 2000, "currency": "EUR"},
    "donor": {"make": "renault", "model": "clio-iii", "year": 2008, "mileageKm": "125 000 km"},
    "parcel": {"weightGrams": 6500}, "warrantyMonths": 6}'
  part=$(header '[Ll][Oo][Cc][Aa][Tt][Ii][Oo][Nn]')
  part=${part##*/}
  photo
  call 200 "Mise en vente de $1" -X POST "$API/listings/$part/publish" -H "$bearer"
  say "$1 vend : $2."
}

# 8 × 8 pixels, drawn for this script
photo() {
  base64 -d >"$WORK/photo.png" <<'PNG'
iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR42mOIqojCihiGlgQATntLAeUsYKwAAAAASUVORK5CYII=
PNG
  status=$(curl -sS --max-time 30 -o "$WORK/body" -w '%{http_code}' -X POST "$API/listings/$part/photos" \
    -H "$bearer" -F "file=@$WORK/photo.png;type=image/png")
  [ "$status" = 201 ] || fail "Photo : réponse $status au lieu de 201"
}

command -v curl >/dev/null || fail "curl n'est pas installé"
[ -n "${ADMIN_EMAIL:-}" ] && [ -n "${ADMIN_PASSWORD:-}" ] ||
  fail "indiquez ADMIN_EMAIL et ADMIN_PASSWORD (reemploi admin create --email …)"

signin "$ADMIN_EMAIL" "$ADMIN_PASSWORD"
admin=$bearer
seller Loire 'Alternateur Clio III'
loire=$bearer
alternator=$part
seller Rhone 'Démarreur Clio III'
rhone=$bearer
starter=$part
person Lea
lea=$bearer

address='{"name": "Léa Martin", "line1": "3 quai de la Fosse", "postalCode": "44000", "city": "Nantes", "country": "FR"}'
call 200 'Devis de livraison' -X POST "$API/shipping-quotes" -d '{
  "listingIds": ["'"$alternator"'", "'"$starter"'"],
  "destination": {"postalCode": "44000", "city": "Nantes", "country": "FR"}}'
# one line per seller: seller id and first offer
tr -d '\r\n' <"$WORK/body" | sed 's/"sellerId"/\n"sellerId"/g' | sed -n \
  's/^"sellerId" *: *"\([^"]*\)".*"offers" *: *\[ *{ *"id" *: *"\([^"]*\)".*/\1 \2/p' >"$WORK/offers"
[ "$(grep -c . "$WORK/offers")" -eq 2 ] || fail 'Devis de livraison : une offre par vendeur attendue'
deliveries=$(sed 's/^\([^ ]*\) \(.*\)$/{"sellerId": "\1", "offerId": "\2"}/' "$WORK/offers" | paste -sd, -)
say 'Devis de livraison : deux vendeurs.'

call 201 'Commande' -X POST "$API/checkouts" -H "$lea" -H "Idempotency-Key: $(date +%s)-$$" -d '{
  "listingIds": ["'"$alternator"'", "'"$starter"'"], "deliveries": ['"$deliveries"'], "shippingAddress": '"$address"'}'
checkout=$(text id)
payment=$(tr -d '\r\n' <"$WORK/body" | grep -o '"payment" *: *{ *"id" *: *"[^"]*"' | tail -n 1 | sed 's/.*"\([^"]*\)"$/\1/')
say "Commande : $checkout."
call 200 'Paiement' -X POST "$API/sandbox/payments/$payment/succeed" -H "$lea"
call 200 'Commande payée' "$API/checkouts/$checkout" -H "$lea"
grep -q '"status" *: *"paid"' "$WORK/body" || fail 'Paiement : la commande devrait être payée'
say 'Paiement : fait.'

# order_of BEARER: the seller's only order is in $order
order_of() {
  call 200 'Commandes du vendeur' "$API/me/seller/orders" -H "$1"
  order=$(text id)
}

order_of "$loire"
sold=$order
order_of "$rhone"
returned=$order
for pair in "$sold|$loire" "$returned|$rhone"; do
  call 200 'Acceptation' -X POST "$API/orders/${pair%%|*}/accept" -H "${pair#*|}"
  call 200 'Expédition' -X POST "$API/orders/${pair%%|*}/ship" -H "${pair#*|}" \
    -d '{"carrier": "Colissimo", "trackingNumber": "6A12345678901"}'
  call 200 'Réception' -X POST "$API/orders/${pair%%|*}/confirm-receipt" -H "$lea" -d '{}'
done
say 'Acceptées, expédiées, reçues.'

call 201 'Retour' -X POST "$API/orders/$returned/returns" -H "$lea" \
  -d '{"reason": "not-as-described", "comment": "Ce n'\''est pas la bonne pièce."}'
return=$(text id)
call 200 'Retour accepté' -X POST "$API/returns/$return/approve" -H "$rhone"
call 200 'Retour reçu' -X POST "$API/returns/$return/receive" -H "$rhone"
say 'Retour : reçu.'

call 200 'Deux jours plus tard' -X POST "$API/sandbox/clock" -H "$admin" -d '{"advance": "PT49H"}'

# status_is ORDER STATUS: waits for the background jobs
status_is() {
  tries=50
  while :; do
    call 200 'Commande' "$API/orders/$1" -H "$lea"
    tr -d '\r\n' <"$WORK/body" | grep -Eq "\"status\" *: *\"$2\"" && return
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || fail "la commande $1 devrait être $2"
    sleep 0.1 2>/dev/null || sleep 1
  done
}

ledger() {
  call 200 'Grand livre' "$API/admin/orders/$1/ledger" -H "$admin"
  tr -d '\r\n' <"$WORK/body" | sed 's/{"at"/\n  {"at"/g; s/\],/\n],/'
  printf '\n'
  tr -d '\r\n' <"$WORK/body" | grep -Eq '"balance" *: *\{ *"amount" *: *0[^0-9]' ||
    fail "le grand livre de $1 devrait faire zéro"
}

status_is "$sold" completed
say "Vendue et payée au vendeur ($sold) :"
ledger "$sold"
grep -q 'paid-out' "$WORK/body" || fail 'le vendeur devrait être payé'
status_is "$returned" refunded
say "Rendue et remboursée ($returned) :"
ledger "$returned"
say 'Terminé.'
