import { isOver } from '../app/engine/anchor.js'
import type { StoredSession } from '../app/engine/messages.js'
import { sharedNow } from '../app/engine/messages.js'
import type { SessionModel } from '../app/engine/session-model.js'
import { store } from '../app/engine/store.js'
import type { ClockKeeper } from './clock-keeper.js'

/** Returns a session as it is kept, and as another page learns it; nothing while its timeline is on the way. */
export function storedForm(model: SessionModel, clock: ClockKeeper): StoredSession | undefined {
    return model.lacksTimeline
        ? undefined
        : {
            id: model.state.id, state: model.state, timeline: model.timeline,
            ...(clock.isSet ? { offset: clock.offset } : {}),
            keptAt: sharedNow(),
        }
}

/** Keeps a session on the device while it is under way, and deletes one that is over. */
export async function keep(model: SessionModel, clock: ClockKeeper): Promise<void> {
    const session = storedForm(model, clock)
    if (isOver(model.state.status)) {
        await store.wipeSession(model.state.id).catch(() => undefined)
    } else if (session !== undefined) {
        await store.renewSession(session).catch(() => undefined)
    }
}
