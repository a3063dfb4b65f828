import { api } from '../engine/api.js'
import { store } from '../engine/store.js'
import { saveAs } from './download.js'
import type { Erasure } from './wire.js'

const LOOK_EVERY_MS = 500
const LOOKS = 60

/** Saves all that Lilt holds on the member, of both services that hold something, as one JSON document. */
export async function exportMyData(): Promise<void> {
    const [sessions, activity] = await Promise.all([
        api.document('/exports/sessions', 'application/json'),
        api.document('/exports/activity', 'application/json'),
    ])
    const parts = ['{"session-service":', sessions, ',\n"tracking-service":', activity, '}\n']
    saveAs(new Blob(parts, { type: 'application/json' }), 'lilt-my-data.json')
}

/** Result of an erasure; `complete` once the weeks are gone too. */
export interface Erased {
    readonly sessions: number
    readonly complete: boolean
}

/** Erases all that Lilt holds on the member, in every service and on this device. */
export async function eraseMyData(): Promise<Erased> {
    const { sessions } = await api.delete<Erasure>('/members/me')
    await store.wipeMember()
    await store.delete('settings')
    return { sessions, complete: await weeksAreGone() }
}

/** The weeks are erased by another service, which hears of it a moment later; or much later, if it is away. */
async function weeksAreGone(): Promise<boolean> {
    for (let look = 0; look < LOOKS; look++) {
        const left = await api
            .get<{ sessions: unknown[]; targets: unknown[] }>('/exports/activity')
            .catch(() => undefined)
        if (left?.sessions.length === 0 && left.targets.length === 0) {
            return true
        }
        await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
    }
    return false
}
