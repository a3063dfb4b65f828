interface ScriptUrlPolicy {
    createScriptURL(url: string): string
}

interface TrustedTypes {
    createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptUrlPolicy
}

function sameOrigin(url: string): string {
    const found = new URL(url, location.href)
    if (found.origin !== location.origin) {
        throw new TypeError('scripts come from this origin only')
    }
    return found.href
}

const trustedTypes = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes
const policy = trustedTypes?.createPolicy('lilt', { createScriptURL: sameOrigin })

/** Returns the address of a script of this origin, as the content security policy wants it: for workers. */
export function scriptUrl(url: string): string {
    return policy?.createScriptURL(url) ?? sameOrigin(url)
}
