import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'

import { api, Unreachable } from '../../../main/resources/web/app/engine/api.js'
import { dropDeadConnections } from '../../../main/resources/web/app/engine/dead-connections.js'

const { fetch: original } = globalThis
// Node ends while nothing but the timer of a signal is left.
let alive: ReturnType<typeof setInterval>

beforeEach(() => {
    alive = setInterval(() => undefined, 1000)
})

afterEach(() => {
    clearInterval(alive)
    globalThis.fetch = original
})

/** A network that answers to nothing, and tells how each request ended. */
function deaf(): string[] {
    const ended: string[] = []
    globalThis.fetch = (path, { signal } = {}) =>
        new Promise((_, reject) => {
            signal?.addEventListener('abort', () => {
                ended.push(`${path} ${(signal.reason as DOMException).name}`)
                reject(signal.reason as DOMException)
            })
        })
    return ended
}

test('should give up a request on each connection that the browser may have', async () => {
    const ended = deaf()

    await dropDeadConnections()

    assert.deepEqual(ended, Array.from({ length: 6 }, () => '/web/me TimeoutError'))
})

test('should ask once for all who want it at the same time', async () => {
    const ended = deaf()

    await Promise.all([dropDeadConnections(), dropDeadConnections()])

    assert.equal(ended.length, 6)
})

test('should drop dead connections when nobody has answered in time', async () => {
    const ended = deaf()

    await assert.rejects(api.get('/sessions/1', { timeoutMs: 20 }), Unreachable)

    assert.deepEqual(ended, ['/sessions/1 TimeoutError', ...Array.from({ length: 6 }, () => '/web/me TimeoutError')])
})

test('should not ask again when the network is away', async () => {
    let asked = 0
    globalThis.fetch = () => {
        asked++
        return Promise.reject(new TypeError('Failed to fetch'))
    }

    await assert.rejects(api.get('/sessions/1'), Unreachable)

    assert.equal(asked, 1)
})
