# The parts of a run, each by itself with BENCH_PARTS="requests explain bulk handover writes memory start".

part_requests() {
  local case round server
  say "heating the servers up"
  for case in $(cat "$work/cases/names"); do
    for server in "${servers[@]}"; do heat_up "$server" "$case"; done
  done
  for round in $(seq "$rounds"); do
    say "round $round of $rounds"
    node "$bench/tools/tokens.mjs"
    measure_round "$round"
    cut -d' ' -f1 /proc/loadavg >>"$work/load"
  done
}

part_records() {
  part_requests
  say "searching"
  node "$bench/tools/search.mjs"
  say "round trips of a change"
  through_relay trips.mjs
}

# A second Khuê that reaches the database through a relay, which counts, for one of the tools.
through_relay() {
  local relay
  start "$work/relay.log" node "$bench/tools/relay.mjs" "$((database_port + 4))" "$database_port"
  relay=$last
  mkdir -p "$work/khue-trips-data"
  cp "$work/khue-data/secret" "$work/khue-trips-data/"
  start "$work/khue-trips.log" env "${khue_settings[@]}" KHUE_PORT="$((database_port + 5))" KHUE_DATA="$work/khue-trips-data" \
    KHUE_DB_URL="postgresql://127.0.0.1:$((database_port + 4))/khue" java ${BENCH_JAVA_OPTIONS:-} -jar "$jar"
  until_answers "http://127.0.0.1:$((database_port + 5))/q/health/ready" 120 "$last"
  RELAY_PORT=$((database_port + 6)) KHUE_PORT=$((database_port + 5)) node "$bench/tools/$1"
  end "$last"
  end "$relay"
}

part_explain() {
  say "decision and explanation above a thousand grants"
  node "$bench/tools/explain.mjs"
}

part_bulk() {
  say "1,723 accounts at once"
  node "$bench/tools/bulk.mjs"
}

part_handover() {
  say "a handover to 114 communes, and a board of all units"
  node "$bench/tools/handover.mjs"
  through_relay board-trips.mjs
}

part_writes() {
  say "100,000 pupils over HTTP beside COPY, and many approved at once"
  node "$bench/tools/writes.mjs"
}

part_memory() {
  printf '{"khue":%d,"floor":%d}\n' "$(rss_mib_of "$khue")" "$(rss_mib_of "$floor")" >"$work/memory.json"
}

# From the start of the process to the first "ready", on the embedded database with data in its folder.
part_start() {
  local n began
  say "starting on an existing data folder"
  end "$khue"
  end "$floor"
  : >"$work/starts"
  for n in $(seq 0 "$starts"); do
    began=$(date +%s%N)
    start "$work/start.log" env KHUE_HOST=127.0.0.1 KHUE_PORT="$khue_port" KHUE_DATA="$work/start-data" java -jar "$jar"
    until_answers "http://127.0.0.1:$khue_port/q/health/ready" 120 "$last"
    # The first one makes the folder and does not count.
    [ "$n" -eq 0 ] || echo $((($(date +%s%N) - began) / 1000000)) "$(rss_mib_of "$last")" >>"$work/starts"
    end "$last"
  done
}
