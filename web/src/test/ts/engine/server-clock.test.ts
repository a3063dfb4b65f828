import assert from 'node:assert/strict'
import { test } from 'node:test'

import { ServerClock } from '../../../main/resources/web/app/engine/server-clock.js'

test('the sample with the shortest way counts, halved', () => {
    const clock = new ServerClock()

    clock.add({ serverTime: 10_300, sentAt: 0, receivedAt: 400 })
    clock.add({ serverTime: 11_010, sentAt: 1000, receivedAt: 1020 })
    clock.add({ serverTime: 12_500, sentAt: 2000, receivedAt: 2800 })

    assert.equal(clock.offsetAt(60_000), 10_000)
})

test('a clock that is a little off moves, and never jumps', () => {
    const clock = new ServerClock(1000)

    clock.add({ serverTime: 1100, sentAt: 0, receivedAt: 0 })
    const steps = Array.from({ length: 100 }, (_, i) => clock.offsetAt(i * 100))
    const moves = steps.slice(1).map((offset, i) => offset - (steps[i] ?? 0))

    assert.equal(steps.at(-1), 1100)
    assert.ok(Math.max(...moves) <= 4.01, `at most 40 ms a second: ${Math.max(...moves)}`)
    assert.ok(Math.min(...moves) >= 0)
})

test('a clock that is far off is set at once', () => {
    const clock = new ServerClock(0)

    clock.add({ serverTime: 420_000, sentAt: 0, receivedAt: 0 })

    assert.equal(clock.offsetAt(0), 420_000)
})

test('only the last eight samples count', () => {
    const clock = new ServerClock()
    clock.add({ serverTime: 5000, sentAt: 0, receivedAt: 1 })

    for (let i = 1; i <= 8; i++) {
        clock.add({ serverTime: 6000 + i * 1000, sentAt: i * 1000 - 10, receivedAt: i * 1000 + 10 })
    }

    assert.equal(clock.offsetAt(100_000), 6000)
})

test('after the machine slept the offset has grown by the sleep, until a sample tells', () => {
    const clock = new ServerClock()
    clock.add({ serverTime: 1000, sentAt: 0, receivedAt: 0 })

    clock.jump(30_000)

    assert.equal(clock.offsetAt(10), 31_000)
})
