/** A browser keeps so many connections to an origin over HTTP/1.1. */
const MOST_CONNECTIONS = 6
/** A server that is there answers within this time, or a moment later on a connection of its own. */
const ANSWER_MS = 300

let current: Promise<void> | undefined

/**
 * Makes the browser drop connections that the network has forgotten. It takes an idle one for each request, and can't
 * tell that nothing comes back on it; a request that is given up takes its connection with it. Those that work answer
 * and stay.
 */
export function dropDeadConnections(): Promise<void> {
    current ??= askOnEach().finally(() => (current = undefined))
    return current
}

async function askOnEach(): Promise<void> {
    const signal = AbortSignal.timeout(ANSWER_MS)
    const ask = (): Promise<unknown> =>
        fetch('/web/me', { method: 'HEAD', cache: 'no-store', signal }).catch(() => undefined)
    await Promise.all(Array.from({ length: MOST_CONNECTIONS }, ask))
}
