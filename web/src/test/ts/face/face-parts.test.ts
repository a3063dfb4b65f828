import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Cue, Snapshot } from '../../../main/resources/web/app/engine/types.js'
import { announcement, Announcer } from '../../../main/resources/web/app/face/announcement.js'
import { digitFrames } from '../../../main/resources/web/app/face/countdown.js'
import { endingOf } from '../../../main/resources/web/app/face/ending.js'
import { keyAction, type KeyPress } from '../../../main/resources/web/app/face/keys.js'
import { clock, length } from '../../../main/resources/web/app/face/length.js'
import { startTime } from '../../../main/resources/web/app/face/ring.js'
import { connectionLine, pausedBy, statusLine } from '../../../main/resources/web/app/face/status.js'
import { steering } from '../../../main/resources/web/app/face/steering.js'
import { guidanceWithoutNetwork, symptomMenu } from '../../../main/resources/web/app/face/symptoms.js'

function cue(more: Partial<Cue>): Cue {
    return {
        index: 7, atMs: 0, durationMs: 1000, kind: 'rep', exercise: 'tilt', title: 'Title', text: 'Text', say: '',
        haptic: 'short', ...more,
    }
}

test('a cue is announced as it is said, or else in few words', () => {
    assert.equal(announcement(cue({ kind: 'breathe-in', say: '3. In, and down' })), '3. In, and down')
    assert.equal(announcement(cue({ kind: 'breathe-in', title: 'Breathe in' })), 'Breathe in')
    assert.equal(announcement(cue({ kind: 'tip', title: 'If it hurts', text: 'Lift less' })), 'If it hurts. Lift less')
    assert.equal(announcement(cue({ kind: 'rep' })), '')
    assert.equal(announcement(cue({ kind: 'count', title: '2' })), '')
})

test('each cue is announced at most once a revision, in the language of the session', () => {
    const changes: string[] = []
    const fields = { lang: '', set textContent(words: string) { changes.push(`${this.lang}: ${words}`) } }
    const region = fields as unknown as HTMLElement
    const announcer = new Announcer(region)
    announcer.say(1, cue({ say: 'In' }), 'es')
    announcer.say(1, cue({ say: 'In' }), 'es')
    announcer.say(1, cue({ index: 8, say: 'Out' }), 'es')
    announcer.say(2, cue({ say: 'In' }), 'es')
    announcer.say(2, cue({ index: 9, kind: 'count' }), 'es')
    assert.deepEqual(changes, ['es: In', 'es: Out', 'es: In'])
})

/** Returns the digit of a column after each second, from its frames. */
function shown(frames: readonly Keyframe[], seconds: number): readonly number[] {
    return Array.from({ length: seconds }, (_, passed) => {
        const frame = frames.findLast(({ offset }) => Number(offset) <= (passed + 0.5) / seconds)
        return Math.round(-Number(/-?[\d.]+/.exec(String(frame?.['transform']))?.[0]) / 0.86) || 0
    })
}

test('strips of digits count down', () => {
    assert.deepEqual(shown(digitFrames((seconds) => seconds % 10, 60, 60), 60),
        Array.from({ length: 60 }, (_, passed) => (60 - passed) % 10))
    assert.deepEqual(shown(digitFrames((seconds) => Math.floor(seconds / 10) % 6, 60, 60), 60),
        Array.from({ length: 60 }, (_, passed) => Math.floor((60 - passed) / 10) % 6))
    assert.deepEqual(shown(digitFrames((seconds) => Math.floor(seconds / 60) % 10, 600, 600), 600),
        Array.from({ length: 600 }, (_, passed) => Math.floor((600 - passed) / 60) % 10))
})

test('an animation starts where the position is at the beginning of its span', () => {
    assert.equal(startTime({ anchorMs: 5000, anchorAt: 100_000, speed: 1 }, 2000), 97_000)
    assert.equal(startTime({ anchorMs: 5000, anchorAt: 100_000, speed: 10 }, 2000), 99_700)
    assert.equal(startTime({ anchorMs: 5000, anchorAt: 100_000, speed: 1 }, 9000), 104_000)
})

test('lengths are read in the words of a language', () => {
    assert.equal(clock(94), '1:34')
    assert.equal(clock(600), '10:00')
    assert.equal(length(452_400, 'en'), '7 min 32 sec')
    assert.equal(length(452_400, 'es'), '7 min 32 s')
    assert.equal(length(120_000, 'en'), '2 min')
    assert.equal(length(0, 'en'), '0 sec')
})

test('keys do what they say, unless something else takes them', () => {
    const press = (key: string, more: Partial<KeyPress> = {}): string | undefined =>
        keyAction({ key, isModified: false, isRepeated: false, focus: 'none', ...more })
    assert.deepEqual([' ', 'ArrowLeft', 'ArrowRight', '+', 'Enter', '!', '?', 'a'].map((key) => press(key)),
        ['pause', 'back', 'skip', 'extend', 'ready', 'stop', 'keys', undefined])
    assert.equal(press(' ', { focus: 'button' }), undefined)
    assert.equal(press('Enter', { focus: 'button' }), undefined)
    assert.equal(press('!', { focus: 'button' }), 'stop')
    assert.equal(press('!', { focus: 'field' }), undefined)
    assert.equal(press('+', { isModified: true }), undefined)
    assert.equal(press(' ', { isRepeated: true }), undefined)
})

