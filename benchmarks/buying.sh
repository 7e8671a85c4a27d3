#!/usr/bin/env bash
# Measures buying on its own server: benchmarks/buying.sh [CHECKOUTS] (50000). Needs curl and a JDK 25.
# docs/performance.md explains the figures and lists the last ones.
. "$(dirname "$0")/common.sh"
checkouts=${1:-50000}
prepare
start
create_seller
generate "$checkouts"
import_listings
sign_in
"$java" benchmarks/Buyers.java "$base" "$names" "$TOKEN" "$checkouts" 16
