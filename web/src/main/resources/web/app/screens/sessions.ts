import { isOver } from '../engine/anchor.js'
import { api, randomId } from '../engine/api.js'
import { receivedState, type Sent } from '../engine/received.js'
import { store } from '../engine/store.js'
import type { SessionState } from '../engine/types.js'
import type { Page } from './wire.js'

/** Returns the sessions that are not over, newest first. One that nobody touches is over within hours. */
export async function liveSessions(): Promise<readonly SessionState[]> {
    const page = await api.get<Page<Sent<SessionState>>>('/sessions')
    return page.items.map(receivedState).filter((session) => !isOver(session.status))
}

/** Stops a session, with no symptom. */
export async function stopSession(id: string): Promise<void> {
    await api.put(`/sessions/${id}/commands/${randomId()}`, { type: 'stop' })
    // Nothing of it is needed on this device any more.
    await store.wipeSession(id).catch(() => undefined)
}
