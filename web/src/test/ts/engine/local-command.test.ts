import assert from 'node:assert/strict'
import { test } from 'node:test'

import { anchorOf, positionAt, statusAt } from '../../../main/resources/web/app/engine/anchor.js'
import { applied, segmentStarts, type Command } from '../../../main/resources/web/app/engine/local-command.js'
import type { SessionState } from '../../../main/resources/web/app/engine/types.js'
import { CUES, MADE_AT, state } from './sessions.js'

/** A name, how the session stands, how long after that which command comes, and what it leads to, if it is allowed. */
type Case = readonly [
    name: string,
    from: SessionState,
    afterMs: number,
    command: Command,
    to?: readonly [status: string, positionMs: number, firstCue: number],
]

const running = state(2, 'running', 12_000, 0)
const waiting = state(2, 'waiting', 8_000, 0)
const paused = state(3, 'paused', 12_000, 0)

const ready = state(1, 'ready', 0, 0)

const CASES: readonly Case[] = [
    ['start', ready, 5000, { type: 'start' }, ['running', 0, 0]],
    ['start again', running, 0, { type: 'start' }],
    ['pause', running, 1000, { type: 'pause' }, ['paused', 13_000, 4]],
    ['pause at a gate', waiting, 9000, { type: 'pause' }, ['paused', 8_000, 1]],
    ['pause a pause', paused, 0, { type: 'pause' }],
    ['resume', paused, 9000, { type: 'resume' }, ['running', 12_000, 4]],
    ['resume at a gate', state(3, 'paused', 8000, 0), 0, { type: 'resume' }, ['waiting', 8000, 1]],
    ['continue', waiting, 9000, { type: 'continue' }, ['running', 8000, 2]],
    ['continue in a hold', running, 0, { type: 'continue' }],
    ['skip', running, 0, { type: 'skip' }, ['running', 30_000, 7]],
    ['skip in a pause', paused, 0, { type: 'skip' }, ['paused', 30_000, 7]],
    ['skip the last one', state(2, 'running', 41_000, 0), 0, { type: 'skip' }, ['completed', 60_000, 11]],
    ['back', running, 0, { type: 'back' }, ['running', 0, 0]],
    ['back just begun', state(2, 'running', 31_000, 0), 1999, { type: 'back' }, ['running', 0, 0]],
    ['back later', state(2, 'running', 31_000, 0), 2000, { type: 'back' }, ['running', 30_000, 7]],
    ['extend a hold', running, 0, { type: 'extend', seconds: 20 }, ['running', 12_000, 4]],
    ['extend nothing', running, 0, { type: 'extend', seconds: 0 }],
    ['stop', running, 500, { type: 'stop' }, ['stopped', 12_500, 4]],
    ['stop before the start', ready, 0, { type: 'stop' }, ['stopped', 0, 0]],
    ['stop twice', state(3, 'stopped', 12_000, 0), 0, { type: 'stop' }],
]

for (const [name, from, afterMs, command, to] of CASES) {
    test(`here as on the server: ${name}`, () => {
        const session = { anchor: anchorOf(from, CUES, true, true), list: CUES }
        const at = MADE_AT + afterMs

        const after = applied(command, session, true, at)

        const { anchor } = after ?? {}
        assert.deepEqual(anchor && [statusAt(anchor, at), positionAt(anchor, at), anchor.firstCue], to)
    })
}

test('a session without gates runs past a ready cue', () => {
    const anchor = anchorOf(state(2, 'running', 0, 0), CUES, false, true)

    assert.equal(positionAt(anchor, MADE_AT + 9000), 9000)
})

test('a session with gates stands at the next one', () => {
    const anchor = anchorOf(state(2, 'running', 0, 0), CUES, true, true)

    assert.equal(positionAt(anchor, MADE_AT + 9000), 8000)
    assert.equal(statusAt(anchor, MADE_AT + 8000), 'waiting')
    assert.equal(statusAt(anchor, MADE_AT + 7999), 'running')
})

test('an extension moves the end of a hold, its countdown and all that comes later', () => {
    const session = { anchor: anchorOf(running, CUES, true, true), list: CUES }

    const after = applied({ type: 'extend', seconds: 20 }, session, true, MADE_AT)

    assert.equal(after?.list.durationMs, 80_000)
    assert.deepEqual(after?.list.cues.map(({ atMs }) => atMs), [
        0, 8000, 10_000, 10_000, 38_000, 40_000, 40_000, 50_000, 58_000, 60_000, 80_000, 80_000,
    ])
    assert.deepEqual(after?.list.cues.slice(2, 4).map(({ durationMs }) => durationMs), [30_000, 30_000])
})

test('an exercise begins where its name does, or with getting into position again after it was done', () => {
    const twice = CUES.cues.map((cue) => ({ ...cue, exercise: 'same' }))

    assert.deepEqual(segmentStarts(CUES).map(({ index }) => index), [0, 7])
    assert.deepEqual(segmentStarts({ durationMs: 60_000, cues: twice }).map(({ index }) => index), [0, 7])
})
