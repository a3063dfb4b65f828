import { SignInNeeded } from '../engine/api.js'
import { fragmentOf, parseRoute } from './router.js'

/** Dispatched on the window when a service no longer knows who is here; on Today, where nobody is sent away unasked. */
export const SIGNED_OUT = 'lilt-signed-out'

export function signInNeeded(): void {
    if (parseRoute(location.hash).name === 'today') {
        dispatchEvent(new Event(SIGNED_OUT))
    } else {
        signIn()
    }
}

/**
 * Does what the member asked for. If nobody is signed in any more, leaves for the sign-in page.
 *
 * @returns why it failed; nothing if it did not
 */
export async function attempt(work: () => Promise<unknown>): Promise<unknown> {
    try {
        await work()
        return undefined
    } catch (failure) {
        if (failure instanceof SignInNeeded) {
            signInNeeded()
        }
        return failure
    }
}

/** Leaves for the sign-in page, which leads back to this screen. */
export function signIn(): void {
    const route = parseRoute(location.hash)
    // A follower needs no sign-in, and a ticket goes to no server but in the stream's own address.
    if (route.name !== 'follow') {
        location.assign(`/web/login?to=${encodeURIComponent('/' + fragmentOf(route))}`)
    }
}

export function signOut(): void {
    location.assign('/web/logout')
}

/** The user of this page, as far as the page has to know. */
export interface Me {
    readonly signedIn: boolean
}

/** @throws TypeError if the network or the service is away */
export async function me(): Promise<Me> {
    const answer = await fetch('/web/me', { headers: { Accept: 'application/json' }, cache: 'no-store' })
    if (!answer.ok) {
        throw new TypeError(`answered with ${answer.status}`)
    }
    return (await answer.json()) as Me
}
