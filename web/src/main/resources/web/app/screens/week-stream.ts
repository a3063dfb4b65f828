import type { ReactiveController, ReactiveControllerHost } from 'lit'

import type { CurrentWeek } from './wire.js'
import { zone } from './profile.js'

const LOCK = 'lilt-week-stream'
const CHANNEL = 'lilt-week'
const RETRY_MS = 30_000

/**
 * The current week, live while the page is visible. Of all pages of this origin one holds the stream and tells the
 * others: six open streams would block every other request, a stop included.
 */
export class WeekStream implements ReactiveController {
    value: CurrentWeek | undefined

    private channel: BroadcastChannel | undefined
    private holding: AbortController | undefined

    constructor(private readonly host: ReactiveControllerHost) {
        host.addController(this)
    }

    hostConnected(): void {
        this.channel = new BroadcastChannel(CHANNEL)
        this.channel.onmessage = (message: MessageEvent<CurrentWeek>) => this.show(message.data)
        document.addEventListener('visibilitychange', this.follow)
        this.follow()
    }

    hostDisconnected(): void {
        document.removeEventListener('visibilitychange', this.follow)
        this.channel?.close()
        this.release()
    }

    private readonly follow = (): void => {
        if (document.visibilityState !== 'visible') {
            this.release()
        } else if (this.holding === undefined) {
            const holding = new AbortController()
            this.holding = holding
            navigator.locks
                .request(LOCK, { signal: holding.signal }, () => this.hold(holding.signal))
                // Aborted while it waited for the lock.
                .catch(() => undefined)
        }
    }

    private release(): void {
        this.holding?.abort()
        this.holding = undefined
    }

    /** Streams until it is aborted. An answer that ends an `EventSource` for good is asked for again later. */
    private hold(signal: AbortSignal): Promise<void> {
        return new Promise((resolve) => {
            let source = this.open()
            const timer = setInterval(() => {
                if (source.readyState === EventSource.CLOSED) {
                    source = this.open()
                }
            }, RETRY_MS)
            const end = (): void => {
                clearInterval(timer)
                source.close()
                resolve()
            }
            signal.addEventListener('abort', end, { once: true })
            if (signal.aborted) {
                end()
            }
        })
    }

    private open(): EventSource {
        const source = new EventSource(`/weeks/current/stream?zone=${encodeURIComponent(zone())}`)
        source.addEventListener('week', (event: MessageEvent<string>) => {
            const week = JSON.parse(event.data) as CurrentWeek
            this.channel?.postMessage(week)
            this.show(week)
        })
        return source
    }

    private show(week: CurrentWeek): void {
        this.value = week
        this.host.requestUpdate()
    }
}
