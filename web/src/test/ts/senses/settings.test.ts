import assert from 'node:assert/strict'
import { test } from 'node:test'

import { DEFAULT_VALUES, SenseSettings } from '../../../main/resources/web/app/senses/settings.js'

function storage(kept: string | null, full = false) {
    return {
        kept,
        getItem(): string | null { return this.kept },
        setItem(_key: string, value: string): void {
            if (full) throw new DOMException('full', 'QuotaExceededError')
            this.kept = value
        },
    }
}

test('should begin with all but pocket mode and online voices', () => {
    const settings = new SenseSettings(storage(null))

    const { voice, tones, vibration, pocket, onlineVoices, bluetooth, lateMs } = settings
    assert.deepEqual({ voice, tones, vibration, pocket, onlineVoices, bluetooth, lateMs }, DEFAULT_VALUES)
    assert.equal(pocket || onlineVoices, false)
})

test('should keep and tell each change', () => {
    const device = storage(null)
    const settings = new SenseSettings(device)
    let told = 0
    const stop = settings.onChange(() => told++)

    settings.voice = false
    settings.lateMs = 180
    stop()
    settings.tones = false

    assert.equal(told, 2)
    const again = new SenseSettings(device)
    assert.deepEqual([again.voice, again.lateMs, again.tones, again.vibration], [false, 180, false, true])
})

for (const kept of ['', 'null', '[]', '7', '{"voice":"no","lateMs":"late"}', '{"lateMs":null}']) {
    test(`should ignore what is not a setting: ${kept}`, () => {
        const settings = new SenseSettings(storage(kept))

        assert.deepEqual([settings.voice, settings.lateMs], [true, 0])
    })
}

test('should keep the lateness between 0 and half a second', () => {
    const settings = new SenseSettings(storage('{"lateMs":9000}'))

    assert.equal(settings.lateMs, 500)
    settings.lateMs = -3
    assert.equal(settings.lateMs, 0)
})

test('should work where nothing can be kept', () => {
    for (const settings of [new SenseSettings(undefined), new SenseSettings(storage(null, true))]) {
        settings.pocket = true
        assert.equal(settings.pocket, true)
    }
})

test('should take over what another page changed', () => {
    const device = storage(null)
    const settings = new SenseSettings(device)
    let told = 0
    settings.onChange(() => told++)

    device.kept = '{"voice":false}'
    settings.reload()
    settings.reload()

    assert.equal(settings.voice, false)
    assert.equal(told, 1)
})