test('the status is told where somebody could wonder', () => {
    assert.equal(statusLine('running', false, false, 'here'), undefined)
    assert.equal(statusLine('waiting', true, false, 'here'), undefined)
    assert.equal(statusLine('waiting', true, true, 'here')?.key, 'face.waiting')
    assert.equal(statusLine('ready', false, true, 'unknown')?.key, 'face.not-started')
    assert.equal(statusLine('paused', false, false, 'here')?.key, 'face.paused')
    assert.equal(statusLine('paused', false, false, 'unknown')?.key, 'face.paused')
    assert.equal(statusLine('paused', false, false, 'itself')?.key, 'face.paused.itself')
    assert.equal(statusLine('paused', false, true, 'elsewhere')?.key, 'face.paused.elsewhere')
    assert.equal(pausedBy({ isOwn: true, isFirst: false, isAfterBreak: true }), 'here')
    assert.equal(pausedBy({ isOwn: false, isFirst: true, isAfterBreak: false }), 'unknown')
    assert.equal(pausedBy({ isOwn: false, isFirst: false, isAfterBreak: true }), 'itself')
    assert.equal(pausedBy({ isOwn: false, isFirst: false, isAfterBreak: false }), 'elsewhere')
})

test('the connection is told when it is not well', () => {
    assert.equal(connectionLine({ connection: 'live', queued: 0 }), undefined)
    assert.equal(connectionLine({ connection: 'live', queued: 1 }), undefined)
    assert.equal(connectionLine({ connection: 'catching-up', queued: 0 })?.key, 'face.catching-up')
    assert.equal(connectionLine({ connection: 'offline', queued: 0 })?.key, 'face.offline')
    assert.deepEqual(connectionLine({ connection: 'offline', queued: 2 }),
        { key: 'face.offline.queued', values: { queued: 2 } })
    assert.equal(connectionLine({ connection: 'offline', queued: 2, signInNeeded: true })?.key, 'face.sign-in')
})

test('symptoms come in the order and the groups of the guidance', () => {
    const item = (id: string, group?: 'first' | 'more') =>
        ({ id, title: { en: id.toUpperCase(), es: `${id}-es` }, ...(group ? { group } : {}) })
    const document = {
        id: 'stop-symptoms', title: { en: 'Stop' },
        items: [item('a', 'first'), item('b', 'more'), ...'cdefgh'.split('').map((id) => item(id))],
    }
    const menu = symptomMenu(document, 'es', () => '')
    assert.deepEqual(menu.first.map(({ id }) => id), ['a', 'c', 'd', 'e', 'f', 'g'])
    assert.deepEqual(menu.more, [{ id: 'b', name: 'b-es' }, { id: 'h', name: 'h-es' }])
})

test('without any guidance there are still the symptoms that are known', () => {
    const menu = symptomMenu(undefined, 'en', (id) => `the ${id}`)
    assert.deepEqual(menu.first[0], { id: 'chest-pain', name: 'the chest-pain' })
    assert.deepEqual([menu.first.length, menu.more.length], [6, 7])
    const words = (level: string) => ({ title: level, texts: [`${level} text`] })
    assert.deepEqual(guidanceWithoutNetwork('bleeding', words),
        { urgency: 'now', title: 'now', texts: ['now text'], call: 'maternity-unit' })
    assert.equal(guidanceWithoutNetwork('never-heard-of', words).call, 'emergency')
})

test('a session is over when it says so, or when its position is at the end', () => {
    const snapshot = (status: string, end?: Snapshot['end']): Snapshot =>
        ({ state: { status }, timeline: { durationMs: 1000 }, ...(end ? { end } : {}) }) as unknown as Snapshot
    assert.equal(endingOf(snapshot('running'), 999), undefined)
    assert.equal(endingOf(snapshot('paused'), 1000), undefined)
    assert.deepEqual(endingOf(snapshot('running'), 1000),
        { title: undefined, kindWord: 'face.end.kind', hasLastCue: true })
    assert.deepEqual(endingOf(snapshot('completed', { status: 'completed', activeMs: 700 }), 1000),
        { title: undefined, kindWord: 'face.end.kind', hasLastCue: true, activeMs: 700 })
    assert.deepEqual(endingOf(snapshot('stopped'), 400),
        { title: 'face.stopped', kindWord: 'face.stopped.kind', hasLastCue: false })
    assert.equal(endingOf(snapshot('running', { status: 'expired' }), 400)?.title, 'face.expired')
})

test('a button means the command that the session takes now', () => {
    const cues = [cue({ index: 0, kind: 'prepare', durationMs: 5000 }), cue({ index: 1, kind: 'ready', atMs: 4000 }),
        cue({ index: 2, kind: 'breathe-in', atMs: 5000 }), cue({ index: 3, kind: 'end', atMs: 6000 })]
    const snapshot = (status: string, clampMs = 4000): Snapshot =>
        ({ state: { status }, clampMs, timeline: { cues, durationMs: 6000 } }) as unknown as Snapshot
    assert.equal(steering('pause', snapshot('ready'), 0)?.type, 'start')
    assert.equal(steering('pause', snapshot('running'), 0)?.type, 'pause')
    assert.equal(steering('pause', snapshot('waiting'), 4000)?.type, 'pause')
    assert.equal(steering('pause', snapshot('paused'), 0)?.type, 'resume')
    assert.equal(steering('ready', snapshot('ready'), 0)?.type, 'start')
    assert.equal(steering('ready', snapshot('running'), 3999), undefined)
    assert.equal(steering('ready', snapshot('running'), 4000)?.type, 'continue')
    assert.equal(steering('ready', snapshot('paused'), 4000), undefined)
    assert.equal(steering('skip', snapshot('ready'), 0), undefined)
    assert.equal(steering('back', snapshot('paused'), 0)?.type, 'back')
    assert.deepEqual(steering('extend', snapshot('running'), 100), { type: 'extend', options: { seconds: 30 } })
    assert.equal(steering('extend', snapshot('running'), 5500), undefined)
    assert.equal(steering('extend', snapshot('ready'), 0), undefined)
})
