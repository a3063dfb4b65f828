import assert from 'node:assert/strict'
import { test } from 'node:test'

import { commandFor, exerciseTitle, MEDIA_KEYS } from '../../../main/resources/web/app/senses/media-keys.js'
import { cue, timelineOf } from './cues.js'

test('should command what fits the status', () => {
    const commands = (['ready', 'running', 'waiting', 'paused', 'completed', 'stopped', 'expired'] as const)
        .map((status) => MEDIA_KEYS.map((key) => commandFor(key, status)?.[0] ?? '-').join(' '))

    assert.deepEqual(commands, [
        'start - - - -',
        '- pause skip back extend',
        'continue pause skip back extend',
        'resume - skip back extend',
        '- - - - -',
        '- - - - -',
        '- - - - -',
    ])
})

test('should extend by 30 seconds', () => {
    assert.deepEqual(commandFor('seekforward', 'running'), ['extend', { seconds: 30 }])
})

test('should show the title of the exercise, and nothing of its steps', () => {
    const timeline = timelineOf(
        9000,
        cue(0, 0, 'prepare', '', 'clamshell'),
        cue(1, 3000, 'rep', '', 'clamshell'),
        cue(2, 6000, 'prepare', '', 'bridge'),
    )

    assert.deepEqual([0, 5000, 6000].map((at) => exerciseTitle(timeline, at)),
        ['clamshell prepare', 'clamshell prepare', 'bridge prepare'])
})
