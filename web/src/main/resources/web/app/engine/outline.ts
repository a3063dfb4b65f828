import type { Cue, CueKind, Timeline } from './types.js'

/** A part of session time, in milliseconds. */
export interface Span {
    readonly fromMs: number
    readonly toMs: number
}

/** One exercise of a timeline, with the rest behind it. */
export interface Exercise {
    readonly id: string
    readonly title: string
    /** Of its cues: from the first one to the one behind its last. */
    readonly first: number
    readonly behind: number
    /**
     * From its first movement to its end: getting into position before it and the rest behind it left out. Absent if
     * the timeline doesn't tell: those who look on by a ticket have the cues that were said, and no others.
     */
    readonly work: Span | undefined
    readonly breathes: boolean
}

const WORK: ReadonlySet<CueKind> =
    new Set<CueKind>(['rep', 'breathe-in', 'breathe-out', 'hold', 'release', 'switch-side'])
const AFTER_DONE: ReadonlySet<CueKind> = new Set<CueKind>(['rest', 'count', 'end'])

const outlines = new WeakMap<Timeline, readonly Exercise[]>()

/** Returns the exercises of a timeline, in order. */
export function exercisesOf(timeline: Timeline): readonly Exercise[] {
    const known = outlines.get(timeline)
    if (known) return known
    const exercises: Exercise[] = []
    let first = 0
    let isDone = false
    timeline.cues.forEach((cue, at) => {
        const before = timeline.cues[at - 1]
        const isOther = before !== undefined && before.exercise !== cue.exercise && cue.kind !== 'end'
        if (isOther || (isDone && !AFTER_DONE.has(cue.kind))) {
            exercises.push(exercise(timeline.cues, first, at))
            first = at
            isDone = false
        }
        isDone ||= cue.kind === 'done'
    })
    if (timeline.cues.length > 0) exercises.push(exercise(timeline.cues, first, timeline.cues.length))
    outlines.set(timeline, exercises)
    return exercises
}

/** Returns the exercise that the cue of this place in the list belongs to. */
export function exerciseAt(timeline: Timeline, index: number): Exercise | undefined {
    return exercisesOf(timeline).findLast((exercise) => exercise.first <= index)
}

function exercise(cues: readonly Cue[], first: number, behind: number): Exercise {
    const own = cues.slice(first, behind)
    const work = own.filter((cue) => WORK.has(cue.kind))
    const done = own.find((cue) => cue.kind === 'done')
    const fromMs = work[0]?.atMs
    return {
        id: own[0]?.exercise ?? '',
        title: own.find((cue) => cue.kind === 'prepare' || cue.kind === 'hold')?.title ?? '',
        first,
        behind,
        work: fromMs === undefined || done === undefined ? undefined : { fromMs, toMs: done.atMs },
        breathes: own.some((cue) => cue.kind === 'breathe-in' || cue.kind === 'breathe-out'),
    }
}
