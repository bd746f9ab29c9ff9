#!/bin/sh
# Generates the passwords and keys of this environment, once, each as a file in the volumes of the services that need it.
# A value from the environment is used instead, and replaces an earlier one.
#
# announce | change | drop  jwt | ids: replaces the key of access tokens, or the secret of ids, step by step, each before the
# API is restarted; docs/operations/key-rotation.md.
set -eu

hex() { od -An -N24 -tx1 /dev/urandom | tr -d ' \n'; }
# A replica's password has at most 32 characters.
short_hex() { od -An -N16 -tx1 /dev/urandom | tr -d ' \n'; }
key() { head -c 32 /dev/urandom | base64 | tr -d '\n'; }

# once VALUE MAKER FILE…: writes the same secret to each file. Only containers that mount the volume can read it.
once() {
  value=$1 maker=$2
  shift 2
  if [ -z "$value" ]; then
    [ ! -s "$1" ] || return 0
    value=$("$maker")
  fi
  for file in "$@"; do
    write "$file" "$value"
  done
}

fail() {
  echo "$*" >&2
  exit 1
}

write() {
  printf %s "$2" >"$1.new"
  chmod 444 "$1.new"
  mv "$1.new" "$1"
}

# The entries of a list with commas that are not this one.
without() { printf %s "$1" | tr , '\n' | grep -Fxv -e "$2" | paste -s -d , -; }
content() { cat "$1" 2>/dev/null || true; }

# rotate STEP WHAT: only the API's volume is touched.
rotate() {
  case $2 in
    jwt) secret=api/ourspace.jwt.secret accepted=api/ourspace.jwt.accepted-secrets given=$OURSPACE_JWT_SECRET ;;
    ids) secret=api/ourspace.orders.id-secret accepted=api/ourspace.orders.accepted-id-secrets given=$OURSPACE_ORDER_ID_SECRET ;;
    *) fail "There is no key \"$2\"; there are jwt and ids." ;;
  esac
  [ -s "$secret" ] || fail "This environment has no keys yet; docker compose up makes them."
  [ -z "$given" ] || fail "The key is set in .env, and would be set again at the next start: take it out there first. It is kept."
  next=$secret.announced
  known=$(content "$accepted")
  case $1 in
    announce)
      [ ! -s "$next" ] || fail "A key is announced already; the next step is: change $2"
      write "$next" "$(key)"
      write "$accepted" "$(content "$next")${known:+,$known}"
      ;;
    change)
      [ -s "$next" ] || fail "No key is announced; the first step is: announce $2"
      known=$(without "$known" "$(content "$next")")
      write "$accepted" "$(content "$secret")${known:+,$known}"
      write "$secret" "$(content "$next")"
      [ "$2" = jwt ] || write api/ourspace.orders.id-secret-since "$(date -u +%FT%TZ)"
      rm -f "$next"
      ;;
    drop)
      [ "$2" = jwt ] || fail "Former secrets of ids are never dropped: their ids would be unknown, to their owners too."
      [ ! -s "$next" ] || fail "A key is announced; the next step is: change $2"
      write "$accepted" ""
      ;;
    *) fail "There is no step \"$1\"; there are announce, change and drop." ;;
  esac
  echo "Done: $1 $2. It counts for each API from its next start."
}

cd /secrets
case ${1:-} in
  '') ;;
  *)
    rotate "$1" "${2:-}"
    exit 0
    ;;
esac
once "$OURSPACE_ROOT_DB_PASSWORD" hex mysql/root
once "$OURSPACE_API_DB_PASSWORD" hex mysql/api api/spring.datasource.password
once "$OURSPACE_BOOKING_DB_PASSWORD" hex mysql/booking booking/spring.datasource.password
once "$OURSPACE_RELAY_DB_PASSWORD" hex mysql/relay booking/ourspace.relay.password
# Of the replica, if there is one.
once "" short_hex mysql/replica
once "$OURSPACE_S3_ACCESS_KEY" hex s3/access-key api/ourspace.s3.access-key media/ourspace.s3.access-key
once "$OURSPACE_S3_SECRET_KEY" hex s3/secret-key api/ourspace.s3.secret-key media/ourspace.s3.secret-key
once "$OURSPACE_JWT_SECRET" key api/ourspace.jwt.secret
once "$OURSPACE_ORDER_ID_SECRET" key api/ourspace.orders.id-secret
echo "The secrets of this environment are in their volumes"
