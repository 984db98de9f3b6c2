#!/bin/sh
# Runs once, when the data folder is made: three roles and a database a service. The passwords are files.
set -eu
words=${ROLES_PATH:-/etc/journey/roles}

for role in migrator app relay; do
  psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d postgres -v role="journey_$role" -v word="$(cat "$words/$role")" <<'SQL'
create role :"role" login nosuperuser nocreatedb nocreaterole nobypassrls password :'word';
SQL
done

for service in maps evidence owners; do
  psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d postgres -v database="journey_$service" <<'SQL'
create database :"database" owner journey_migrator template template0 encoding 'UTF8' locale 'C.UTF-8';
revoke all on database :"database" from public;
grant connect on database :"database" to journey_app, journey_relay;
grant temporary on database :"database" to journey_app;
SQL
done
