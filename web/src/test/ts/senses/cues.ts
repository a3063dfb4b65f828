import type { Cue, CueKind, Haptic, Timeline } from '../../../main/resources/web/app/engine/types.js'

const HAPTICS: Readonly<Record<CueKind, Haptic>> = {
    'ready': 'double', 'prepare': 'double', 'rep': 'short', 'breathe-in': 'rising', 'breathe-out': 'long',
    'hold': 'double', 'count': 'short', 'release': 'long', 'switch-side': 'double', 'rest': 'long', 'tip': 'none',
    'check': 'short', 'done': 'double', 'end': 'rising',
}

/** Returns a cue as the session-service makes them. */
export function cue(index: number, atMs: number, kind: CueKind, say = '', exercise = 'clamshell'): Cue {
    const title = `${exercise} ${kind}`
    return { index, atMs, durationMs: 1000, kind, exercise, title, text: '', say, haptic: HAPTICS[kind] }
}

export function timelineOf(durationMs: number, ...cues: readonly Cue[]): Timeline {
    return { timelineId: `sha256:${durationMs}`, durationMs, cues }
}
