import assert from 'node:assert/strict'
import { test } from 'node:test'

import { NOTHING_NOTICED, noticeOf } from '../../../main/resources/web/app/senses/notices.js'

const SOUNDING = { ...NOTHING_NOTICED, sounding: true }

for (const [name, before, now, expected] of [
    ['nothing when sound begins', NOTHING_NOTICED, SOUNDING, undefined],
    ['that another page sounds', SOUNDING, NOTHING_NOTICED, 'senses.elsewhere'],
    ['that there is no voice', NOTHING_NOTICED, { ...SOUNDING, voiceMissing: true }, 'senses.voice.none'],
    ['of a missing voice once', { ...SOUNDING, voiceMissing: true }, { ...SOUNDING, voiceMissing: true }, undefined],
    ['nothing of a voice in a silent page', NOTHING_NOTICED, { ...NOTHING_NOTICED, voiceMissing: true }, undefined],
    ['that pocket mode pauses other audio', SOUNDING, { ...SOUNDING, pocketOn: true }, 'senses.pocket.pauses'],
    ['that pocket mode needs a tap', SOUNDING, { ...SOUNDING, pocket: 'blocked' }, 'senses.pocket.blocked'],
    ['that pocket mode does not play', SOUNDING, { ...SOUNDING, pocket: 'failed' }, 'senses.pocket.failed'],
    ['that the screen may sleep', SOUNDING, { ...SOUNDING, screen: 'refused' }, 'senses.screen.refused'],
    ['nothing when the screen is free', { ...SOUNDING, screen: 'awake' }, { ...SOUNDING, screen: 'free' }, undefined],
] as const) {
    test(`should tell ${name}`, () => {
        assert.equal(noticeOf(before, now), expected)
    })
}
