import type { Haptic } from '../engine/types.js'

/** One sound of a tone: a soft strike, or a glide from one pitch to another. */
export interface Note {
    /** Offset from the start of the tone, in milliseconds. */
    readonly atMs: number
    readonly lengthMs: number
    /** In hertz. */
    readonly pitch: number
    /** The pitch at its end; it glides there. */
    readonly glideTo?: number
    /** From 0 to 1. */
    readonly level: number
    /** Decay: the number of times that its level falls to a third within its length. 0 is even, 5 fades at once. */
    readonly fading: number
}

/** The longest that a tone sounds, in milliseconds: the next cue may come a second later. */
export const LONGEST_TONE_MS = 600

const ATTACK_MS = 10
const RELEASE_MS = 40
const OVERTONE = 0.2

/**
 * A tone for each haptic: a member tells them apart by the number and length of notes and by the course of the pitch,
 * and each moves as the body does. Pitches are those of a pentatonic scale, high enough for the speaker of a phone, low
 * enough to be calm.
 */
export const TONES: Readonly<Record<Haptic, readonly Note[]>> = {
    none: [],
    short: [{ atMs: 0, lengthMs: 200, pitch: 784, level: 0.5, fading: 4 }],
    double: [
        { atMs: 0, lengthMs: 190, pitch: 523, level: 0.55, fading: 3.5 },
        { atMs: 190, lengthMs: 260, pitch: 523, level: 0.55, fading: 4 },
    ],
    long: [{ atMs: 0, lengthMs: 580, pitch: 440, glideTo: 392, level: 0.5, fading: 1.2 }],
    rising: [
        { atMs: 0, lengthMs: 170, pitch: 523, level: 0.35, fading: 1.5 },
        { atMs: 150, lengthMs: 170, pitch: 659, level: 0.42, fading: 1.5 },
        { atMs: 300, lengthMs: 280, pitch: 784, level: 0.5, fading: 2.5 },
    ],
}

/** Says that there are words to read: for cues that a missing voice can't say. */
const WORDS_TONE: readonly Note[] = [
    { atMs: 0, lengthMs: 110, pitch: 1047, level: 0.25, fading: 3 },
    { atMs: 110, lengthMs: 240, pitch: 880, level: 0.25, fading: 4 },
]

/** When the tone for words begins, after the one of the haptic. */
const WORDS_TONE_AT_MS = LONGEST_TONE_MS + 50

/** Level of the seconds of a countdown, where 1 is that of other cues. */
export const COUNT_LEVEL = 0.45

/** Returns the notes of a cue: those of its haptic, and if a voice is missing those for words. */
export function notesOf(haptic: Haptic, words: boolean): readonly Note[] {
    const tone = TONES[haptic]
    return words ? [...tone, ...delayed(WORDS_TONE, tone.length === 0 ? 0 : WORDS_TONE_AT_MS)] : tone
}

/** Returns the length of a tone in milliseconds. */
export function lengthOf(notes: readonly Note[]): number {
    return Math.max(0, ...notes.map((note) => note.atMs + note.lengthMs))
}

function delayed(notes: readonly Note[], byMs: number): readonly Note[] {
    return notes.map((note) => ({ ...note, atMs: note.atMs + byMs }))
}

/**
 * Returns a tone as samples from -1 to 1. The first sample is its onset.
 *
 * @param rate samples a second
 * @param level factor for all of it
 */
export function renderTone(notes: readonly Note[], rate: number, level = 1): Float32Array<ArrayBuffer> {
    const samples = new Float32Array(Math.round(lengthOf(notes) * rate / 1000))
    for (const note of notes) addNote(samples, note, rate, level)
    return samples
}

function addNote(samples: Float32Array, note: Note, rate: number, level: number): void {
    const first = Math.round(note.atMs * rate / 1000)
    const count = Math.min(Math.round(note.lengthMs * rate / 1000), samples.length - first)
    let phase = 0
    for (let i = 0; i < count; i++) {
        const ms = i * 1000 / rate
        const done = ms / note.lengthMs
        phase += 2 * Math.PI * (note.pitch + ((note.glideTo ?? note.pitch) - note.pitch) * done) / rate
        const shape = attack(ms) * Math.exp(-note.fading * done) * Math.min(1, (note.lengthMs - ms) / RELEASE_MS)
        const wave = (Math.sin(phase) + OVERTONE * Math.exp(-2 * done) * Math.sin(2 * phase)) / (1 + OVERTONE)
        samples[first + i] = (samples[first + i] ?? 0) + level * note.level * shape * wave
    }
}

/** Rises softly, so that nothing clicks. */
function attack(ms: number): number {
    return ms >= ATTACK_MS ? 1 : Math.sin(Math.PI / 2 * ms / ATTACK_MS) ** 2
}
