import type { Cue, Guidance, SessionEnd, SessionState, SessionStatus } from '../app/engine/types.js'

/**
 * Leaves out of what a stream tells what is not for somebody who looks on by a ticket: the texts of a guidance, which
 * name the symptom. Its level stays.
 */
export function spared<T extends SessionState | SessionEnd>(event: T, ticket: string | undefined): T {
    const guidance: Guidance | undefined = event.guidance
    return ticket === undefined || guidance === undefined ? event : { ...event, guidance: { ...guidance, texts: [] } }
}

/** The same for a cue: the last one of a stop says no more than it shows. */
export function sparedCue(cue: Cue, status: SessionStatus | undefined, ticket: string | undefined): Cue {
    return ticket !== undefined && cue.kind === 'end' && status === 'stopped' ? { ...cue, say: cue.title } : cue
}
