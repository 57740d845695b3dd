# Everything that the benchmark starts is ended by its own id when the script ends, however it ends.

started=()

# start <log> <command...>: a program, not a function, in the background; its id is then in $last.
start() {
  local log=$1
  shift
  "$@" >"$log" 2>&1 &
  last=$!
  started+=("$last")
}

# Ends one of them and waits until it is gone.
end() {
  kill "$1" 2>/dev/null || true
  wait "$1" 2>/dev/null || true
}

clean_up() {
  local status=$? pid
  trap - EXIT INT TERM
  for pid in ${started[@]+"${started[@]}"}; do end "$pid"; done
  stop_database
  if [ -n "${BENCH_KEEP:-}" ] || [ "$status" -ne 0 ]; then
    say "logs are kept in $work"
  else
    rm -rf "$work"
  fi
  exit "$status"
}

# free <port>: nobody listens there, so that whoever answers later is whom we have started.
free() {
  ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null || stop "port $1 is in use; choose others with BENCH_PORT"
}

# until_answers <url> <seconds> <process id>
until_answers() {
  local deadline=$((SECONDS + $2))
  until curl -fsS -o /dev/null "$1" 2>/dev/null; do
    kill -0 "$3" 2>/dev/null || stop "a process ended before it answered $1; see $work"
    [ "$SECONDS" -lt "$deadline" ] || stop "$1 did not answer within $2 seconds; see $work"
    sleep 0.1
  done
}

# Hundredths of a second of processor time that a process has used.
cpu_of() { awk '{print $14 + $15}' "/proc/$1/stat"; }

# The same of all connections to the database that exist now.
cpu_of_database() {
  local pid sum=0
  for pid in $(pgrep -P "$postmaster"); do
    sum=$((sum + $(cpu_of "$pid" 2>/dev/null || echo 0)))
  done
  echo "$sum"
}

rss_mib_of() { awk '/^VmRSS/ {printf "%d", $2 / 1024}' "/proc/$1/status"; }
