import assert from 'node:assert/strict'
import { test } from 'node:test'

import { muLaw } from '../../../main/resources/web/app/senses/mu-law.js'
import { buildTrack, RATE } from '../../../main/resources/web/app/senses/session-track.js'
import { cue, timelineOf } from './cues.js'

const HEADER = 58

/** The table of G.711, as its decoders have it. */
function decoded(code: number): number {
    const bits = ~code & 0xff
    const magnitude = ((((bits & 0x0f) << 3) + 132) << ((bits >> 4) & 7)) - 132
    return (bits & 0x80 ? -magnitude : magnitude) / 32_768
}

/** Returns where tones begin, in milliseconds: at the first sound after 50 ms of silence. */
function onsets(wav: Uint8Array): number[] {
    const found: number[] = []
    let quiet = RATE
    wav.subarray(HEADER).forEach((code, i) => {
        if (Math.abs(decoded(code)) > 0.008) {
            if (quiet > 0.05 * RATE) found.push(i * 1000 / RATE)
            quiet = 0
        } else {
            quiet++
        }
    })
    return found
}

test('should keep the shape of soft and loud sounds in eight bits', () => {
    for (const sample of [0, 0.0005, -0.003, 0.02, -0.1, 0.5, -0.99]) {
        assert.ok(Math.abs(decoded(muLaw(sample)) - sample) <= Math.abs(sample) / 25 + 1 / 8192, `${sample}`)
    }
    assert.equal(muLaw(0), 0xff)
    assert.equal(decoded(muLaw(2)), decoded(muLaw(0.999)))
})

test('should begin each tone within 2 ms of its cue', () => {
    const ats = Array.from({ length: 600 }, (_, i) => 1000 + i * 2000 + i % 7)
    const timeline = timelineOf(1_210_000, ...ats.map((atMs, i) => cue(i, atMs, i % 2 === 0 ? 'rep' : 'breathe-out')))

    const found = onsets(buildTrack(timeline, 1, false).wav)

    assert.equal(found.length, ats.length)
    const worst = Math.max(...found.map((onset, i) => Math.abs(onset - (ats[i] ?? 0))))
    assert.ok(worst <= 2, `${worst} ms`)
})

test('should take less than 10 MB for 20 minutes', () => {
    const { wav } = buildTrack(timelineOf(1_200_000, cue(0, 0, 'prepare')), 1, false)

    assert.ok(wav.length < 10_000_000, `${wav.length}`)
})

test('should play as fast as the session', () => {
    const track = buildTrack(timelineOf(60_000, cue(0, 0, 'prepare'), cue(1, 30_000, 'rep')), 10, false)

    assert.deepEqual(onsets(track.wav).map(Math.round), [1, 3001])
    assert.equal(track.standingMs, 8000)
})

test('should have a part without tones for a session that stands still', () => {
    const track = buildTrack(timelineOf(10_000, cue(0, 0, 'ready'), cue(1, 10_000, 'end')), 1, false)

    assert.equal(track.standingMs, 12_000)
    assert.equal(track.lengthMs, 42_000)
    assert.ok(onsets(track.wav).every((onset) => onset < 11_000))
})

test('should keep the part without tones just above what counts as silence', () => {
    const { wav } = buildTrack(timelineOf(10_000, cue(0, 0, 'ready')), 1, false)

    const bed = [...wav.subarray(HEADER + 5 * RATE, HEADER + 10 * RATE)].map(decoded)
    const decibels = 20 * Math.log10(Math.sqrt(bed.reduce((sum, sample) => sum + sample * sample, 0) / bed.length))
    assert.ok(decibels > -71 && decibels < -65, `${decibels} dB`)
})

test('should write a WAV file of one mu-law channel', () => {
    const { wav } = buildTrack(timelineOf(1000, cue(0, 0, 'ready')), 1, false)

    const samples = 33_000 * RATE / 1000
    const header = new DataView(wav.buffer)
    const tag = (at: number): string => String.fromCharCode(...wav.subarray(at, at + 4))
    assert.deepEqual([0, 8, 12, 38, 50].map(tag), ['RIFF', 'WAVE', 'fmt ', 'fact', 'data'])
    assert.equal(header.getUint32(4, true), wav.length - 8)
    assert.equal(header.getUint16(20, true), 7)
    assert.equal(header.getUint32(24, true), RATE)
    assert.equal(header.getUint32(54, true), samples)
    assert.equal(wav.length, HEADER + samples)
})

test('should say by a tone that there are words to read, where no voice does', () => {
    const timeline = timelineOf(10_000, cue(0, 2000, 'tip', 'A pillow helps.'))

    assert.deepEqual(onsets(buildTrack(timeline, 1, false).wav), [])
    assert.deepEqual(onsets(buildTrack(timeline, 1, true).wav).map((onset) => Math.round(onset / 10)), [200])
})
