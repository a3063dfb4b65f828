import type { Cue, Timeline } from '../engine/types.js'
import type { Exercise, Span } from '../engine/outline.js'

/** Fill of the lungs at the beginning and at the end of a span: 0 is empty, 1 is full. */
export interface Breath extends Span {
    readonly from: 0 | 1
    readonly to: 0 | 1
}

/** Returns the breath at a position; nothing in exercises whose cues don't guide it. */
export function breathAt(timeline: Timeline, exercise: Exercise, positionMs: number): Breath | undefined {
    if (!exercise.breathes || positionMs >= (exercise.work?.toMs ?? Infinity)) return undefined
    const breaths = timeline.cues.slice(exercise.first, exercise.behind).filter(isBreath)
    const last = breaths.findLast((cue) => cue.atMs <= positionMs)
    if (last === undefined) {
        const [first] = breaths
        const level = first?.kind === 'breathe-out' ? 1 : 0
        return { fromMs: first?.atMs ?? 0, toMs: first?.atMs ?? 0, from: level, to: level }
    }
    const isIn = last.kind === 'breathe-in'
    return { fromMs: last.atMs, toMs: last.atMs + last.durationMs, from: isIn ? 0 : 1, to: isIn ? 1 : 0 }
}

function isBreath(cue: Cue): boolean {
    return cue.kind === 'breathe-in' || cue.kind === 'breathe-out'
}
