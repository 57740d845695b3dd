# A PostgreSQL of the machine's own programs with the settings of Khuê's embedded one, and with pg_stat_statements,
# which counts statements for the comparison. pgbench, Khuê and the floor all reach it over TCP on 127.0.0.1.

postgres_bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
postmaster=

# PostgreSQL refuses to run as root.
as_postgres() {
  if [ "$(id -u)" -eq 0 ]; then setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; else "$@"; fi
}

start_database() {
  local cluster=$work/postgresql settings
  mkdir "$cluster"
  [ "$(id -u)" -ne 0 ] || chown postgres "$cluster"
  chmod 755 "$work"
  settings="-p $database_port -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c shared_buffers=256MB
    -c max_connections=100 -c random_page_cost=1.1 -c jit=off -c timezone=UTC
    -c shared_preload_libraries=pg_stat_statements"
  (
    cd "$cluster"
    as_postgres "$postgres_bin/initdb" -D "$cluster" -U postgres -A trust -E UTF8 --locale=C >"$work/initdb.log"
    as_postgres "$postgres_bin/pg_ctl" -D "$cluster" -w -l "$cluster/server.log" -o "${settings//$'\n'/ }" start >"$work/pg_ctl.log"
  )
  postmaster=$(head -1 "$cluster/postmaster.pid")
  sql_as_superuser postgres "create role khue_owner login" "create role khue_app login" \
    "create database khue owner khue_owner encoding 'UTF8' template template0"
  sql_as_superuser khue "create extension pg_stat_statements"
}

stop_database() {
  [ -z "$postmaster" ] || (cd "$work/postgresql" && as_postgres "$postgres_bin/pg_ctl" -D "$work/postgresql" -m fast -w stop) >/dev/null
  postmaster=
}

# sql_as_superuser <database> <statement...>
sql_as_superuser() {
  local database=$1 statement arguments=()
  shift
  for statement in "$@"; do arguments+=(-c "$statement"); done
  psql -h 127.0.0.1 -p "$database_port" -U postgres -d "$database" -v ON_ERROR_STOP=1 -qAt "${arguments[@]}"
}
