# What check and session need; sourced in this folder.

has_node() { # 0 where there is Node 20 or newer; says so where there isn't
    local version
    version=$(node --version 2>/dev/null || true)
    version=${version#v}
    if [ "${version%%.*}" -ge 20 ] 2>/dev/null && command -v npm >/dev/null; then
        return
    fi
    echo 'protocol: left out, because there is no Node 20 or newer'
    return 1
}

install_tools() { # as package-lock.json has them, once
    mkdir -p build
    if ! cmp -s package-lock.json node_modules/.lilt-lock; then
        npm ci --no-progress --loglevel error >build/npm.log 2>&1 || {
            cat build/npm.log >&2
            return 1
        }
        cp package-lock.json node_modules/.lilt-lock
    fi
    export REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true NO_COLOR=1
}

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
