#!/bin/sh
# Checks every invariant on this environment.
set -eu
OURSPACE_BOOKING_DB_PASSWORD=$(cat /run/secrets/mysql/booking)
OURSPACE_API_DB_PASSWORD=$(cat /run/secrets/mysql/api)
export OURSPACE_BOOKING_DB_PASSWORD OURSPACE_API_DB_PASSWORD
exec java -cp '/opt/ourspace/own/*:/opt/ourspace/lib/*' -Dlogback.configurationFile=logback-quiet.xml \
  com.ourspace.acceptance.Main check --bootstrap-servers "${OURSPACE_BOOTSTRAP_SERVERS:-kafka:9092}" \
  --database "${OURSPACE_DATABASE:-mysql:3306}" ${OURSPACE_COMMAND_CONFIG:+--command-config "$OURSPACE_COMMAND_CONFIG"} "$@"
