import assert from 'node:assert/strict'
import { test } from 'node:test'

import {
    receivedCue, receivedEnd, receivedMessage, receivedProblem, receivedSession, receivedState, receivedUrgency,
} from '../../../main/resources/web/app/engine/received.js'
import { CUE_KINDS, HAPTICS, SESSION_STATUSES } from '../../../main/resources/web/app/engine/types.js'
import { state, TIMELINE } from './sessions.js'

const CUE = {
    index: 0, atMs: 0, durationMs: 4000, kind: 'balance', exercise: 'bird-dog', breath: 'slow', side: 'both',
    title: 'Balance', text: 'Find your balance', say: 'Find your balance.', haptic: 'wave',
}
const GUIDANCE = { urgency: 'now', title: 'Call now', texts: ['Bleeding: call.'], call: 'maternity-unit' }

test('should take an unknown kind as a tip and an unknown haptic as short, and keep all else', () => {
    assert.deepEqual(receivedCue(CUE), { ...CUE, kind: 'tip', haptic: 'short' })
})

test('should keep each kind, haptic and status that it knows', () => {
    for (const kind of CUE_KINDS) assert.equal(receivedCue({ ...CUE, kind }).kind, kind)
    for (const haptic of HAPTICS) assert.equal(receivedCue({ ...CUE, haptic }).haptic, haptic)
    for (const status of SESSION_STATUSES) assert.equal(receivedState(state(1, status, 0, 0)).status, status)
})

test('should take an unknown status as paused, and at the end as expired', () => {
    const sent = { ...state(3, 'running', 500, 0), status: 'dozing' }

    assert.deepEqual(receivedState(sent), { ...sent, status: 'paused' })
    assert.deepEqual(receivedEnd({ status: 'dissolved', activeMs: 7 }), { status: 'expired', activeMs: 7 })
})

test('should take an unknown urgency as urgent, and an unknown call as the one of the urgency', () => {
    const called = (guidance: object): unknown =>
        receivedState({ ...state(3, 'stopped', 0, 0), guidance: { ...GUIDANCE, ...guidance } }).guidance

    assert.equal(receivedUrgency('dire'), 'urgent')
    assert.deepEqual(called({}), GUIDANCE)
    assert.deepEqual(called({ call: 'doula' }), GUIDANCE)
    assert.deepEqual(called({ urgency: 'dire' }), { ...GUIDANCE, urgency: 'urgent' })
    assert.deepEqual(called({ urgency: 'dire', call: 'doula' }), { ...GUIDANCE, urgency: 'urgent', call: 'emergency' })
})

test('should read the guidance of an end and of a problem, too', () => {
    const guidance = { ...GUIDANCE, call: 'doula' }
    const problem = { type: 'urn:lilt:problem:of-tomorrow', title: 'No', status: 422, guidance, nearestMinutes: [7] }

    assert.deepEqual(receivedEnd({ status: 'stopped', guidance }), { status: 'stopped', guidance: GUIDANCE })
    assert.deepEqual(receivedProblem(problem), { ...problem, guidance: GUIDANCE })
})

test('should read what the device has kept and what another page tells', () => {
    const sent = { ...state(3, 'running', 500, 0), status: 'dozing' as 'running' }
    const timeline = { ...TIMELINE, cues: [CUE as (typeof TIMELINE.cues)[0]] }
    const session = { id: 'session', state: sent, timeline, offset: 7, keptAt: 8 }

    const read = receivedSession(session)

    assert.deepEqual(read, {
        ...session, state: { ...sent, status: 'paused' },
        timeline: { ...timeline, cues: [{ ...CUE, kind: 'tip', haptic: 'short' }] },
    })
    assert.deepEqual(receivedMessage({ type: 'known', session, lastId: '3.0' }), { type: 'known', session: read, lastId: '3.0' })
    assert.deepEqual(receivedMessage({ type: 'accepted', id: 'a', state: sent }),
        { type: 'accepted', id: 'a', state: { ...sent, status: 'paused' } })
})
