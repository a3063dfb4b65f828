import { CUE_KINDS, type Cue, type CueKind, type Haptic } from '../engine/types.js'

/** A cue and when it is due, on any clock, in milliseconds. */
export interface TimedCue {
    readonly cue: Cue
    readonly dueAt: number
}

/** One sound or vibration: for all cues of one instant, since two at once can't be told apart. */
export interface CueSound<T extends TimedCue> {
    readonly dueAt: number
    readonly haptic: Haptic
    /** A second of a countdown: softer than all else. */
    readonly soft: boolean
    /** True if there are words that the member needs: without a voice a tone says so. */
    readonly words: boolean
    /** The cue that decides, first. */
    readonly cues: readonly [T, ...T[]]
}

/** Cues closer than this, in milliseconds, are one instant. */
const INSTANT_MS = 120

/** The kinds of cue by importance: of several at one instant the one with the lowest rank sounds. */
const RANKS: Readonly<Record<CueKind, number>> = {
    'end': 0, 'switch-side': 1, 'ready': 2, 'hold': 3, 'prepare': 4, 'rest': 5, 'release': 6, 'check': 7,
    'breathe-in': 8, 'breathe-out': 9, 'done': 10, 'rep': 11, 'count': 12, 'tip': 13,
}

const WITHOUT_WORDS: readonly CueKind[] = ['count', 'rep', 'breathe-in', 'breathe-out']

/** Returns the sounds of some cues, in order of time. Cues without haptic and without words have none. */
export function soundsOf<T extends TimedCue>(timed: readonly T[]): readonly CueSound<T>[] {
    const instants: T[][] = []
    for (const item of [...timed].sort((a, b) => a.dueAt - b.dueAt)) {
        const current = instants.at(-1)
        if (current?.[0] !== undefined && item.dueAt - current[0].dueAt < INSTANT_MS) current.push(item)
        else instants.push([item])
    }
    return instants.flatMap((items) => soundOf(items))
}

function soundOf<T extends TimedCue>(items: readonly T[]): readonly CueSound<T>[] {
    const [first, ...rest] = [...items].sort((a, b) => rank(a.cue) - rank(b.cue))
    if (first === undefined) return []
    const words = items.some(({ cue }) => cue.say !== '' && !WITHOUT_WORDS.includes(cue.kind))
    const haptic = first.cue.haptic
    if (haptic === 'none' && !words) return []
    return [{ dueAt: first.dueAt, haptic, soft: first.cue.kind === 'count', words, cues: [first, ...rest] }]
}

function rank(cue: Cue): number {
    return RANKS[cue.kind] + (cue.haptic === 'none' ? CUE_KINDS.length : 0)
}
