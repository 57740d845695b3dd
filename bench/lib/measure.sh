# One measurement: warm up, then measure, the same for every competitor. Lines go to $work/measured.jsonl.

# url_of <server> <case>
url_of() {
  local port=$1_port
  port=${!port}
  echo "http://127.0.0.1:$port$(cat "$work/cases/$2.path")"
}

# ask <server> <case> <seconds>: prints requests, requests per second, median and 99th percentile in µs.
ask() {
  local token
  token=$(cat "$work/tokens/$(cat "$work/cases/$2.caller")")
  wrk -t 1 -c "$clients" -d "${3}s" -s "$bench/lib/report.lua" -H "Authorization: Bearer $token" "$(url_of "$1" "$2")" \
    | awk '/^measured/ {print $2, $3, $4, $5, $6}'
}

warm_up() { ask "$1" "$2" "$3" >/dev/null; }

# heat_up <server> <case>: so many requests that the compiler has seen them; the same number for both servers, because
# in the same time the faster one would be compiled further. At most for a minute.
heat_up() {
  local sent=0 more deadline=$((SECONDS + 60))
  while [ "$sent" -lt "$heat" ] && [ "$SECONDS" -lt "$deadline" ]; do
    read -r more _ < <(ask "$1" "$2" 2)
    sent=$((sent + more))
  done
}

# measure_server <round> <server> <case> <process id>
measure_server() {
  local app_before db_before app db requests rate median tail failed
  warm_up "$2" "$3" "$warm"
  app_before=$(cpu_of "$4")
  db_before=$(cpu_of_database)
  read -r requests rate median tail failed < <(ask "$2" "$3" "$duration")
  app=$(($(cpu_of "$4") - app_before))
  db=$(($(cpu_of_database) - db_before))
  [ "$failed" -eq 0 ] || stop "$2 answered $failed of $requests requests of $3 with an error"
  printf '{"round":%d,"competitor":"%s","case":"%s","rate":%s,"median":%s,"tail":%s,"app":%s,"db":%s}\n' \
    "$1" "$2" "$3" "$rate" "$median" "$tail" $((app * 10000 / requests)) $((db * 10000 / requests)) >>"$work/measured.jsonl"
}

# measure_sql <round> <case>: the same statements with the same values, straight from the database.
measure_sql() {
  local rate values
  mapfile -t values <"$work/cases/$2.values"
  local pgbench=("$postgres_bin/pgbench" -h 127.0.0.1 -p "$database_port" -U khue_app -n -M prepared -c "$clients" -j 1
    -f "$work/cases/$2.sql" "${values[@]}")
  "${pgbench[@]}" -T "$warm" khue >"$work/pgbench.log" 2>&1 || stop "pgbench failed; see $work/pgbench.log"
  rate=$("${pgbench[@]}" -T "$duration" khue 2>>"$work/pgbench.log" | awk '/^tps/ {print $3}')
  printf '{"round":%d,"competitor":"sql","case":"%s","rate":%s}\n' "$1" "$2" "$rate" >>"$work/measured.jsonl"
}

# The competitors take turns within each case, and change who begins from round to round, so that drift cancels.
measure_round() {
  local case n server
  for case in $(cat "$work/cases/names"); do
    for n in "${!servers[@]}"; do
      server=${servers[(n + $1) % ${#servers[@]}]}
      measure_server "$1" "$server" "$case" "${!server}"
    done
    measure_sql "$1" "$case"
  done
}
