#!/bin/sh
# Gives each user of Kafka its password and its rights, at every start, and takes away what is not in the table of rights.
set -eu
password() { cat "/run/secrets/kafka-users/$1"; }
OURSPACE_API_KAFKA_PASSWORD=$(password api)
OURSPACE_BOOKING_PROCESSOR_KAFKA_PASSWORD=$(password booking-processor)
OURSPACE_MEDIA_WORKER_KAFKA_PASSWORD=$(password media-worker)
OURSPACE_OBSERVER_KAFKA_PASSWORD=$(password observer)
OURSPACE_OPERATOR_KAFKA_PASSWORD=$(password operator)
export OURSPACE_API_KAFKA_PASSWORD OURSPACE_BOOKING_PROCESSOR_KAFKA_PASSWORD OURSPACE_MEDIA_WORKER_KAFKA_PASSWORD \
  OURSPACE_OBSERVER_KAFKA_PASSWORD OURSPACE_OPERATOR_KAFKA_PASSWORD
exec java -cp '/opt/ourspace/own/*:/opt/ourspace/lib/*' -Dlogback.configurationFile=logback-quiet.xml \
  com.ourspace.embedded.KafkaUsers kafka:9094 /run/secrets/kafka-tools/administrator.properties
