import assert from 'node:assert/strict'
import { afterEach, beforeEach, mock, test } from 'node:test'

import { Speaker } from '../../../main/resources/web/app/senses/speech.js'

interface Utterance {
    readonly text: string
    lang: string
    volume: number
    onend?: () => void
    onerror?: () => void
}

/** A voice that says one text at a time, and ends when the test says so. */
class Synthesis {
    voices: object[] = [{ name: 'Karen', lang: 'en-AU', localService: true, default: true }]
    paused = false
    current: Utterance | undefined
    readonly spoken: string[] = []
    overlaps = 0

    getVoices(): object[] { return this.voices }
    addEventListener(): void {}
    removeEventListener(): void {}
    resume(): void { this.paused = false }

    speak(utterance: Utterance): void {
        if (this.current !== undefined) this.overlaps++
        this.current = utterance
        this.spoken.push(`${utterance.lang}: ${utterance.text}`)
    }

    cancel(): void {
        const cut = this.current
        this.current = undefined
        setTimeout(() => cut?.onerror?.(), 5)
    }

    end(): void {
        const ended = this.current
        this.current = undefined
        ended?.onend?.()
    }
}

let synthesis: Synthesis
let now: number
let speaker: Speaker

beforeEach(() => {
    synthesis = new Synthesis()
    now = 1000
    mock.timers.enable({ apis: ['setTimeout'] })
    mock.method(performance, 'now', () => now)
    const text = class { lang = ''; volume = 1; constructor(readonly text: string) {} }
    Object.defineProperty(globalThis, 'navigator', { value: { languages: ['en-GB'] }, configurable: true })
    Object.assign(globalThis, { speechSynthesis: synthesis, SpeechSynthesisUtterance: text })
    speaker = new Speaker('en', () => false, () => undefined)
})

afterEach(() => {
    mock.timers.reset()
    mock.restoreAll()
})

test('should speak in the language of the session', () => {
    assert.equal(speaker.say('Breathe in', 1), true)

    assert.deepEqual(synthesis.spoken, ['en: Breathe in'])
})

test('should drop a text while another of the same rank is said, and queue nothing', () => {
    speaker.say('Kneel down, one knee at a time.', 2)

    assert.equal(speaker.say('Now the other side.', 2), false)
    synthesis.end()
    mock.timers.tick(1000)
    assert.deepEqual(synthesis.spoken, ['en: Kneel down, one knee at a time.'])
})

test('should cut a text for a more important one, and begin that after the cut', () => {
    speaker.say('Kneel down, one knee at a time.', 2)

    assert.equal(speaker.say('Can you still talk?', 3), true)
    assert.deepEqual(synthesis.spoken, ['en: Kneel down, one knee at a time.'])
    mock.timers.tick(5)
    assert.deepEqual(synthesis.spoken.slice(1), ['en: Can you still talk?'])
    mock.timers.tick(1000)
    assert.equal(synthesis.spoken.length, 2)
    assert.equal(synthesis.overlaps, 0)
})

test('should begin a more important text though the browser never says that the cut one ended', () => {
    speaker.say('Kneel down.', 2)
    synthesis.cancel = () => { synthesis.current = undefined }

    speaker.say('Can you still talk?', 3)
    mock.timers.tick(80)

    assert.deepEqual(synthesis.spoken.slice(1), ['en: Can you still talk?'])
})

test('should keep the place of a text that is about to begin', () => {
    speaker.say('Kneel down.', 2)
    speaker.say('Can you still talk?', 3)

    assert.equal(speaker.say('Hold.', 2), false)
    mock.timers.tick(100)
    assert.deepEqual(synthesis.spoken.slice(1), ['en: Can you still talk?'])
})

test('should not wait for a voice that never ends', () => {
    speaker.say('Out', 2)
    now += 14_000

    assert.equal(speaker.say('3', 0), true)
    mock.timers.tick(100)
    assert.deepEqual(synthesis.spoken.slice(1), ['en: 3'])
})

test('should say nothing after it was silenced', () => {
    speaker.say('Kneel down.', 2)
    speaker.say('Can you still talk?', 3)
    speaker.stop()
    mock.timers.tick(1000)

    assert.equal(synthesis.spoken.length, 1)
    assert.equal(synthesis.current, undefined)
})

test('should speak one silent word in the first tap only', () => {
    speaker.unlock()
    const volume = synthesis.current?.volume
    synthesis.end()
    speaker.unlock()

    assert.equal(volume, 0)
    assert.equal(synthesis.spoken.length, 1)
})

test('should go on after the browser paused all speech', () => {
    synthesis.paused = true

    speaker.say('Hold.', 2)

    assert.equal(synthesis.paused, false)
})

test('should say nothing without a voice for the language', () => {
    speaker.locale = 'es'
    assert.equal(speaker.say('Inspira', 1), false)

    synthesis.voices = []
    assert.equal(speaker.say('Inspira', 1), false)
    assert.deepEqual(synthesis.spoken, [])
})
