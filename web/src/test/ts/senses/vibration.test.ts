import assert from 'node:assert/strict'
import { afterEach, beforeEach, mock, test } from 'node:test'

import { Vibration, VIBRATIONS } from '../../../main/resources/web/app/senses/vibration.js'

let felt: unknown[]

beforeEach(() => {
    felt = []
    mock.timers.enable({ apis: ['setTimeout'] })
    const vibrate = (pattern: unknown): boolean => felt.push(pattern) > 0
    Object.defineProperty(globalThis, 'navigator', { value: { vibrate }, configurable: true })
})

afterEach(() => mock.timers.reset())

test('should vibrate a question twice, and then leave it', () => {
    new Vibration().play('short', true)
    mock.timers.tick(60_000)

    assert.deepEqual(felt, [VIBRATIONS.short, VIBRATIONS.short])
})

test('should not repeat a question after what comes next', () => {
    const vibration = new Vibration()
    vibration.play('short', true)
    vibration.play('long')
    mock.timers.tick(60_000)

    assert.deepEqual(felt, [VIBRATIONS.short, VIBRATIONS.long])
})

test('should be still once it is stopped, and touch nothing before it vibrated', () => {
    const vibration = new Vibration()
    vibration.stop()
    vibration.play('short', true)
    vibration.stop()
    mock.timers.tick(60_000)

    assert.deepEqual(felt, [VIBRATIONS.short, 0])
})

test('should do nothing where there is nothing to feel, or no way to', () => {
    assert.equal(new Vibration().play('none'), false)

    Object.defineProperty(globalThis, 'navigator', { value: {}, configurable: true })
    assert.equal(new Vibration().play('long'), false)
    assert.deepEqual(felt, [])
})
