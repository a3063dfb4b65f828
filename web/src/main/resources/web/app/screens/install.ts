/** Chromium's event that offers to install the app; the library of DOM types doesn't know it. */
interface InstallOffer extends Event {
    prompt(): Promise<{ readonly outcome: 'accepted' | 'dismissed' }>
}

let offer: InstallOffer | undefined
const listeners = new Set<() => void>()

/** Keeps the browser's offer to install the app, instead of a prompt that nobody asked for. */
export function keepInstallOffer(): void {
    addEventListener('beforeinstallprompt', (event) => {
        event.preventDefault()
        change(event as InstallOffer)
    })
    addEventListener('appinstalled', () => change(undefined))
}

/** Returns whether the app can be installed now, by `install`. */
export function isInstallable(): boolean {
    return offer !== undefined
}

/** Calls back when that changes. @returns what removes the listener */
export function onInstallable(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
}

/**
 * Lets the browser ask whether to install the app; in a tap only. An offer is good once.
 *
 * @returns whether the answer was yes
 */
export async function install(): Promise<boolean> {
    const taken = offer
    change(undefined)
    return (await taken?.prompt())?.outcome === 'accepted'
}

function change(to: InstallOffer | undefined): void {
    offer = to
    listeners.forEach((listener) => listener())
}
