#!/bin/sh
# Generates the passwords and keys of this environment, once, each as a file in the volumes of the services that need it.
# A value from the environment is used instead, and replaces an earlier one.
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
    printf %s "$value" >"$file.new"
    chmod 444 "$file.new"
    mv "$file.new" "$file"
  done
}

cd /secrets
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
