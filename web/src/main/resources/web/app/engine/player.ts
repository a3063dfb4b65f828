import { isOver } from './anchor.js'
import { api, ProblemError, randomId, SignInNeeded, Unreachable } from './api.js'
import { askedLanguage } from './asked-language.js'
import { guidanceFor, keepGuidance } from './guidance.js'
import type { Command } from './local-command.js'
import type { SnapshotMessage, StoredSession, ToPage, ToWorker, WireCue } from './messages.js'
import { sharedNow } from './messages.js'
import { positionOf } from './position.js'
import { receivedSession, receivedState, receivedTimeline, type Sent } from './received.js'
import { SessionModel } from './session-model.js'
import { snapshotOf } from './session-snapshot.js'
import { store } from './store.js'
import { scriptUrl } from './trusted-urls.js'
import type {
    CommandOptions, CommandType, PlannedCue, SessionPlayer, SessionState, Snapshot, Timeline,
} from './types.js'

/** A cue that reaches the page later than this is shown, and makes no sound. */
const MISSED_MS = 1000
/** The browser gives a request up after so long; the worker tries again long before. */
const STOP_TIMEOUT_MS = 60_000
/** Where nothing is kept, the first state comes by the stream, and soon. */
const FIRST_STATE_WITHIN_MS = 8000

type Listener<A extends readonly unknown[]> = (...values: A) => void

/**
 * Opens a session of the member, or one that a ticket lets somebody look on at. What is kept on the device is shown
 * without waiting for the network.
 *
 * @throws ProblemError if there is no such session
 * @throws SignInNeeded if nobody is signed in, or the ticket opens nothing, and nothing is kept
 * @throws Unreachable if there is no network, and nothing is kept
 */
export async function openSession(id: string, options: { ticket?: string } = {}): Promise<SessionPlayer> {
    void keepGuidance()
    const stored = options.ticket === undefined ? ((await kept(id)) ?? (await fetched(id))) : undefined
    const player = new Player(id, options.ticket, stored)
    await player.ready
    return player
}

/** Returns what the device keeps of a session, with the commands that it has yet to send. */
async function kept(id: string): Promise<StoredSession | undefined> {
    try {
        const [session, commands] = await Promise.all([store.session(id), store.commands(id)])
        return session === undefined || isOver(session.state.status)
            ? undefined
            : { ...receivedSession(session), pending: commands.map(({ id, command, at }) => ({ id, command, at })) }
    } catch {
        return undefined
    }
}

async function fetched(id: string): Promise<StoredSession> {
    const path = `/sessions/${encodeURIComponent(id)}`
    const sentAt = sharedNow()
    let offset = 0
    const asked = api.get<Sent<SessionState>>(path).then((sent) => {
        offset = Date.parse(sent.serverTime) - (sentAt + sharedNow()) / 2
        return receivedState(sent)
    })
    const askedTimeline = api.get<Sent<Timeline>>(`${path}/timeline`).then(receivedTimeline)
    const [state, timeline] = await Promise.all([asked, askedTimeline])
    const session = { id, state, timeline, offset, keptAt: sharedNow() }
    if (!isOver(state.status)) {
        await store.keepSession(session).catch(() => undefined)
    }
    return session
}

function firstSnapshot({ state, timeline, offset = 0, pending = [] }: StoredSession): SnapshotMessage {
    const now = sharedNow() + offset
    const waiting = pending.map((each) => ({ ...each, sent: false, isAccepted: false }))
    const model = new SessionModel(state, timeline, now, waiting)
    return snapshotOf(model, { now, offset, connection: 'live', withTimeline: true })
}

function workerUrl(): string {
    const url = document.querySelector<HTMLMetaElement>('meta[name="lilt-worker"]')?.content
    return scriptUrl(url ?? '/static/worker.js')
}

class Player implements SessionPlayer {
    readonly ready: Promise<void>
    private current: Snapshot | undefined
    private plan: readonly PlannedCue[] = []
    private pausesHere = false
    private readonly worker: Worker
    private readonly snapshots = new Set<Listener<[Snapshot]>>()
    private readonly plans = new Set<Listener<[readonly PlannedCue[]]>>()
    private readonly dues = new Set<Listener<[PlannedCue, boolean]>>()
    private readonly answers = new Map<string, { resolve: () => void; reject: (error: Error) => void }>()
    private readonly listening = new AbortController()

    constructor(
        private readonly id: string,
        private readonly ticket: string | undefined,
        stored: StoredSession | undefined,
    ) {
        this.worker = new Worker(workerUrl(), { type: 'module', name: 'lilt' })
        if (stored !== undefined) {
            this.show(this.read(firstSnapshot(stored)))
        }
        this.ready = new Promise((resolve, reject) => {
            if (this.current !== undefined) {
                resolve()
            }
            this.worker.onmessage = ({ data }: MessageEvent<ToPage>) => {
                this.take(data)
                if (this.current !== undefined) {
                    resolve()
                } else if (data.type === 'failed') {
                    this.close()
                    reject(data.problem === undefined ? new SignInNeeded('sign in') : new ProblemError(data.problem))
                }
            }
            this.worker.onerror = () => reject(new Error('the worker does not start'))
            if (stored === undefined) {
                setTimeout(() => this.current ?? this.giveUp(reject), FIRST_STATE_WITHIN_MS)
            }
        })
        this.tell({
            type: 'open', id, language: askedLanguage(),
            ...(ticket === undefined ? {} : { ticket }), ...(stored === undefined ? {} : { stored }),
        })
        this.listenToPage()
    }

