#!/usr/bin/env bash
# Prints the minutes from a clone to the first graded map of one's own file, as a newcomer has them: a new clone, empty package caches.
# usage: eng/first-map.sh [FILE.csv]     without a file: a small one of orders that it writes
set -euo pipefail

root="$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)"
work="$(mktemp -d)"
host=""
finish() {
  if [ -n "$host" ]; then kill "$host" 2>/dev/null || true; wait "$host" 2>/dev/null || true; fi
  rm -rf "$work"
}
trap finish EXIT

file="${1:-}"
if [ -z "$file" ]; then
  file="$work/orders.csv"
  echo "case,activity,time,reason" >"$file"
  for n in $(seq 200); do
    printf 'c%d,order,2026-03-%02dT08:00:00Z,\nc%d,deliver,2026-03-%02dT18:00:00Z,\n' "$n" $((n % 28 + 1)) "$n" $((n % 28 + 1)) >>"$file"
    if ((n % 3 == 0)); then printf 'c%d,call,2026-03-%02dT20:00:00Z,delivery date\n' "$n" $((n % 28 + 1)) >>"$file"; fi
  done
fi
file="$(readlink -f "$file")"

export NUGET_PACKAGES="$work/nuget" npm_config_cache="$work/npm"
begun=$SECONDS
say() { printf '%5.1f min  %s\n' "$(awk "BEGIN { print ($SECONDS - $begun) / 60 }")" "$*"; }

git clone -q "$root" "$work/journey"
say "cloned"
port=$((20000 + RANDOM % 20000))
"$work/journey/journey" up --port "$port" --data "$work/data" --no-sample --json >"$work/up.json" 2>"$work/up.log" &
host=$!
until [ -s "$work/up.json" ]; do
  kill -0 "$host" 2>/dev/null || { cat "$work/up.log" >&2; exit 1; }
  sleep 1
done
say "built and running"

api="http://127.0.0.1:$port/api/v1/units/mine"
token="$("$work/journey/journey" token --unit mine --role contributor --port "$port")"
call() { curl -sS --fail-with-body -H "Authorization: Bearer $token" "$@"; }
"$work/journey/journey" import --unit mine --source own --name "My own file" --origin operations --tier S --method log --port "$port" "$file" >"$work/import.log" 2>&1 || { cat "$work/import.log" >&2; exit 1; }
say "imported: $(tail -n 1 "$work/import.log")"

map="$(call -H 'Content-Type: application/json' "$api/logs/own/draft-map" -d '{"title":"The first map"}' | sed -nE 's/.*"(mapId|id)":"([0-9a-f-]{36})".*/\2/p')"
grades="$(call "$api/maps/$map/claims" | grep -oE '"grade":"[A-Z][a-z]*"' | sort | uniq -c | tr -s ' \n' ' ')"
[ -n "$grades" ] || { echo "The map has no graded claim." >&2; exit 1; }
say "a graded map of it:$grades"
