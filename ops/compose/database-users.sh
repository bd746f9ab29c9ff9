#!/bin/sh
# Runs once, when the database is set up. It creates a schema and a user for each service, and a user for the relay,
# each with only the rights that it needs.
set -eu
secret() { cat "/run/secrets/mysql/$1"; }
MYSQL_PWD=$(secret root) mysql -u root <<SQL
CREATE DATABASE ourspace_api CHARACTER SET utf8mb4;
CREATE DATABASE ourspace_booking CHARACTER SET utf8mb4;
CREATE USER 'ourspace_api'@'%' IDENTIFIED BY '$(secret api)';
CREATE USER 'ourspace_booking'@'%' IDENTIFIED BY '$(secret booking)';
CREATE USER 'ourspace_relay'@'%' IDENTIFIED BY '$(secret relay)';
GRANT ALL ON ourspace_api.* TO 'ourspace_api'@'%';
GRANT ALL ON ourspace_booking.* TO 'ourspace_booking'@'%';
GRANT REPLICATION SLAVE, REPLICATION CLIENT, RELOAD, LOCK TABLES ON *.* TO 'ourspace_relay'@'%';
-- A grant on a table that is not there yet must hold CREATE, which is taken back at once.
GRANT CREATE, SELECT, DELETE ON ourspace_booking.outbox_event TO 'ourspace_relay'@'%';
REVOKE CREATE ON ourspace_booking.outbox_event FROM 'ourspace_relay'@'%';
SQL
