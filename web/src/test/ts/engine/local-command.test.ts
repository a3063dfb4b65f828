import assert from 'node:assert/strict'
import { test } from 'node:test'

import { anchorOf, positionAt, statusAt } from '../../../main/resources/web/app/engine/anchor.js'
import { applied, segmentStarts, type Command } from '../../../main/resources/web/app/engine/local-command.js'
import type { SessionState } from '../../../main/resources/web/app/engine/types.js'
import { CUES, MADE_AT, state } from './sessions.js'

interface Case {
    readonly name: string
    readonly from: SessionState
    readonly afterMs: number
    readonly command: Command
    /** Status, position and next cue afterwards; absent where the session does not allow the command. */
    readonly to?: readonly [status: string, positionMs: number, firstCue: number]
}

const running = state(2, 'running', 12_000, 0)
const waiting = state(2, 'waiting', 8_000, 0)
const paused = state(3, 'paused', 12_000, 0)

const CASES: readonly Case[] = [
    { name: 'start', from: state(1, 'ready', 0, 0), afterMs: 5000, command: { type: 'start' }, to: ['running', 0, 0] },
    { name: 'start again', from: running, afterMs: 0, command: { type: 'start' } },
    { name: 'pause', from: running, afterMs: 1000, command: { type: 'pause' }, to: ['paused', 13_000, 4] },
    { name: 'pause at a gate', from: waiting, afterMs: 9000, command: { type: 'pause' }, to: ['paused', 8_000, 1] },
    { name: 'pause a pause', from: paused, afterMs: 0, command: { type: 'pause' } },
    { name: 'resume', from: paused, afterMs: 9000, command: { type: 'resume' }, to: ['running', 12_000, 4] },
    { name: 'resume at a gate', from: state(3, 'paused', 8000, 0), afterMs: 0, command: { type: 'resume' }, to: ['waiting', 8000, 1] },
    { name: 'continue', from: waiting, afterMs: 9000, command: { type: 'continue' }, to: ['running', 8000, 2] },
    { name: 'continue in a hold', from: running, afterMs: 0, command: { type: 'continue' } },
    { name: 'skip', from: running, afterMs: 0, command: { type: 'skip' }, to: ['running', 30_000, 7] },
    { name: 'skip in a pause', from: paused, afterMs: 0, command: { type: 'skip' }, to: ['paused', 30_000, 7] },
    { name: 'skip the last one', from: state(2, 'running', 41_000, 0), afterMs: 0, command: { type: 'skip' }, to: ['completed', 60_000, 11] },
    { name: 'back', from: running, afterMs: 0, command: { type: 'back' }, to: ['running', 0, 0] },
    { name: 'back just begun', from: state(2, 'running', 31_000, 0), afterMs: 1999, command: { type: 'back' }, to: ['running', 0, 0] },
    { name: 'back later', from: state(2, 'running', 31_000, 0), afterMs: 2000, command: { type: 'back' }, to: ['running', 30_000, 7] },
    { name: 'extend a hold', from: running, afterMs: 0, command: { type: 'extend', seconds: 20 }, to: ['running', 12_000, 4] },
    { name: 'extend nothing', from: running, afterMs: 0, command: { type: 'extend', seconds: 0 } },
    { name: 'stop', from: running, afterMs: 500, command: { type: 'stop' }, to: ['stopped', 12_500, 4] },
    { name: 'stop before the start', from: state(1, 'ready', 0, 0), afterMs: 0, command: { type: 'stop' }, to: ['stopped', 0, 0] },
    { name: 'stop twice', from: state(3, 'stopped', 12_000, 0), afterMs: 0, command: { type: 'stop' } },
]

for (const { name, from, afterMs, command, to } of CASES) {
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
