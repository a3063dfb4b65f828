# What the checks that run on Node have in common; sourced in the folder of the check.

has_node() { # CHECK: 0 where there is Node 20 or newer; says so where there isn't
    local version
    version=$(node --version 2>/dev/null || true)
    version=${version#v}
    if [ "${version%%.*}" -ge 20 ] 2>/dev/null && command -v npm >/dev/null; then
        return
    fi
    echo "$1: left out, because there is no Node 20 or newer"
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
}
