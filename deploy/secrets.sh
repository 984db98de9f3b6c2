#!/usr/bin/env bash
# Makes every secret of an installation: one folder a Secret, one file a key, and compose.env for deploy/compose.yaml.
# Keep the folder where passwords are kept: evidence-pseudonyms cannot be made again.
set -euo pipefail

if [ $# -lt 1 ] || [ $# -gt 2 ]; then
  echo "usage: deploy/secrets.sh FOLDER [HOST_OF_POSTGRES]" >&2
  exit 2
fi
folder=$1 host=${2:-postgres}
if [ -e "$folder" ]; then
  echo "$folder is there already; secrets are made once." >&2
  exit 1
fi
umask 077
mkdir -p "$folder"
cd "$folder"

word() { openssl rand -hex 24; }
put() { mkdir -p "$(dirname "$1")"; printf '%s' "$2" >"$1"; }
# The pools of all pods that the autoscalers allow fit into 300 connections.
connection() { printf 'Host=%s;Database=journey_%s;Username=journey_%s;Password=%s;Maximum Pool Size=%s' "$host" "$1" "$2" "$3" "$4"; }

migrator=$(word) app=$(word) relay=$(word) superuser=$(word) broker=$(word) cache=$(word)

put postgres-roles/migrator "$migrator"
put postgres-roles/app "$app"
put postgres-roles/relay "$relay"
put postgres-roles/superuser "$superuser"
put rabbitmq-user/20-user.conf "default_user = journey
default_pass = $broker
"
put rabbitmq-cookie/cookie "$(word)"
put redis-password/password.conf "requirepass $cache
"

for part in gateway portal maps evidence owners; do
  put "$part-settings/RabbitMq__Address" "amqp://journey:$broker@rabbitmq:5672/"
done
put gateway-settings/Redis__Address "redis:6379,password=$cache"
put gateway-settings/SignIn__KeyRing "$(openssl rand -hex 32)"
put owners-settings/Webhooks__Key "$(openssl rand -hex 32)"
for service in maps evidence owners; do
  put "$service-settings/Database__Connection" "$(connection "$service" app "$app" 12)"
  put "$service-settings/Database__Relay" "$(connection "$service" relay "$relay" 3)"
  put "$service-migration/Database__Owner" "$(connection "$service" migrator "$migrator" 2)"
done

put evidence-pseudonyms/Pseudonyms__RootKey "$(openssl rand -hex 32)"

mkdir identity-signing identity-public
openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out identity-signing/signing.pem 2>/dev/null
openssl pkey -in identity-signing/signing.pem -pubout -out identity-public/current.pem

put compose.env "JOURNEY_SECRETS=$PWD
JOURNEY_USER=$(id -u):$(id -g)
SUPERUSER_PASSWORD=$superuser
MIGRATOR_PASSWORD=$migrator
APP_PASSWORD=$app
RELAY_PASSWORD=$relay
BROKER_PASSWORD=$broker
CACHE_PASSWORD=$cache
KEY_RING=$(cat gateway-settings/SignIn__KeyRing)
PSEUDONYM_KEY=$(cat evidence-pseudonyms/Pseudonyms__RootKey)
WEBHOOK_KEY=$(cat owners-settings/Webhooks__Key)
"
