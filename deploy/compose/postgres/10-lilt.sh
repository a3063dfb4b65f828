#!/bin/bash
# Run once, by the image of PostgreSQL, when it makes its data: a database and a role for each service, and for Keycloak.
for service in content session tracking keycloak; do
    folder=$service
    [ "$service" != keycloak ] || folder=identity
    psql -v ON_ERROR_STOP=1 -U postgres -v service="$service" -v password="$(cat "/run/secrets/$folder/password")" <<'SQL'
CREATE ROLE :"service" LOGIN PASSWORD :'password';
CREATE DATABASE :"service" OWNER :"service";
REVOKE CONNECT ON DATABASE :"service" FROM PUBLIC;
SQL
done
