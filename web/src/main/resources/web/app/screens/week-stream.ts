import type { ReactiveController, ReactiveControllerHost } from 'lit'

import { api } from '../engine/api.js'
import { sharedNow } from '../engine/messages.js'
import { SharedStream } from '../engine/shared-stream.js'
import { zone } from './profile.js'
import { attempt } from './sign-in.js'
import type { CurrentWeek } from './wire.js'

const RETRY_MS = 30_000

/** The current week, live while the page is visible; all pages of this origin share one stream. */
export class WeekStream implements ReactiveController {
    value: CurrentWeek | undefined

    private stream: SharedStream<CurrentWeek> | undefined
    private timer: ReturnType<typeof setTimeout> | undefined

    constructor(private readonly host: ReactiveControllerHost) {
        host.addController(this)
    }

    hostConnected(): void {
        document.addEventListener('visibilitychange', this.follow)
        this.follow()
    }

    hostDisconnected(): void {
        document.removeEventListener('visibilitychange', this.follow)
        this.release()
    }

    private readonly follow = (): void => {
        if (document.visibilityState === 'visible') {
            this.stream ??= this.open()
        } else {
            this.release()
        }
    }

    private open(): SharedStream<CurrentWeek> {
        const query = `zone=${encodeURIComponent(zone())}`
        return new SharedStream<CurrentWeek>('lilt-week', () => `/weeks/current/stream?${query}`, ['week'], {
            event: ({ data }) => this.show(JSON.parse(data) as CurrentWeek),
            message: (week) => this.show(week),
            welcome: () => this.value,
            status: () => undefined,
            refused: () => void this.ask(query),
        }, sharedNow)
    }

    private release(): void {
        clearTimeout(this.timer)
        this.stream?.close()
        this.stream = undefined
    }

    /** Asks for the week where the stream is refused, and for the stream again later. */
    private async ask(query: string): Promise<void> {
        this.timer = setTimeout(() => this.stream?.reopen(), RETRY_MS)
        await attempt(async () => this.show(await api.get<CurrentWeek>(`/weeks/current?${query}`)))
    }

    private show(week: CurrentWeek): void {
        this.value = week
        this.host.requestUpdate()
    }
}
