#!/usr/bin/env bash
# Uses the program as on an ordinary day and prints its memory every minute: benchmarks/soak.sh [MINUTES] (60)
# [READS_PER_SECOND] (150). Fails if memory still grows after 15 minutes. Needs curl, the built jar and a JDK 25.
# docs/performance.md explains the columns.
. "$(dirname "$0")/common.sh"
prepare
# the heap takes all its memory at the start: what grows then is outside it
JAVA_TOOL_OPTIONS="-Xms${REEMPLOI_MEMORY:-512m} -XX:+AlwaysPreTouch" start --demo
"$java" -Duser.language=en -Xmx256m -XX:+UseSerialGC benchmarks/Soak.java "$base" "$server" "$work/data" "${1:-60}" "${2:-150}"
