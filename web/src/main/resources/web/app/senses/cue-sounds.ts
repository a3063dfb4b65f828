import type { Cue, CueKind, Haptic } from '../engine/types.js'

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

/** Kinds of cue, the most important first: of several at one instant the first one sounds. */
const MOST_TELLING: readonly CueKind[] = [
    'end', 'switch-side', 'ready', 'hold', 'prepare', 'rest', 'release', 'check', 'breathe-in', 'breathe-out',
    'done', 'rep', 'count', 'tip',
]

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
    return MOST_TELLING.indexOf(cue.kind) + (cue.haptic === 'none' ? MOST_TELLING.length : 0)
}
