#!/bin/sh
# Verifies a webhook: body on standard input, headers in variables; exits with 0 if the signature is valid.
set -eu
age=$(($(date +%s) - WEBHOOK_TIMESTAMP))
[ "$age" -le 300 ] && [ "$age" -ge -300 ] || exit 1
key=$(printf %s "${WEBHOOK_SECRET#whsec_}" | openssl base64 -d -A | od -An -v -tx1 | tr -d ' \n')
wanted=$({ printf '%s.%s.' "$WEBHOOK_ID" "$WEBHOOK_TIMESTAMP"; cat; } |
  openssl dgst -sha256 -mac HMAC -macopt "hexkey:$key" -binary | openssl base64 -A)
for given in $WEBHOOK_SIGNATURE; do
  [ "$given" = "v1,$wanted" ] && exit 0
done
exit 1
