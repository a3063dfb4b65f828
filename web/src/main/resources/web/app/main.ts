import './style/tokens.css'
import './style/page.css'
// Keeps the browser's offer to install the app, which comes soon after the page has loaded.
import './senses/install.js'
import './screens/app.js'

import { lastSession, sendWaitingCommands } from './engine/last-session.js'
import { keepUpToDate } from './engine/updates.js'
import { applyLook } from './screens/look.js'
import { fragmentOf, parseRoute, type Route } from './screens/router.js'
import { me, signIn } from './screens/sign-in.js'

const RETRY_MS = 5_000
/** Today says welcome, a follower has a ticket, and a session goes on: its screen offers to sign in again. */
const OPEN_TO_ALL: readonly Route['name'][] = ['today', 'follow', 'session']

async function boot(): Promise<void> {
    await applyLook()
    await resume()
    const app = document.createElement('lilt-app')
    document.body.replaceChildren(app)
    await meet(app)
    // A browser may forbid storage and service workers: then nothing is kept for later.
    void sendWaitingCommands().catch(() => undefined)
    await keepUpToDate().catch(() => undefined)
}

/** Opens the app in the session that runs on this device: its face needs no network. */
async function resume(): Promise<void> {
    if (location.hash === '') {
        const last = await lastSession().catch(() => undefined)
        if (last !== undefined) {
            history.replaceState(null, '', fragmentOf({ name: 'session', id: last.id }))
        }
    }
}

/** Asks who is here, behind what is shown already. Without an answer the screens say what they can't reach. */
async function meet(app: HTMLElementTagNameMap['lilt-app']): Promise<void> {
    try {
        app.me = await me()
    } catch {
        setTimeout(() => void meet(app), RETRY_MS)
        return
    }
    if (!app.me.signedIn && !OPEN_TO_ALL.includes(parseRoute(location.hash).name)) {
        signIn()
    }
}

void boot()
