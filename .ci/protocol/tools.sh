# What check and session need; sourced in this folder.
. ../node.sh
export REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true NO_COLOR=1

compile_client() { # the types of the three services, and the session that uses them
    local service
    for service in content session tracking; do
        npx openapi-typescript "../../docs/protocol/$service-service-openapi.yaml" \
            --output "generated/$service-service.ts" --default-non-nullable false >build/generate.log 2>&1 || {
            cat build/generate.log >&2
            return 1
        }
    done
    npx tsc --project tsconfig.json
}
