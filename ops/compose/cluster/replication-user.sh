#!/bin/sh
# Runs once, when the primary is set up.
set -eu
MYSQL_PWD=$(cat /run/secrets/mysql/root) mysql -u root <<SQL
CREATE USER 'ourspace_replica'@'%' IDENTIFIED BY '$(cat /run/secrets/mysql/replica)';
GRANT REPLICATION SLAVE ON *.* TO 'ourspace_replica'@'%';
SQL
