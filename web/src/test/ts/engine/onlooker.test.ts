import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Cue, SessionEnd } from '../../../main/resources/web/app/engine/types.js'
import { spared, sparedCue } from '../../../main/resources/web/worker/onlooker.js'

const GUIDANCE = { urgency: 'now', title: 'Call now', texts: ['Bleeding: call.'], call: 'maternity-unit' } as const
const END: SessionEnd = { status: 'stopped', guidance: GUIDANCE }
const LAST: Cue = {
    index: 7, atMs: 0, durationMs: 0, kind: 'end', exercise: 'pelvic-tilt', title: 'Call now', text: 'Call your unit',
    say: 'Stop. Bleeding: call.', haptic: 'long',
}

test('somebody who looks on learns the level of a guidance, and no text of it', () => {
    assert.deepEqual(spared(END, 'a-ticket'), { status: 'stopped', guidance: { ...GUIDANCE, texts: [] } })
    assert.deepEqual(spared({ status: 'completed' } as SessionEnd, 'a-ticket'), { status: 'completed' })
})

test('somebody who looks on hears after a stop what is shown', () => {
    assert.equal(sparedCue(LAST, 'stopped', 'a-ticket').say, 'Call now')
    assert.equal(sparedCue({ ...LAST, say: 'All done.' }, 'running', 'a-ticket').say, 'All done.')
})

test('the member hears and reads all of it', () => {
    assert.equal(spared(END, undefined), END)
    assert.equal(sparedCue(LAST, 'stopped', undefined), LAST)
})
