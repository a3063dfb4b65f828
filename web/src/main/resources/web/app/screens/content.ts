import { api } from '../engine/api.js'
import { localText } from './format.js'
import type { Block, Exercise, Page, Plan } from './wire.js'

/** The published content that the screens show. */
export interface Content {
    readonly plans: readonly Plan[]
    readonly exercises: ReadonlyMap<string, Exercise>
}

let kept: Promise<Content> | undefined

/** Returns plans and exercises; asked for once a page, since they change seldom. */
export function content(): Promise<Content> {
    kept ??= load().catch((failure: unknown) => {
        kept = undefined
        throw failure
    })
    return kept
}

async function load(): Promise<Content> {
    const [plans, exercises] = await Promise.all([api.get<Page<Plan>>('/plans'), api.get<Page<Exercise>>('/exercises')])
    return { plans: plans.items, exercises: new Map(exercises.items.map((each) => [each.id, each])) }
}

/** Returns the title of an exercise; its id where it is not published any more. */
export function exerciseTitle(found: Content, id: string): string {
    return localText(found.exercises.get(id)?.title) || id
}

/** Returns the positions that a block takes, in its order. */
export function positionsOf(found: Content, block: Block): readonly string[] {
    const positions = block.exercises.map((id) => found.exercises.get(id)?.position)
    return [...new Set(positions)].filter((position) => position !== undefined)
}

/** The block for pain that comes up; offered apart from those of the day. */
export const RELIEF_BLOCK = 'flare'
