/** Chromium's offer to install the client as an app. */
interface InstallPrompt extends Event {
    prompt(): Promise<void>
    readonly userChoice: Promise<{ readonly outcome: 'accepted' | 'dismissed' }>
}

/** `installed`, or how it can be: by a button, by the menu of Safari on iOS, or perhaps by another menu. */
export type Installation = 'installed' | 'button' | 'ios' | 'menu'

let offer: InstallPrompt | undefined
let accepted = false
const listeners = new Set<() => void>()

// The offer comes once, soon after the page has loaded: before the screen that shows it.
addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    offer = event as InstallPrompt
    tell()
})
addEventListener('appinstalled', () => {
    accepted = true
    offer = undefined
    tell()
})

export function installation(): Installation {
    if (accepted || matchMedia('(display-mode: standalone)').matches) return 'installed'
    if (offer !== undefined) return 'button'
    return 'standalone' in navigator ? 'ios' : 'menu'
}

/**
 * Asks the member whether to install, after their tap.
 *
 * @returns whether they said yes
 */
export async function install(): Promise<boolean> {
    const current = offer
    if (current === undefined) return false
    // An offer is good for one question.
    offer = undefined
    await current.prompt()
    const { outcome } = await current.userChoice
    tell()
    return outcome === 'accepted'
}

export function onInstallation(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
}

function tell(): void {
    for (const listener of [...listeners]) listener()
}
