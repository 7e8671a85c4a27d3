#!/usr/bin/env bash
# Measures buying on a server of its own: benchmarks/buying.sh [CHECKOUTS] (50000). Needs curl and a JDK 25.
# What each figure means, and what it was last time: docs/performance.md.
. "$(dirname "$0")/common.sh"
checkouts=${1:-50000}
prepare
start
create_seller
generate "$checkouts"
import_listings
sign_in
"$java" benchmarks/Buyers.java "$base" "$words" "$TOKEN" "$checkouts" 16
