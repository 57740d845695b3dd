B=http://localhost:18091/api/v1
login(){ curl -s -XPOST $B/auth/login -H 'content-type: application/json' -d "{\"username\":\"$1\",\"password\":\"$2\"}"; }
tok(){ login $1 $2 | jq -r .accessToken; }
c(){ local T=$1; shift; curl -s -H "authorization: Bearer $T" -H 'content-type: application/json' "$@"; }
ci(){ local T=$1; shift; curl -s -i -H "authorization: Bearer $T" -H 'content-type: application/json' "$@"; }
[ -f /tmp/t/toks ] && . /tmp/t/toks
