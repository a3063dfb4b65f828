import assert from 'node:assert/strict'
import { afterEach, beforeEach, mock, test } from 'node:test'

import { ScreenWakeLock } from '../../../main/resources/web/app/senses/wake-lock.js'

class Lock extends EventTarget {
    held = true

    async release(): Promise<void> {
        if (!this.held) return
        this.held = false
        this.dispatchEvent(new Event('release'))
    }
}

let page: EventTarget & { visibilityState: string }
let locks: Lock[]
let refuses: boolean
let now: number
let screen: ScreenWakeLock

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
const held = (): number => locks.filter((lock) => lock.held).length

async function see(visibilityState: string): Promise<void> {
    page.visibilityState = visibilityState
    // The system takes the lock with the page.
    if (visibilityState === 'hidden') for (const lock of locks) await lock.release()
    page.dispatchEvent(new Event('visibilitychange'))
    await settled()
}

async function pass(ms: number): Promise<void> {
    now += ms
    mock.timers.tick(ms)
    await settled()
}

beforeEach(() => {
    locks = []
    refuses = false
    now = 1000
    page = Object.assign(new EventTarget(), { visibilityState: 'visible' })
    mock.timers.enable({ apis: ['setTimeout'] })
    mock.method(performance, 'now', () => now)
    const request = async (): Promise<Lock> => {
        if (refuses) throw new DOMException('low battery', 'NotAllowedError')
        locks.push(new Lock())
        return locks.at(-1) as Lock
    }
    Object.defineProperty(globalThis, 'navigator', { value: { wakeLock: { request } }, configurable: true })
    Object.assign(globalThis, { document: page })
    screen = new ScreenWakeLock(() => undefined)
})

afterEach(() => {
    mock.timers.reset()
    mock.restoreAll()
})

test('should keep the screen on while a session runs, and let it sleep when it is over', async () => {
    screen.follow('running')
    await settled()
    assert.equal(screen.state, 'awake')

    screen.follow('completed')
    await settled()
    assert.equal(held(), 0)
    assert.equal(screen.state, 'free')
})

test('should not keep it on before the start', async () => {
    screen.follow('ready')
    await settled()

    assert.equal(locks.length, 0)
})

test('should ask again on return, once', async () => {
    screen.follow('running')
    await settled()
    await see('hidden')
    assert.equal(screen.state, 'free')

    await see('visible')
    await see('visible')

    assert.equal(screen.state, 'awake')
    assert.equal(locks.length, 2)
})

test('should not ask again on return after a stop', async () => {
    screen.follow('running')
    await settled()
    await see('hidden')
    screen.follow('stopped')
    await see('visible')

    assert.equal(locks.length, 1)
})

test('should let it sleep after two minutes of pause, and keep it on again after that', async () => {
    screen.follow('running')
    await settled()
    screen.follow('paused')
    await pass(119_000)
    assert.equal(screen.state, 'awake')

    await pass(1000)
    assert.equal(screen.state, 'free')

    screen.follow('running')
    await settled()
    assert.equal(screen.state, 'awake')
})

test('should count the pause while the page is hidden', async () => {
    screen.follow('paused')
    await settled()
    await see('hidden')
    now += 120_000
    await see('visible')

    assert.equal(held(), 0)
})

test('should say that it was refused, and ask again in a tap', async () => {
    refuses = true
    screen.follow('running')
    await settled()
    assert.equal(screen.state, 'refused')

    refuses = false
    screen.retry()
    await settled()
    assert.equal(screen.state, 'awake')
})

test('should not fight with a system that takes the lock while the page is seen', async () => {
    screen.follow('running')
    await settled()
    await locks[0]?.release()
    await settled()

    assert.equal(screen.state, 'refused')
    assert.equal(locks.length, 1)
})

test('should give back a lock that comes after the end', async () => {
    screen.follow('running')
    screen.follow('stopped')
    await settled()

    assert.equal(held(), 0)
})

test('should say when the browser knows no wake lock', () => {
    Object.defineProperty(globalThis, 'navigator', { value: {}, configurable: true })

    assert.equal(screen.state, 'unsupported')
})
