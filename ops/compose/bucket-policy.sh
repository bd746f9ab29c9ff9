#!/bin/sh
# Lets anybody read what lies under spaces/ and reviews/: pictures are public, staged uploads are not. A server that
# knows no bucket policies (501) goes by the pictures' own access lists.
set -eu
status=$(curl -sS -o /tmp/answer -w '%{http_code}' --retry 10 --retry-connrefused --config - <<CONFIG
url = "http://s3:8333/ourspace?policy="
request = "PUT"
aws-sigv4 = "aws:amz:us-east-1:s3"
user = "$(cat /run/secrets/s3/access-key):$(cat /run/secrets/s3/secret-key)"
header = "Content-Type: application/json"
data = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"s3:GetObject\",\"Resource\":[\"arn:aws:s3:::ourspace/spaces/*\",\"arn:aws:s3:::ourspace/reviews/*\"]}]}"
CONFIG
)
case $status in
  2??) echo "Pictures can be read by anybody" ;;
  501) echo "The server knows no bucket policies; pictures carry their own access list" ;;
  *)
    echo "The bucket's policy was refused with $status:" >&2
    cat /tmp/answer >&2
    exit 1
    ;;
esac
