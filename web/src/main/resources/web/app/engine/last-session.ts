import { isOver } from './anchor.js'
import { CommandQueue } from './command-queue.js'
import type { Told } from './messages.js'
import { sharedNow, streamName } from './messages.js'
import { tellPages } from './shared-stream.js'
import { store } from './store.js'
import type { SessionState } from './types.js'

/** A session that nobody touches expires on the server after so long; what is kept of it here is void then. */
const EXPIRES_MS = 12 * 3600 * 1000

/** Returns the session that was under way on this device last, from what is kept here: no network is asked. */
export async function lastSession(): Promise<{ readonly id: string; readonly state: SessionState } | undefined> {
    const now = sharedNow()
    const live = []
    for (const session of await store.sessions()) {
        if (isOver(session.state.status) || Math.abs(now - session.keptAt) > EXPIRES_MS) {
            const unsent = await store.commands(session.id)
            if (unsent.length === 0) {
                await store.wipeSession(session.id)
            }
        } else {
            live.push(session)
        }
    }
    return live.sort((a, b) => b.keptAt - a.keptAt)[0]
}

/**
 * Sends the commands that an earlier page of this device could not send any more, such as a stop without a network.
 *
 * @returns whether none is left
 */
export async function sendWaitingCommands(): Promise<boolean> {
    const ids = await store.sessionsWithCommands()
    await Promise.all(ids.map((id) => {
        const tell = (message: Told): void => tellPages(streamName(id), message)
        const queue = new CommandQueue(id, {
            sending: () => undefined,
            accepted: (commandId, state) => {
                tell({ type: 'accepted', id: commandId, state })
                void (isOver(state.status) ? store.wipeSession(id) : undefined)
            },
            rejected: (commandId, problem) => tell({ type: 'rejected', id: commandId, problem }),
            waits: () => undefined,
        })
        return queue.drain()
    }))
    return (await store.sessionsWithCommands()).length === 0
}
