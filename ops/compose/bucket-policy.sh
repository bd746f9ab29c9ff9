#!/bin/sh
# Allows anybody to read the objects under spaces/ and reviews/: stored images are public, staged uploads are private.
# A server without bucket policies (501) uses the access list of each image instead.
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
  2??) echo "Stored images can be read by anybody" ;;
  501) echo "The server has no bucket policies; each image has its own access list" ;;
  *)
    echo "The bucket's policy was refused with $status:" >&2
    cat /tmp/answer >&2
    exit 1
    ;;
esac
