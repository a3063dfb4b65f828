import { api, randomId } from '../engine/api.js'
import type { SessionState, SessionStatus } from '../engine/types.js'
import type { Page } from './wire.js'

const LIVE: readonly SessionStatus[] = ['ready', 'running', 'waiting', 'paused']

/** Returns the sessions that are not over, newest first. One that nobody touches is over within hours. */
export async function liveSessions(): Promise<readonly SessionState[]> {
    const page = await api.get<Page<SessionState>>('/sessions')
    return page.items.filter((session) => LIVE.includes(session.status))
}

/** Stops a session, with no symptom. */
export async function stopSession(id: string): Promise<void> {
    await api.put<SessionState>(`/sessions/${id}/commands/${randomId()}`, { type: 'stop' })
}
