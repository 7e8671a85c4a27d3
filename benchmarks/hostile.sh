#!/usr/bin/env bash
# Attacks the program on the loopback interface, one attack after the other, and prints what an honest client and the
# server's memory, threads, open files and disk do meanwhile. Fails if the client goes without answers or something keeps
# growing. Needs the built jar and a JDK 25; as root, the data folder lies on a small file system that is then filled.
# SECONDS_PER_ATTACK (15) bounds it. docs/performance.md explains the columns.
. "$(dirname "$0")/common.sh"
prepare
mkdir "$work/data"
if [ "$(id -u)" = 0 ] && mount -t tmpfs -o size=600m tmpfs "$work/data"; then
  trap 'stop; umount "$work/data"; rm -rf "$work"' EXIT
fi
# the heap takes all its memory at the start: what grows then is outside it
heap="-Xms${REEMPLOI_MEMORY:-512m} -XX:+AlwaysPreTouch"
# no proxy is trusted, so that the two loopback addresses count as two clients
JAVA_TOOL_OPTIONS=$heap REEMPLOI_TRUSTED_PROXIES=192.0.2.1 \
  bin/reemploi serve --data "$work/data" --port "$port" >"$work/server.log" 2>&1 &
server=$!
until curl -sf "$base/api/v1/listings?limit=1" >/dev/null; do
  kill -0 $server || { cat "$work/server.log"; exit 1; }
  sleep 0.2
done
"$java" -Duser.language=en -Xmx512m -XX:+UseSerialGC benchmarks/Hostile.java "$base" "$server" "$work/data" "${SECONDS_PER_ATTACK:-15}"
