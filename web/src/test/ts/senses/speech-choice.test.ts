import assert from 'node:assert/strict'
import { test } from 'node:test'

import {
    chooseVoice, decide, longestSpeech, onlyOnline, rankOf,
} from '../../../main/resources/web/app/senses/speech-choice.js'
import { cue } from './cues.js'

const voice = (name: string, lang: string, localService = true, isDefault = false) =>
    ({ name, lang, localService, default: isDefault })

test('should put safety before the steps of an exercise, those before what goes with it, and a countdown last', () => {
    const ranks = (['check', 'prepare', 'breathe-in', 'count'] as const).map((kind) => rankOf(cue(0, 0, kind)))

    assert.deepEqual(ranks, [3, 2, 1, 0])
})

for (const [name, current, rank, now, expected] of [
    ['speak when nothing is said', undefined, 0, 1000, 'speak'],
    ['drop what is less important', { rank: 2, overAt: 5000 }, 1, 1000, 'drop'],
    ['drop what is as important, and never queue it', { rank: 2, overAt: 5000 }, 2, 1000, 'drop'],
    ['replace by what is more important', { rank: 2, overAt: 5000 }, 3, 1000, 'replace'],
    ['replace what never ended', { rank: 3, overAt: 5000 }, 0, 5000, 'replace'],
] as const) {
    test(`should ${name}`, () => {
        assert.equal(decide(current, rank, now), expected)
    })
}

test('should take a text for over before Chrome goes silent for good', () => {
    assert.equal(longestSpeech('Breathe in'), 2700)
    assert.equal(longestSpeech('word '.repeat(60)), 14_000)
})

for (const [name, voices, locale, preferred, expected] of [
    ['none for another language', [voice('Mónica', 'es-ES')], 'en', [], undefined],
    ['the region of the member', [voice('Samantha', 'en-US'), voice('Daniel', 'en-GB')], 'en', ['en-GB'], 'Daniel'],
    ['the good one', [voice('Samantha', 'en-US'), voice('Ava (Premium)', 'en-US')], 'en', ['en-US'], 'Ava (Premium)'],
    ['no joke', [voice('Bad News', 'en-US', true, true), voice('Karen', 'en-AU')], 'en', ['en-US'], 'Karen'],
    ['one with an underscore in its language', [voice('es-es-x', 'es_ES')], 'es', ['es-ES'], 'es-es-x'],
    ['none that sends texts away', [voice('Google US English', 'en-US', false)], 'en', ['en-US'], undefined],
] as const) {
    test(`should choose ${name}`, () => {
        assert.equal(chooseVoice(voices, locale, preferred, false)?.name, expected)
    })
}

test('should choose a voice that sends texts away if the member allows it, and has no other', () => {
    const away = voice('Google US English', 'en-US', false)
    const here = voice('Karen', 'en-AU')

    assert.equal(chooseVoice([away], 'en', [], true), away)
    assert.equal(chooseVoice([away, here], 'en', ['en-US'], true), here)
    assert.equal(onlyOnline([away], 'en'), true)
    assert.equal(onlyOnline([away, here], 'en'), false)
    assert.equal(onlyOnline([], 'en'), false)
})
