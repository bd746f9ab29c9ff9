#!/bin/sh
# Runs one of the platform's tools on this environment: check, inspect, trace or dead-letters, with its arguments.
set -eu
OURSPACE_BOOKING_DB_PASSWORD=$(cat /run/secrets/mysql/booking)
OURSPACE_API_DB_PASSWORD=$(cat /run/secrets/mysql/api)
export OURSPACE_BOOKING_DB_PASSWORD OURSPACE_API_DB_PASSWORD
case ${1:-} in
  check) main=com.ourspace.acceptance.Main ;;
  *) main=com.ourspace.tools.Main ;;
esac
# Help is about no platform.
case "${1:-} ${2:-}" in
  'check '* | 'inspect '[!-]* | 'trace '[!-]* | 'dead-letters '[!-]*)
    set -- "$@" --bootstrap-servers "${OURSPACE_BOOTSTRAP_SERVERS:-kafka:9092}" \
      --database "${OURSPACE_DATABASE:-mysql:3306}" ${OURSPACE_COMMAND_CONFIG:+--command-config "$OURSPACE_COMMAND_CONFIG"}
    ;;
esac
# The JVM says so when it takes options from the environment; a tool's output is its own.
unset JDK_JAVA_OPTIONS
exec java -Duser.timezone=UTC --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp '/opt/ourspace/own/*:/opt/ourspace/lib/*' \
  -Dlogback.configurationFile=logback-quiet.xml --sun-misc-unsafe-memory-access=allow "$main" "$@"
