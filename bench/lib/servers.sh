# Khuê as it is packaged, and the floor.

jar=$root/backend/target/quarkus-app/quarkus-run.jar
database_url=postgresql://127.0.0.1:$database_port/khue

# The settings of the measured Khuê; limits per caller are raised out of the way. A list for env(1), so that what is
# started is Java itself and not a shell around it. The database trusts everybody, but Khuê wants some password.
khue_settings=(KHUE_HOST=127.0.0.1 "KHUE_PORT=$khue_port" "KHUE_DATA=$work/khue-data" "KHUE_DB_URL=$database_url"
  KHUE_DB_USER=khue_app KHUE_DB_OWNER=khue_owner KHUE_DB_PASSWORD=trusted "KHUE_DB_CONNECTIONS=$connections"
  KHUE_RATE_LIMIT_BURST=100000000 KHUE_RATE_LIMIT_PER_SECOND=10000000)

build() {
  if [ -z "${BENCH_NO_BUILD:-}" ]; then
    say "building Khuê and the floor"
    (cd "$root" && mvn -q -B -DskipTests package)
    mvn -q -B -f "$bench/floor/pom.xml" process-classes
    [ -z "${BENCH_RECORDS:-}" ] || mvn -q -B -f "$bench/blocking/pom.xml" package
  fi
  [ -f "$jar" ] || stop "$jar is missing"
}

# Fills the empty database; all accounts but the first have the password of the benchmark.
make_city() {
  local began=$SECONDS records=no
  [ -z "${BENCH_RECORDS:-}" ] || records=yes
  env "${khue_settings[@]}" java -jar "$jar" generate --size "${BENCH_CITY:-city}" --password "$password" --records "$records" \
    >"$work/generate.log" 2>&1 || stop "the city could not be made; see $work/generate.log"
  grep -o 'Made .*' "$work/generate.log"
  printf '{"seconds":%d,"bytes":%s}\n' $((SECONDS - began)) \
    "$(sql_as_superuser khue "select pg_database_size('khue')")" >"$work/city.json"
  sql_as_superuser khue "vacuum (analyze)"
}

start_khue() {
  start "$work/khue.log" env "${khue_settings[@]}" java ${BENCH_JAVA_OPTIONS:-} -jar "$jar"
  khue=$last
  until_answers "http://127.0.0.1:$khue_port/q/health/ready" 120 "$khue"
}

# start_floor <floor|verifying>: the latter looks at the signature of the token in each request.
start_floor() {
  local port=$1_port remembers=yes
  [ "$1" = floor ] || remembers=no
  start "$work/$1.log" env FLOOR_PORT="${!port}" FLOOR_REMEMBERS="$remembers" FLOOR_DB_URL="$database_url" FLOOR_DB_USER=khue_app \
    FLOOR_DB_CONNECTIONS="$connections" FLOOR_KEYS_URL="http://127.0.0.1:$khue_port/.well-known/jwks.json" \
    java ${BENCH_JAVA_OPTIONS:-} -cp "$bench/floor/target/classes:$bench/floor/target/lib/*" vn.khue.bench.Floor
  printf -v "$1" %s "$last"
  local deadline=$((SECONDS + 60))
  until grep -q listens "$work/$1.log"; do
    kill -0 "$last" 2>/dev/null && [ "$SECONDS" -lt "$deadline" ] || stop "the floor did not start; see $work/$1.log"
    sleep 0.1
  done
}

start_blocking() {
  start "$work/blocking.log" env BLOCKING_PORT="$blocking_port" BLOCKING_DB_URL="jdbc:$database_url" FLOOR_PORT="$floor_port" \
    FLOOR_DB_URL="$database_url" FLOOR_DB_USER=khue_app FLOOR_DB_CONNECTIONS="$connections" \
    FLOOR_KEYS_URL="http://127.0.0.1:$khue_port/.well-known/jwks.json" \
    java ${BENCH_JAVA_OPTIONS:-} -jar "$bench/blocking/target/quarkus-app/quarkus-run.jar"
  blocking=$last
  local deadline=$((SECONDS + 60))
  until curl -sS -o /dev/null "http://127.0.0.1:$blocking_port/api/v1/students" 2>/dev/null; do
    kill -0 "$blocking" 2>/dev/null && [ "$SECONDS" -lt "$deadline" ] || stop "the blocking one did not start; see $work/blocking.log"
    sleep 0.1
  done
}
