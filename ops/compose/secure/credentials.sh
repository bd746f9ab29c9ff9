#!/bin/sh
# Makes what the overlay "secure" needs, once: certificates for Kafka and MySQL, and a password for each user of Kafka, each
# in the volumes of the containers that need it.
#
# The authority that signs a server's certificates is not kept. Whoever trusts it trusts that one server and no other.
set -eu
umask 022

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
printf '[req]\ndistinguished_name = name\n[name]\n' >"$work/openssl.cnf"

# put FILE: writes what it reads. Only containers that mount the volume can read it.
put() {
  cat >"$1.new"
  chmod 444 "$1.new"
  mv "$1.new" "$1"
}

# certificate NAME OPTIONS…: NAME.key and NAME.pem
certificate() {
  name=$1
  shift
  openssl req -config "$work/openssl.cnf" -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -noenc -days 3650 \
    -keyout "$work/$name.key" -out "$work/$name.pem" "$@" 2>"$work/log" || { cat "$work/log" >&2; exit 1; }
}

authority() {
  certificate "$1" -subj "/CN=OURSPACE $1" -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign
}

# signed AUTHORITY NAME USES: for the host of that name
signed() {
  certificate "$2" -CA "$work/$1.pem" -CAkey "$work/$1.key" -subj "/CN=$2" -addext "subjectAltName=DNS:$2" \
    -addext basicConstraints=critical,CA:FALSE -addext "extendedKeyUsage=$3"
}

# In each part the file that says that all of it exists is written last.
kafka_certificates() {
  [ ! -s kafka/broker.pem ] || return 0
  authority kafka-authority
  signed kafka-authority kafka serverAuth,clientAuth
  signed kafka-authority administrator clientAuth
  put ca/kafka.pem <"$work/kafka-authority.pem"
  cat "$work/administrator.key" "$work/administrator.pem" | put kafka-tools/administrator.pem
  put kafka-tools/administrator.properties <<SETTINGS
security.protocol=SSL
ssl.keystore.type=PEM
ssl.keystore.location=/run/secrets/kafka-tools/administrator.pem
ssl.truststore.type=PEM
ssl.truststore.location=/run/secrets/ca/kafka.pem
SETTINGS
  cat "$work/kafka.key" "$work/kafka.pem" | put kafka/broker.pem
}

mysql_certificates() {
  [ ! -s mysql-tls/server.key ] || return 0
  authority database-authority
  signed database-authority mysql serverAuth
  # A certificate is no secret: the store needs no password.
  keytool -J-Dkeystore.pkcs12.certProtectionAlgorithm=NONE -J-Dkeystore.pkcs12.macAlgorithm=NONE -importcert -noprompt \
    -alias database -file "$work/database-authority.pem" -keystore "$work/database.p12" -storetype PKCS12 \
    -storepass unused 2>"$work/log" || { cat "$work/log" >&2; exit 1; }
  put ca/database.p12 <"$work/database.p12"
  put mysql-tls/server.pem <"$work/mysql.pem"
  put mysql-tls/server.key <"$work/mysql.key"
}

login() {
  printf 'org.apache.kafka.common.security.scram.ScramLoginModule required username="%s" password="%s";' "$1" "$2"
}

# What Kafka's own tools take as --command-config.
settings() {
  cat <<SETTINGS
security.protocol=SASL_SSL
sasl.mechanism=SCRAM-SHA-512
sasl.jaas.config=$(login "$1" "$2")
ssl.truststore.type=PEM
ssl.truststore.location=/run/secrets/ca/kafka.pem
SETTINGS
}

# user NAME FORMAT FILE: a user of com.ourspace.embedded.KafkaPrincipal, with a password of its own
user() {
  [ ! -s "kafka-users/$1" ] || return 0
  password=$(od -An -N24 -tx1 /dev/urandom | tr -d ' \n')
  "$2" "ourspace-$1" "$password" | put "$3"
  printf %s "$password" | put "kafka-users/$1"
}

cd /secrets
kafka_certificates
mysql_certificates
user api login api/spring.kafka.properties.sasl.jaas.config
user booking-processor login booking/spring.kafka.properties.sasl.jaas.config
user media-worker login media/spring.kafka.properties.sasl.jaas.config
user observer settings kafka-observer/observer.properties
user operator settings kafka-operator/operator.properties
echo "The certificates and the passwords of Kafka's users are in their volumes"
