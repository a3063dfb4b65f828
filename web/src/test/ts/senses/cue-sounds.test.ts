import assert from 'node:assert/strict'
import { test } from 'node:test'

import { soundsOf } from '../../../main/resources/web/app/senses/cue-sounds.js'
import { cue } from './cues.js'

test('should make one sound of all cues of an instant, by the one that tells most', () => {
    const planned = [
        { cue: cue(3, 9000, 'hold', 'Hold.'), dueAt: 5000 },
        { cue: cue(4, 9000, 'breathe-in'), dueAt: 5000 },
        { cue: cue(1, 5000, 'rep'), dueAt: 1000 },
        { cue: cue(2, 5000, 'breathe-out', 'Out'), dueAt: 1000 },
    ]

    const sounds = soundsOf(planned)
        .map(({ dueAt, haptic, cues }) => [dueAt, haptic, ...cues.map((each) => each.cue.index)])

    assert.deepEqual(sounds, [[1000, 'long', 2, 1], [5000, 'double', 3, 4]])
})

test('should keep seconds of a countdown apart, and soft', () => {
    const planned = [1, 2, 3].map((index) => ({ cue: cue(index, index * 1000, 'count'), dueAt: index * 1000 }))

    const sounds = soundsOf(planned).map(({ dueAt, soft }) => [dueAt, soft])

    assert.deepEqual(sounds, [[1000, true], [2000, true], [3000, true]])
})

test('should mark what the member needs words for', () => {
    const planned = [
        { cue: cue(0, 0, 'prepare', 'Kneel down.'), dueAt: 0 },
        { cue: cue(1, 4000, 'tip', 'A pillow helps.'), dueAt: 4000 },
        { cue: cue(2, 6000, 'tip'), dueAt: 6000 },
        { cue: cue(3, 8000, 'breathe-in', 'In'), dueAt: 8000 },
        { cue: cue(4, 9000, 'done'), dueAt: 9000 },
    ]

    const words = soundsOf(planned).map((sound) => [sound.haptic, sound.words])

    assert.deepEqual(words, [['double', true], ['none', true], ['rising', false], ['double', false]])
})
