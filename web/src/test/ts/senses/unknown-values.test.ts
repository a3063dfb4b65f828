import assert from 'node:assert/strict'
import { afterEach, before, beforeEach, test } from 'node:test'

import type { PlannedCue, SessionPlayer, Snapshot, Timeline } from '../../../main/resources/web/app/engine/types.js'
import { buildTrack } from '../../../main/resources/web/app/senses/session-track.js'
import { attachSenses, type Senses } from '../../../main/resources/web/app/senses/senses.js'
import { VIBRATIONS } from '../../../main/resources/web/app/senses/vibration.js'
import { ClockKeeper } from '../../../main/resources/web/worker/clock-keeper.js'
import { SessionSource, type SourceListener } from '../../../main/resources/web/worker/session-source.js'
import { timelineOf } from './cues.js'

/** As a service of tomorrow sends it: neither its kind nor its haptic is known here. */
const NEW_CUE = {
    index: 0, atMs: 0, durationMs: 4000, kind: 'balance', exercise: 'bird-dog', breath: 'slow', side: 'both',
    title: 'Balance', text: 'Find your balance', say: 'Find your balance.', haptic: 'wave',
}
const DUE_AT = '2026-11-28T10:00:00.000Z'

class Stream extends EventTarget {
    static readonly CLOSED = 2
    static readonly opened: Stream[] = []
    readonly readyState = 1

    constructor() {
        super()
        Stream.opened.push(this)
    }

    send(name: string, data: unknown, lastEventId: string): void {
        this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data), lastEventId }))
    }

    close(): void {}
}

const spoken: string[] = []
const felt: unknown[] = []
let senses: Senses
let due: (planned: PlannedCue, missed: boolean) => void
let source: SessionSource
let heard: PlannedCue | undefined

before(() => {
    const speechSynthesis = {
        getVoices: () => [{ name: 'Karen', lang: 'en-AU', localService: true, default: true }],
        addEventListener() {}, removeEventListener() {}, resume() {}, cancel() {},
        speak: (utterance: { readonly text: string, onend?: () => void }) => {
            spoken.push(utterance.text)
            queueMicrotask(() => utterance.onend?.())
        },
    }
    const page = Object.assign(new EventTarget(), { visibilityState: 'visible' })
    const navigator = {
        languages: ['en'], onLine: true, userActivation: { hasBeenActive: true },
        vibrate: (pattern: unknown) => felt.push(pattern) > 0,
    }
    Object.defineProperty(globalThis, 'navigator', { value: navigator, configurable: true })
    Object.assign(globalThis, {
        speechSynthesis, document: page, window: page, EventSource: Stream, Audio: class extends EventTarget {
            volume = 1
            muted = false
            pause(): void {}
            load(): void {}
            removeAttribute(): void {}
        },
        SpeechSynthesisUtterance: class { constructor(readonly text: string) {} },
        addEventListener() {}, removeEventListener() {},
        fetch: async () => Response.json({ ...timelineOf(60_000), cues: [NEW_CUE] }),
    })
})

beforeEach(() => {
    spoken.length = felt.length = 0
    heard = undefined
    const unused = (): undefined => undefined
    const listener: SourceListener = {
        state: unused, over: unused, told: unused, welcome: unused, back: unused, changed: unused, failed: unused,
        cue: (cue, revision) => { heard = { cue, revision, dueAt: performance.now() } },
    }
    source = new SessionSource('of-tomorrow', 'a-ticket', new ClockKeeper(0), listener)
})

afterEach(() => {
    senses?.detach()
    source.close()
})

/** The page has had its tap, and the silent word of it is over. */
async function attach(timeline: Timeline): Promise<void> {
    const state = { status: 'running', locale: 'en', pace: 1 }
    const snapshot = { state, timeline, anchorMs: 0, anchorAt: 0, speed: 0, clampMs: 60_000 } as unknown as Snapshot
    const removed = (): void => undefined
    senses = attachSenses({
        snapshot, position: () => 0, onSnapshot: () => removed, onPlan: () => removed, command: async () => undefined,
        onDue: (listener) => {
            due = listener
            return removed
        },
        close: () => undefined,
    } satisfies SessionPlayer)
    await Promise.resolve()
}

test('should speak and feel a cue of the stream whose kind and haptic are unknown', async () => {
    Stream.opened.at(-1)?.send('cue', { ...NEW_CUE, dueAt: DUE_AT }, '1.0')
    assert.ok(heard)
    await attach(timelineOf(60_000))

    due(heard, false)

    assert.deepEqual(spoken, ['.', 'Find your balance.'])
    assert.deepEqual(felt, [VIBRATIONS.short])
})

test('should speak a cue of the timeline whose kind and haptic are unknown, and build its track', async () => {
    const timeline = await source.timeline()
    assert.ok(timeline?.cues[0])
    await attach(timeline)

    due({ cue: timeline.cues[0], revision: 1, dueAt: performance.now() }, false)

    assert.deepEqual(spoken, ['.', 'Find your balance.'])
    assert.ok(buildTrack(timeline, 1, false).lengthMs > 60_000)
})
