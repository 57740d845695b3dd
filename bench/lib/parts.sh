# The parts of a run, each by itself with BENCH_PARTS="requests explain bulk writes memory start".

part_requests() {
  local case round
  say "heating both servers up"
  for case in $(cat "$work/cases/names"); do
    heat_up khue "$case"
    heat_up floor "$case"
  done
  for round in $(seq "$rounds"); do
    say "round $round of $rounds"
    node "$bench/tools/tokens.mjs"
    measure_round "$round"
    cut -d' ' -f1 /proc/loadavg >>"$work/load"
  done
}

part_explain() {
  say "decision and explanation above a thousand grants"
  node "$bench/tools/explain.mjs"
}

part_bulk() {
  say "1,723 accounts at once"
  node "$bench/tools/bulk.mjs"
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
