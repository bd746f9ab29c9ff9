#!/bin/sh
# Runs once, when the database is set up: a schema and a user for each service, and one for the relay, with no more
# rights than they need.
set -eu
MYSQL_PWD=$MYSQL_ROOT_PASSWORD mysql -u root <<SQL
CREATE DATABASE ourspace_api CHARACTER SET utf8mb4;
CREATE DATABASE ourspace_booking CHARACTER SET utf8mb4;
CREATE USER 'ourspace_api'@'%' IDENTIFIED BY '$OURSPACE_API_DB_PASSWORD';
CREATE USER 'ourspace_booking'@'%' IDENTIFIED BY '$OURSPACE_BOOKING_DB_PASSWORD';
CREATE USER 'ourspace_relay'@'%' IDENTIFIED BY '$OURSPACE_RELAY_DB_PASSWORD';
GRANT ALL ON ourspace_api.* TO 'ourspace_api'@'%';
GRANT ALL ON ourspace_booking.* TO 'ourspace_booking'@'%';
GRANT REPLICATION SLAVE, REPLICATION CLIENT, RELOAD, LOCK TABLES ON *.* TO 'ourspace_relay'@'%';
-- A grant on a table that is not there yet must hold CREATE, which is taken back at once.
GRANT CREATE, SELECT, DELETE ON ourspace_booking.outbox_event TO 'ourspace_relay'@'%';
REVOKE CREATE ON ourspace_booking.outbox_event FROM 'ourspace_relay'@'%';
SQL
