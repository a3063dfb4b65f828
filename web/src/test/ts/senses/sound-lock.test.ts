import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'

import { SoundLock } from '../../../main/resources/web/app/senses/sound-lock.js'

interface Request {
    readonly hold: () => Promise<void>
    readonly reject: (reason: Error) => void
    readonly resolve: () => void
}

/** One lock, as the Web Locks API has it. */
class Locks {
    holder: Request | undefined
    readonly waiting: Request[] = []

    request(_: string, options: { steal?: boolean, signal?: AbortSignal }, hold: () => Promise<void>): Promise<void> {
        return new Promise((resolve, reject) => {
            const request = { hold, reject, resolve }
            options.signal?.addEventListener('abort', () => {
                const at = this.waiting.indexOf(request)
                if (at >= 0) this.waiting.splice(at, 1)
                reject(new Error('aborted'))
            })
            if (options.steal === true) {
                this.holder?.reject(new Error('stolen'))
                this.grant(request)
            } else if (this.holder === undefined) {
                this.grant(request)
            } else {
                this.waiting.push(request)
            }
        })
    }

    private grant(request: Request): void {
        this.holder = request
        void Promise.resolve().then(request.hold).then(() => {
            request.resolve()
            if (this.holder !== request) return
            this.holder = undefined
            const next = this.waiting.shift()
            if (next !== undefined) this.grant(next)
        })
    }
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

let locks: Locks

beforeEach(() => {
    locks = new Locks()
    Object.defineProperty(globalThis, 'navigator', { value: { locks }, configurable: true })
})

test('should let the page sound in which the member tapped last', async () => {
    const [first, second] = [new SoundLock(() => undefined), new SoundLock(() => undefined)]
    await settled()

    second.take()
    await settled()
    assert.deepEqual([first.held, second.held], [false, true])

    first.take()
    await settled()
    assert.deepEqual([first.held, second.held], [true, false])
})

test('should sound from the tap on, before the browser answers', () => {
    const lock = new SoundLock(() => undefined)

    lock.take()

    assert.equal(lock.held, true)
})

test('should keep the sound that a tap takes from its own page', async () => {
    const lock = new SoundLock(() => undefined)
    lock.take()
    await settled()

    assert.equal(lock.held, true)
    assert.deepEqual(locks.waiting, [])
})

test('should leave the sound to the other page when one is closed', async () => {
    let told = 0
    const first = new SoundLock(() => told++)
    const second = new SoundLock(() => undefined)
    second.take()
    await settled()

    second.close()
    await settled()

    assert.equal(first.held, true)
    assert.equal(told, 3)
})

test('should take it once, however often the member taps', async () => {
    let told = 0
    const other = new SoundLock(() => undefined)
    const lock = new SoundLock(() => told++)
    await settled()

    lock.take()
    lock.take()
    await settled()
    lock.take()
    await settled()

    assert.deepEqual([lock.held, other.held], [true, false])
    assert.equal(told, 1)
})

test('should sound where the browser has no locks', () => {
    Object.defineProperty(globalThis, 'navigator', { value: {}, configurable: true })

    assert.equal(new SoundLock(() => undefined).held, true)
})
