import { api, ProblemError, SignInNeeded, Unreachable } from './api.js'
import type { Command } from './local-command.js'
import { sharedNow } from './messages.js'
import type { StoredCommand } from './store.js'
import { receivedState, type Sent } from './received.js'
import { store } from './store.js'
import type { Problem, SessionState } from './types.js'

export interface QueueListener {
    sending(id: string): void
    accepted(id: string, state: SessionState, sentAt: number): void
    rejected(id: string, problem: Problem): void
    /** It waits: there is no network, or nobody is signed in. */
    waits(why: 'network' | 'sign-in'): void
}

/** While the network is away a command is tried every second for so long, then less and less often. */
const EAGER_MS = 60_000
const EVERY_MS = 1000
const RARELY_MS = 15_000
const TIMEOUT_MS = 5000
/** A stop is sent again sooner, under the same id. */
const STOP_TIMEOUT_MS = 2000

/**
 * Sends the commands that are kept on the device, one after the other and each under its own id, so that one that
 * arrived although its answer did not has no second effect. A stop goes before all others, which it makes void. The
 * pages of an origin share what is kept, and take turns.
 */
export class CommandQueue {
    /** Commands that could not be kept on the device: some browsers keep nothing in private windows. */
    private unkept: readonly StoredCommand[] = []
    private isRunning = false
    private isAskedAgain = false
    private isClosed = false
    private timer: ReturnType<typeof setTimeout> | undefined
    private failingSince: number | undefined

    constructor(private readonly session: string, private readonly listener: QueueListener) {}

    /**
     * Keeps a command, and sends all that wait.
     *
     * @param afterMs how long to leave it to others to send it
     */
    async add(id: string, command: Command, at: number, afterMs = 0): Promise<void> {
        const kept = { session: this.session, id, command, at }
        try {
            await store.addCommand(kept)
        } catch {
            this.unkept = [...this.unkept, kept]
        }
        if (afterMs === 0) {
            await this.drain()
        } else {
            this.tryAgain(afterMs)
        }
    }

    /** Sends what waits, now. */
    async drain(): Promise<void> {
        clearTimeout(this.timer)
        if (this.isRunning) {
            this.isAskedAgain = true
            return
        }
        this.isRunning = true
        try {
            do {
                this.isAskedAgain = false
                await this.inTurn(() => this.sendAll())
            } while (this.isAskedAgain && !this.isClosed)
        } finally {
            this.isRunning = false
        }
    }

    /** Removes a command that the server has answered otherwise. */
    async forget(id: string): Promise<void> {
        this.unkept = this.unkept.filter((each) => each.id !== id)
        await store.removeCommands(this.session, id).catch(() => undefined)
    }

    /** Resolves when nothing waits any more. */
    async emptied(): Promise<void> {
        while ((await this.first()) !== undefined && !this.isClosed) {
            await new Promise((resolve) => setTimeout(resolve, EVERY_MS))
        }
    }

    close(): void {
        this.isClosed = true
        clearTimeout(this.timer)
    }

    /** A page that is frozen while it sends keeps the lock: after a while it is taken from it. The ids bear that. */
    private async inTurn(work: () => Promise<void>): Promise<void> {
        if (!('locks' in navigator)) {
            await work()
            return
        }
        const name = `lilt-commands-${this.session}`
        try {
            await navigator.locks.request(name, { signal: AbortSignal.timeout(TIMEOUT_MS + EVERY_MS) }, work)
        } catch (error) {
            const reason = error instanceof DOMException ? error.name : ''
            if (reason === 'TimeoutError') {
                await navigator.locks.request(name, { steal: true }, work).catch(() => undefined)
            } else if (reason !== 'AbortError') {
                // The browser refuses locks; an abort says that another page has taken its turn.
                await work()
            }
        }
    }

    private async sendAll(): Promise<void> {
        for (let next = await this.first(); next !== undefined && !this.isClosed; next = await this.first()) {
            if (!(await this.send(next))) {
                return
            }
        }
    }

    private async first(): Promise<StoredCommand | undefined> {
        const kept = await store.commands(this.session).catch(() => [])
        const waiting = [...kept, ...this.unkept]
        return waiting.find((each) => each.command.type === 'stop') ?? waiting[0]
    }

    /** @returns whether the next one may be sent */
    private async send({ id, command }: StoredCommand): Promise<boolean> {
        const sentAt = sharedNow()
        try {
            this.listener.sending(id)
            const path = `/sessions/${encodeURIComponent(this.session)}/commands/${id}`
            const timeoutMs = command.type === 'stop' ? STOP_TIMEOUT_MS : TIMEOUT_MS
            const state = receivedState(await api.put<Sent<SessionState>>(path, command, { timeoutMs }))
            this.failingSince = undefined
            this.listener.accepted(id, state, sentAt)
            await (command.type === 'stop' ? this.forgetAll() : this.forget(id))
            return true
        } catch (error) {
            return this.failed(id, error)
        }
    }

    private async forgetAll(): Promise<void> {
        this.unkept = []
        await store.removeCommands(this.session).catch(() => undefined)
    }

    private async failed(id: string, error: unknown): Promise<boolean> {
        if (error instanceof ProblemError) {
            this.listener.rejected(id, error.problem)
            await this.forget(id)
            return true
        }
        this.listener.waits(error instanceof SignInNeeded ? 'sign-in' : 'network')
        this.failingSince ??= sharedNow()
        const isEager = sharedNow() - this.failingSince < EAGER_MS
        const asked = error instanceof Unreachable ? (error.retryAfterMs ?? 0) : 0
        this.tryAgain(Math.max(asked, isEager ? EVERY_MS : RARELY_MS))
        return false
    }

    private tryAgain(afterMs: number): void {
        if (!this.isClosed) {
            clearTimeout(this.timer)
            this.timer = setTimeout(() => void this.drain(), afterMs)
        }
    }
}
