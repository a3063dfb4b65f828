import type { Haptic, Timeline } from '../engine/types.js'
import { soundsOf } from './cue-sounds.js'
import { muLaw, SILENCE, wavHeader } from './mu-law.js'
import { COUNT_LEVEL, notesOf, renderTone } from './tone-patterns.js'

/** A whole session as one piece of audio, and where in it a position of the session is. */
export interface SessionTrack {
    /** A WAV file: 8 kHz, one channel, 8 bits a sample by the mu-law of ITU-T G.711. */
    readonly wav: Uint8Array<ArrayBuffer>
    readonly timeline: Timeline
    /** Session time in each time of the track: 1 but in demos. */
    readonly pace: number
    /** True if tones say that there are words to read. */
    readonly words: boolean
    /** Where the part begins that is played while the session stands still, in milliseconds. */
    readonly standingMs: number
    readonly lengthMs: number
}

export const RATE = 8000

/** The session's last tone ends before this part does, and a page that is late has time to go back to its start. */
const STANDING_MS = 30_000
/** The end rings out. */
const AFTER_END_MS = 2000
const BED_SAMPLES = RATE

/**
 * Builds the track of a session. Each tone begins at the very sample of its cue: samples are copied, not mixed, which
 * takes some milliseconds for an hour.
 *
 * @param words whether a tone has to say that there are words to read, since no voice does
 */
export function buildTrack(timeline: Timeline, pace: number, words: boolean): SessionTrack {
    const standingMs = Math.ceil(timeline.durationMs / pace) + AFTER_END_MS
    const lengthMs = standingMs + STANDING_MS
    const count = lengthMs * RATE / 1000
    const header = wavHeader(RATE, count)
    const wav = new Uint8Array(header.length + count)
    wav.set(header)
    const samples = wav.subarray(header.length)
    fillWithBed(samples)
    const tones = new Map<string, Uint8Array>()
    for (const sound of soundsOf(timeline.cues.map((cue) => ({ cue, dueAt: cue.atMs / pace })))) {
        const tone = toneOf(tones, sound.haptic, sound.soft, words && sound.words)
        const first = Math.round(sound.dueAt * RATE / 1000)
        samples.set(tone.subarray(0, Math.max(0, samples.length - first)), Math.min(first, samples.length))
    }
    return { wav, timeline, pace, words, standingMs, lengthMs }
}

/** Returns whether a track sounds as the one of a timeline would. */
export function isTrackOf(track: SessionTrack, timeline: Timeline, pace: number, words: boolean): boolean {
    if (track.pace !== pace || track.words !== words) return false
    const [own, other] = [track.timeline, timeline]
    return own.cues === other.cues || (own.durationMs === other.durationMs && own.cues.length === other.cues.length
        && own.cues.every(({ atMs, kind }, i) => atMs === other.cues[i]?.atMs && kind === other.cues[i]?.kind))
}

function toneOf(tones: Map<string, Uint8Array>, haptic: Haptic, soft: boolean, words: boolean): Uint8Array {
    const name = `${haptic} ${soft} ${words}`
    const known = tones.get(name)
    if (known !== undefined) return known
    const tone = Uint8Array.from(renderTone(notesOf(haptic, words), RATE, soft ? COUNT_LEVEL : 1), muLaw)
    tones.set(name, tone)
    return tone
}

/**
 * Fills with a noise of some 70 dB below full: nobody hears it, but Bluetooth stays awake and the browser takes the
 * page for one that plays.
 */
function fillWithBed(samples: Uint8Array): void {
    let random = 1
    for (let i = 0; i < Math.min(BED_SAMPLES, samples.length); i++) {
        random = (Math.imul(random, 1103515245) + 12345) & 0x7fffffff
        const step = (random >> 16) % 4
        // The lowest steps on either side of silence: their codes count down from 0xff and 0x7f.
        samples[i] = step < 2 ? SILENCE - 1 - step : (SILENCE & 0x7f) - (step - 1)
    }
    for (let filled = BED_SAMPLES; filled < samples.length; filled *= 2) samples.copyWithin(filled, 0, filled)
}