    /** A page that comes back trusts no connection. */
    private listenToPage(): void {
        const { signal } = this.listening
        const returned = (): void => this.tell({ type: 'returned' })
        const seen = (): void => void (document.visibilityState === 'visible' && returned())
        document.addEventListener('visibilitychange', seen, { signal })
        document.addEventListener('resume', returned, { signal })
        window.addEventListener('pageshow', (event) => event.persisted && returned(), { signal })
        window.addEventListener('online', returned, { signal })
    }

    get snapshot(): Snapshot {
        return this.current as Snapshot
    }

    position(now: number = performance.now()): number {
        return positionOf(this.snapshot, now)
    }

    onSnapshot(listener: Listener<[Snapshot]>): () => void {
        return added(this.snapshots, listener)
    }

    onPlan(listener: Listener<[readonly PlannedCue[]]>): () => void {
        if (this.plan.length > 0) {
            listener(this.plan)
        }
        return added(this.plans, listener)
    }

    onDue(listener: Listener<[PlannedCue, boolean]>): () => void {
        return added(this.dues, listener)
    }

    async command(type: CommandType, options: CommandOptions = {}): Promise<void> {
        if (this.ticket !== undefined) {
            throw new ProblemError({ type: 'urn:lilt:problem:not-allowed', title: 'Not allowed', status: 403 })
        }
        const command: Command = { type, ...options }
        const commandId = randomId()
        const answered = new Promise<void>((resolve, reject) => this.answers.set(commandId, { resolve, reject }))
        if (type === 'stop') {
            this.stop(commandId, command)
        } else if (type === 'pause') {
            this.pausesHere = true
        }
        this.tell({ type: 'command', commandId, command, at: sharedNow() })
        return answered
    }

    /** Sends a stop from here, and shows it: nothing that waits in the worker can hold it up. */
    private stop(commandId: string, command: Command): void {
        const path = `/sessions/${encodeURIComponent(this.id)}/commands/${commandId}`
        api.put<Sent<SessionState>>(path, command, { keepalive: true, timeoutMs: STOP_TIMEOUT_MS }).then(
            (sent) => this.tell({ type: 'stop-accepted', commandId, state: receivedState(sent) }),
            (error: unknown) =>
                this.tell(
                    error instanceof ProblemError
                        ? { type: 'stop-rejected', commandId, problem: error.problem }
                        : { type: 'stop-unsent' },
                ),
        )
        const { current } = this
        if (current !== undefined) {
            const now = performance.now()
            const guidance = guidanceFor(command.symptoms ?? [])
            const stopped = { ...current.state, status: 'stopped' as const }
            this.show({
                ...current,
                state: guidance === undefined ? stopped : { ...stopped, guidance },
                anchorMs: this.position(now),
                anchorAt: now,
                speed: 0,
                queued: current.queued + 1,
            })
        }
    }

    private giveUp(reject: (error: Error) => void): void {
        this.close()
        reject(new Unreachable())
    }

    close(): void {
        this.listening.abort()
        this.tell({ type: 'close' })
        this.snapshots.clear()
        this.plans.clear()
        this.dues.clear()
    }

    private tell(message: ToWorker): void {
        this.worker.postMessage(message)
    }

    private take(message: ToPage): void {
        switch (message.type) {
            case 'snapshot':
                this.show(this.read(message))
                break
            case 'plan':
                this.plan = message.plan.map(here)
                this.plans.forEach((listener) => listener(this.plan))
                break
            case 'due': {
                const due = here(message.due)
                const missed = message.missed || performance.now() - due.dueAt > MISSED_MS
                this.dues.forEach((listener) => listener(due, missed))
                break
            }
            case 'accepted':
            case 'queued':
                this.answers.get(message.commandId)?.resolve()
                this.answers.delete(message.commandId)
                break
            case 'rejected':
                this.answers.get(message.commandId)?.reject(new ProblemError(message.problem))
                this.answers.delete(message.commandId)
                break
            case 'failed':
                break
        }
    }

    private read({ type: _, anchorAt, timeline, stopSymptoms = [], ...rest }: SnapshotMessage): Snapshot {
        const guidance = guidanceFor(stopSymptoms)
        const isPaused = rest.state.status === 'paused'
        if (!isPaused && this.current?.state.status === 'paused') {
            this.pausesHere = false
        }
        return {
            ...rest,
            isPausedHere: isPaused && this.pausesHere,
            state: guidance === undefined ? rest.state : { ...rest.state, guidance },
            timeline: timeline ?? this.snapshot.timeline,
            readOnly: this.ticket !== undefined,
            anchorAt: anchorAt - performance.timeOrigin,
        }
    }

    private show(snapshot: Snapshot): void {
        this.current = snapshot
        this.snapshots.forEach((listener) => listener(snapshot))
    }
}

function here({ cue, revision, dueAt }: WireCue): PlannedCue {
    return { cue, revision, dueAt: dueAt - performance.timeOrigin }
}

function added<T>(listeners: Set<T>, listener: T): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
}
