import { api, ProblemError, SignInNeeded, Unreachable } from '../app/engine/api.js'
import { store } from '../app/engine/store.js'
import type { StoredCommand } from '../app/engine/store.js'
import type { Problem, SessionState } from '../app/engine/types.js'

export interface QueueListener {
    sending(id: string): void
    accepted(id: string, state: SessionState, sentAt: number): void
    rejected(id: string, problem: Problem): void
    /** It waits: there is no network, or nobody is signed in. */
    waits(why: 'network' | 'sign-in'): void
}

/** While the network is away a command is tried every second for so long, then more and more rarely. */
const EAGER_MS = 60_000
const EVERY_MS = 1000
const RARELY_MS = 30_000
const TIMEOUT_MS = 5000

/**
 * Sends the commands that are kept on the device, one after the other and each under its own id, so that one that
 * arrived although its answer did not has no second effect. A stop goes before all others.
 */
export class CommandQueue {
    private running = false
    private again = false
    private timer: ReturnType<typeof setTimeout> | undefined
    private failingSince: number | undefined

    constructor(
        private readonly session: string,
        private readonly listener: QueueListener,
        private readonly now: () => number,
    ) {}

    /** Sends what waits, now. */
    async drain(): Promise<void> {
        clearTimeout(this.timer)
        if (this.running) {
            this.again = true
            return
        }
        this.running = true
        try {
            do {
                this.again = false
                await this.sendAll()
            } while (this.again)
        } finally {
            this.running = false
        }
    }

    close(): void {
        clearTimeout(this.timer)
        this.again = false
    }

    private async sendAll(): Promise<void> {
        for (let next = await this.first(); next !== undefined; next = await this.first()) {
            if (!(await this.send(next))) {
                return
            }
        }
    }

    private async first(): Promise<StoredCommand | undefined> {
        const waiting = await store.commands(this.session)
        return waiting.find((each) => each.command.type === 'stop') ?? waiting[0]
    }

    /** @returns whether the next one may be sent */
    private async send(command: StoredCommand): Promise<boolean> {
        const { id } = command
        const sentAt = this.now()
        try {
            this.listener.sending(id)
            const path = `/sessions/${this.session}/commands/${id}`
            const state = await api.put<SessionState>(path, command.command, { timeoutMs: TIMEOUT_MS })
            await store.removeCommands(this.session, (each) => each.id === id || command.command.type === 'stop')
            this.failingSince = undefined
            this.listener.accepted(id, state, sentAt)
            return true
        } catch (error) {
            return this.failed(id, error)
        }
    }

    private async failed(id: string, error: unknown): Promise<boolean> {
        if (error instanceof ProblemError) {
            await store.removeCommands(this.session, (each) => each.id === id)
            this.listener.rejected(id, error.problem)
            return true
        }
        this.listener.waits(error instanceof SignInNeeded ? 'sign-in' : 'network')
        this.failingSince ??= this.now()
        const isEager = this.now() - this.failingSince < EAGER_MS
        const asked = error instanceof Unreachable ? (error.retryAfterMs ?? 0) : 0
        this.timer = setTimeout(() => void this.drain(), Math.max(asked, isEager ? EVERY_MS : RARELY_MS))
        return false
    }
}
