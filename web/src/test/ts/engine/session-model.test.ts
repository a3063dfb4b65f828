import assert from 'node:assert/strict'
import { test } from 'node:test'

import { positionAt, reaches, statusAt } from '../../../main/resources/web/app/engine/anchor.js'
import type { CommandType } from '../../../main/resources/web/app/engine/types.js'
import { SessionModel } from '../../../main/resources/web/app/engine/session-model.js'
import { MADE_AT, state, TIMELINE } from './sessions.js'

/** Takes what is due by now, as the worker does. */
function due(model: SessionModel, afterMs: number): readonly number[] {
    const cues = model.coming().filter((cue) => reaches(model.anchor, cue.atMs) <= MADE_AT + afterMs)
    cues.forEach((cue) => model.passed(cue))
    return cues.map(({ index }) => index)
}

function pending(id: string, type: CommandType, afterMs: number) {
    return { id, command: { type }, at: MADE_AT + afterMs, sent: false, isAccepted: false }
}

function started(): SessionModel {
    const model = new SessionModel(state(1, 'ready', 0, 0), TIMELINE, MADE_AT)
    model.take(state(2, 'running', 0, 1000), true, MADE_AT + 1000)
    return model
}

test('cues are due once and in order, up to the gate', () => {
    const model = started()

    assert.deepEqual(due(model, 1000), [0])
    assert.deepEqual(due(model, 8000), [])
    assert.deepEqual(due(model, 60_000), [1])
    assert.deepEqual(due(model, 90_000), [])
    assert.equal(statusAt(model.anchor, MADE_AT + 9000), 'waiting')
})

test('a command holds here at once, and the same again from the server repeats nothing', () => {
    const model = started()
    due(model, 9000)

    model.command(pending('a', 'continue', 10_000))
    assert.deepEqual(due(model, 12_000), [2, 3])
    model.sending('a')
    model.take(state(3, 'running', 8000, 10_080), true, MADE_AT + 10_160)
    assert.deepEqual(due(model, 12_200), [])
    model.accepted('a', state(3, 'running', 8000, 10_080), MADE_AT + 10_200)

    assert.deepEqual(due(model, 20_080), [4])
    assert.equal(model.queued.length, 0)
})

test('a skip that the stream tells before its answer is no second skip', () => {
    const model = started()
    due(model, 2000)

    model.command(pending('a', 'skip', 3000))
    model.sending('a')
    assert.deepEqual(due(model, 3000), [7])
    model.take(state(3, 'running', 30_000, 3050), true, MADE_AT + 3100)

    assert.equal(positionAt(model.anchor, MADE_AT + 3100), 30_050)
    assert.deepEqual(due(model, 3100), [])
    model.accepted('a', state(3, 'running', 30_000, 3050), MADE_AT + 3110)
    assert.deepEqual(due(model, 11_050), [8])
})

test('a pause leaves nothing out: a cue between here and there is due after it', () => {
    const model = started()
    due(model, 8990)

    model.command(pending('a', 'pause', 8990))
    model.sending('a')
    model.accepted('a', state(3, 'paused', 8000, 9010), MADE_AT + 9020)
    assert.deepEqual(due(model, 20_000), [])
    model.take(state(4, 'waiting', 8000, 21_000), true, MADE_AT + 21_000)

    assert.equal(statusAt(model.anchor, MADE_AT + 21_000), 'waiting')
})

test('somebody else goes back: the exercise is heard again', () => {
    const model = started()
    due(model, 4000)

    model.take(state(3, 'running', 0, 5000), true, MADE_AT + 5010)

    assert.deepEqual(due(model, 5010), [0])
})

test('another device pauses and resumes: nothing twice, nothing lost', () => {
    const model = started()
    due(model, 9000)
    model.take(state(3, 'running', 8000, 10_000), true, MADE_AT + 10_000)
    assert.deepEqual(due(model, 12_500), [2, 3])

    model.take(state(4, 'paused', 10_500, 12_500), true, MADE_AT + 12_510)
    assert.deepEqual(due(model, 30_000), [])
    model.take(state(5, 'running', 10_500, 30_000), true, MADE_AT + 30_010)

    assert.deepEqual(due(model, 37_500), [4])
})

test('a rejected command is taken back', () => {
    const model = started()
    due(model, 2000)

    model.command(pending('a', 'skip', 3000))
    due(model, 3000)
    model.dropped('a', MADE_AT + 3100)

    assert.equal(positionAt(model.anchor, MADE_AT + 3100), 2100)
    // The one in force is shown again.
    assert.deepEqual(due(model, 9000), [0, 1])
})

test('commands of a page before hold after a reload, in their order', () => {
    const waiting = [pending('a', 'pause', 5000), pending('b', 'resume', 7000), pending('c', 'pause', 8000)]

    const model = new SessionModel(state(2, 'running', 0, 1000), TIMELINE, MADE_AT + 20_000, waiting)

    assert.equal(positionAt(model.anchor, MADE_AT + 20_000), 5000)
    assert.equal(statusAt(model.anchor, MADE_AT + 20_000), 'paused')
    assert.equal(model.queued.length, 3)
})

test('a session that is opened in the middle repeats nothing that has passed', () => {
    const model = new SessionModel(state(3, 'running', 8000, 10_000), TIMELINE, MADE_AT + 13_000)

    assert.deepEqual(due(model, 13_000), [])
    assert.deepEqual(due(model, 20_000), [4])
})

test('a session that was made without gates passes them', () => {
    const without = { waitForReady: false }
    const model = new SessionModel(state(1, 'ready', 0, 0, without), TIMELINE, MADE_AT)
    model.take(state(2, 'running', 0, 1000, without), true, MADE_AT + 1000)

    assert.equal(positionAt(model.anchor, MADE_AT + 10_000), 9000)
    assert.deepEqual(due(model, 11_000), [0, 1, 2, 3])
})

test('somebody who looks on and hears of a gate that was passed does not stand there', () => {
    const { timelineId, durationMs } = TIMELINE
    const nothingHeard = { timelineId, durationMs, cues: [] }
    const model = new SessionModel(state(3, 'running', 9000, 11_000), nothingHeard, MADE_AT + 11_000)

    TIMELINE.cues.slice(0, 4).forEach((cue) => model.add(cue))

    assert.equal(statusAt(model.anchor, MADE_AT + 12_000), 'running')
    assert.equal(positionAt(model.anchor, MADE_AT + 12_000), 10_000)
})

test('an older state changes nothing', () => {
    const model = started()

    assert.equal(model.take(state(1, 'ready', 0, 0), true, MADE_AT + 3000), false)
    assert.equal(positionAt(model.anchor, MADE_AT + 3000), 2000)
})

test('an extension from elsewhere waits for its timeline, and repeats nothing', () => {
    const model = new SessionModel(state(3, 'running', 8000, 10_000), TIMELINE, MADE_AT + 13_000)
    const longer = {
        timelineId: 'sha256:two', durationMs: 70_000,
        cues: TIMELINE.cues.map((cue) => (cue.index < 4 ? cue : { ...cue, atMs: cue.atMs + 10_000 })),
    }

    const longest = state(4, 'running', 12_000, 14_000, { durationMs: 70_000, timelineId: 'sha256:two' })
    model.take(longest, true, MADE_AT + 14_010)
    assert.ok(model.lacksTimeline)
    model.setTimeline(longer, MADE_AT + 14_100)

    assert.ok(!model.lacksTimeline)
    assert.deepEqual(due(model, 14_100), [])
    assert.deepEqual(due(model, 30_000), [4])
})
