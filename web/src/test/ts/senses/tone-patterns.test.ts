import assert from 'node:assert/strict'
import { test } from 'node:test'

import { FELT_HAPTICS } from '../../../main/resources/web/app/engine/types.js'
import {
    COUNT_LEVEL, lengthOf, LONGEST_TONE_MS, notesOf, renderTone, TONES,
} from '../../../main/resources/web/app/senses/tone-patterns.js'
import { VIBRATIONS } from '../../../main/resources/web/app/senses/vibration.js'

const RATE = 44_100

test('should tell haptics apart by number, length and course of the pitch', () => {
    const courses = FELT_HAPTICS.map((haptic) => TONES[haptic]
        .map((note) => `${note.lengthMs > 400 ? 'long' : 'short'} ${note.glideTo ?? note.pitch}`).join(', '))

    assert.deepEqual(courses, [
        'short 784',
        'short 523, short 523',
        'long 392',
        'short 523, short 659, short 784',
    ])
})

test('should tell haptics apart by the number and length of vibrations', () => {
    assert.deepEqual(VIBRATIONS, {
        none: [], short: [90], double: [90, 130, 90], long: [600], rising: [50, 90, 120, 90, 260],
    })
})

for (const [i, one] of FELT_HAPTICS.entries()) {
    for (const other of FELT_HAPTICS.slice(i + 1)) {
        test(`should let nobody take the vibration ${one} for ${other}`, () => {
            const pulses = [one, other].map((haptic) => VIBRATIONS[haptic].filter((_, at) => at % 2 === 0))
            const [first = [], second = []] = pulses
            assert.ok(first.length !== second.length || first.some((length, at) => differ(length, second[at] ?? 0)))
        })
    }
}

function differ(one: number, other: number): boolean {
    return Math.max(one, other) > 2 * Math.min(one, other)
}

test('should vibrate for 610 ms at most', () => {
    for (const haptic of FELT_HAPTICS) {
        assert.ok(VIBRATIONS[haptic].reduce((sum, length) => sum + length, 0) <= 610, haptic)
    }
})

test('should have no tone for nothing to feel', () => {
    assert.equal(renderTone(TONES.none, RATE).length, 0)
})

for (const haptic of FELT_HAPTICS) {
    test(`should begin ${haptic} at once, end it in time, and neither click nor clip`, () => {
        const samples = renderTone(TONES[haptic], RATE)

        const loudest = Math.max(...samples.map(Math.abs))
        const onset = samples.findIndex((sample) => Math.abs(sample) > 0.04 * loudest)
        const steps = samples.map((sample, i) => Math.abs(sample - (samples[i - 1] ?? 0)))
        const steepest = Math.max(...steps)
        assert.ok(onset * 1000 / RATE <= 2, `onset after ${onset * 1000 / RATE} ms`)
        assert.ok(lengthOf(TONES[haptic]) <= LONGEST_TONE_MS)
        assert.ok(loudest > 0.25 && loudest < 0.7, `peak ${loudest}`)
        assert.ok(steepest < 0.1, `step ${steepest}`)
        assert.ok(Math.abs(samples.at(-1) ?? 1) < 0.01)
    })
}

test('should keep a countdown softer than a repetition', () => {
    const usual = Math.max(...renderTone(TONES.short, RATE))
    const soft = Math.max(...renderTone(TONES.short, RATE, COUNT_LEVEL))

    assert.ok(Math.abs(soft / usual - COUNT_LEVEL) < 0.001)
})

test('should say after the tone that there are words to read', () => {
    assert.deepEqual(notesOf('double', true).map((note) => note.atMs), [0, 190, 650, 760])
    assert.deepEqual(notesOf('none', true).map((note) => note.atMs), [0, 110])
})
