import assert from 'node:assert/strict'
import { afterEach, beforeEach, mock, test } from 'node:test'

import type { SessionPlayer, SessionStatus, Snapshot } from '../../../main/resources/web/app/engine/types.js'
import { PocketMode } from '../../../main/resources/web/app/senses/pocket-mode.js'
import { cue, timelineOf } from './cues.js'

const GATE_MS = 10_000
const TIMELINE = timelineOf(
    60_000, cue(0, 0, 'prepare'), cue(1, GATE_MS, 'ready'), cue(2, 13_000, 'rep'), cue(3, 40_000, 'prepare'),
    cue(4, 60_000, 'end'),
)
/** Delay of the audio after a seek on a busy device, in milliseconds. */
const SEEK_DELAY_MS = 180

let now: number
let audio: AudioElement
let state: Snapshot
let commands: string[]
let pocket: PocketMode

class AudioElement extends EventTarget {
    src = ''
    muted = false
    volume = 1
    preservesPitch = true
    paused = true
    seeking = false
    ended = false
    refuses = false
    #rate = 1
    #fromMs = 0
    #since = 0

    get currentTime(): number {
        return (this.#fromMs + (this.paused ? 0 : Math.max(0, now - this.#since) * this.#rate)) / 1000
    }

    set currentTime(seconds: number) {
        this.#fromMs = seconds * 1000 - SEEK_DELAY_MS
        this.#since = now
    }

    get playbackRate(): number {
        return this.#rate
    }

    set playbackRate(rate: number) {
        this.#fromMs = this.currentTime * 1000
        this.#since = now
        this.#rate = rate
    }

    async play(): Promise<void> {
        if (this.refuses) throw new DOMException('no tap', 'NotAllowedError')
        this.paused = false
        this.#since = now
    }

    pause(): void {
        this.#fromMs = this.currentTime * 1000
        this.paused = true
        this.dispatchEvent(new Event('pause'))
    }

    load(): void {}
    removeAttribute(): void {}
}

const player = {
    get snapshot() { return state },
    position(at = now): number {
        return Math.min(state.clampMs, state.anchorMs + (at - state.anchorAt) * state.speed)
    },
    async command(type: string): Promise<void> { commands.push(type) },
} as SessionPlayer

function be(status: SessionStatus, anchorMs: number, clampMs: number, readOnly = false): void {
    state = {
        state: { status, pace: 1 }, timeline: TIMELINE, anchorMs, anchorAt: now, speed: status === 'running' ? 1 : 0,
        clampMs, readOnly,
    } as unknown as Snapshot
    pocket?.follow(state)
}

/** Lets time pass as a browser does: the audio tells four times a second how far it is. */
async function pass(ms: number): Promise<void> {
    for (let left = ms; left > 0; left -= 250) {
        now += Math.min(250, left)
        audio.dispatchEvent(new Event('timeupdate'))
        await Promise.resolve()
    }
}

const trackMs = (): number => audio.currentTime * 1000

beforeEach(() => {
    now = 1000
    commands = []
    mock.method(performance, 'now', () => now)
    Object.defineProperty(globalThis, 'navigator', { value: {}, configurable: true })
    Object.assign(globalThis, { Audio: function () { return (audio = new AudioElement()) } })
    mock.method(URL, 'createObjectURL', () => 'blob:track')
    mock.method(URL, 'revokeObjectURL', () => undefined)
    be('ready', 0, GATE_MS)
    pocket = new PocketMode(player, () => 0, () => false, () => undefined)
})

afterEach(() => mock.restoreAll())

test('should play its silent part until the start', async () => {
    pocket.on()
    await pass(120_000)

    assert.equal(audio.paused, false)
    assert.ok(trackMs() >= 62_000 - SEEK_DELAY_MS, `${trackMs()}`)
})

test('should be where the session is within a second of the start, and stay there', async () => {
    pocket.on()
    await pass(5000)
    be('running', 0, 60_000)
    await pass(1000)
    assert.ok(Math.abs(trackMs() - player.position()) <= 30, `${trackMs()} instead of ${player.position()}`)

    await pass(30_000)
    assert.ok(Math.abs(trackMs() - player.position()) <= 3, `${trackMs()} instead of ${player.position()}`)
})

test('should stand at a gate after its tone, and go on from there', async () => {
    pocket.on()
    be('running', 0, GATE_MS)
    await pass(10_500)
    assert.ok(trackMs() > GATE_MS, 'the tone of the gate sounds')

    await pass(60_000)
    assert.ok(trackMs() > 61_000, `${trackMs()}`)
    assert.equal(audio.paused, false)

    be('running', GATE_MS, 60_000)
    await pass(1000)
    assert.ok(Math.abs(trackMs() - player.position()) <= 30)
})

test('should go with a skip', async () => {
    pocket.on()
    be('running', 0, 60_000)
    await pass(5000)
    be('running', 40_000, 60_000)
    await pass(1000)

    assert.ok(Math.abs(trackMs() - player.position()) <= 30)
})

test('should play early by the lateness of the sound', async () => {
    pocket = new PocketMode(player, () => 200, () => false, () => undefined)
    pocket.on()
    be('running', 0, 60_000)
    await pass(20_000)

    assert.ok(Math.abs(trackMs() - player.position() - 200) <= 3)
})

test('should follow the clock of the plan', async () => {
    pocket.on()
    be('running', 0, 60_000)
    await pass(5000)
    pocket.tune([{ cue: cue(2, 13_000, 'rep'), revision: 1, dueAt: state.anchorAt + 13_020 }])
    await pass(10_000)

    assert.ok(Math.abs(trackMs() - player.position() + 20) <= 3, `${trackMs() - player.position()}`)
})

test('should pause with the session, and pause the session when it is paused from outside', async () => {
    pocket.on()
    be('running', 0, 60_000)
    await pass(5000)
    be('paused', 5000, 60_000)
    assert.equal(audio.paused, true)
    assert.deepEqual(commands, [])

    be('running', 5000, 60_000)
    await pass(500)
    audio.pause()
    assert.deepEqual(commands, ['pause'])
})

test('should leave the session alone when it is switched off', async () => {
    pocket.on()
    be('running', 0, 60_000)
    await pass(5000)

    pocket.off()

    assert.equal(audio.paused, true)
    assert.deepEqual(commands, [])
})

test('should be silent without being muted, where the volume can be changed', () => {
    pocket.on()
    pocket.silent = true
    assert.deepEqual([audio.volume, audio.muted], [0, false])

    Object.defineProperty(audio, 'volume', { get: () => 1, set: () => undefined })
    pocket.silent = true
    assert.equal(audio.muted, true)
    pocket.silent = false
    assert.equal(audio.muted, false)
})

test('should say that it is blocked, and play after the next tap', async () => {
    audio.refuses = true
    pocket.on()
    await new Promise((resolve) => setImmediate(resolve))
    assert.equal(pocket.state, 'blocked')

    audio.refuses = false
    pocket.on()
    await new Promise((resolve) => setImmediate(resolve))
    assert.equal(pocket.state, 'playing')
})

test('should fall silent at a stop at once, and after the end once the last tone has sounded', async () => {
    pocket.on()
    be('running', 50_000, 60_000)
    await pass(10_000)
    be('completed', 60_000, 60_000)
    assert.equal(audio.paused, false)
    await pass(3000)
    assert.equal(audio.paused, true)

    be('running', 0, 60_000)
    pocket.on()
    await pass(1000)
    be('stopped', 1000, 60_000)
    assert.equal(audio.paused, true)
    assert.equal(pocket.state, 'off')
})

test('should not play for those who look on', () => {
    be('running', 0, 60_000, true)

    pocket.on()

    assert.equal(audio.paused, true)
})
