import type { Energy } from './profile.js'
import type { Block, Exercise } from './wire.js'

/** Stands for no choice of the member: the service takes the first exercise that is safe for them. */
export const LILT_CHOOSES = ''

/** Returns a block's exercises in the order of the session: with low energy the calm ones come first. */
export function orderedExercises(
    block: Block,
    exercises: ReadonlyMap<string, Exercise>,
    energy: Energy,
): readonly string[] {
    if (energy !== 'low') {
        return block.exercises
    }
    const isCalm = (id: string) => ['relaxation', 'rest'].includes(exercises.get(id)?.kind ?? '')
    return [...block.exercises.filter(isCalm), ...block.exercises.filter((id) => !isCalm(id))]
}

/** Returns the choice to send: one that the member made, in a block that has a choice. */
export function sentChoice(block: Block, choice: string): { readonly choice?: string } {
    return block.choose === 'one' && choice !== LILT_CHOOSES ? { choice } : {}
}
