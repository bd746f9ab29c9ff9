#!/bin/sh
# Runs once, when the replica is set up. From its next start on it follows the primary, and nobody else writes to it.
set -eu
MYSQL_PWD=$(cat /run/secrets/mysql/root) mysql -u root <<SQL
-- What its own set-up has written is no transaction of the primary.
RESET BINARY LOGS AND GTIDS;
-- It asks for the primary every two seconds, without end.
CHANGE REPLICATION SOURCE TO SOURCE_HOST = 'mysql', SOURCE_USER = 'ourspace_replica',
  SOURCE_PASSWORD = '$(cat /run/secrets/mysql/replica)', SOURCE_AUTO_POSITION = 1, SOURCE_SSL = 1,
  SOURCE_CONNECT_RETRY = 2, SOURCE_RETRY_COUNT = 0;
SET PERSIST_ONLY super_read_only = ON;
SQL
