import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Cue, CueKind, Timeline } from '../../../main/resources/web/app/engine/types.js'
import { exercisesOf } from '../../../main/resources/web/app/engine/outline.js'
import { stepsAtMs, view, withoutTitle, type View } from '../../../main/resources/web/app/face/view.js'

type Line = readonly [atMs: number, durationMs: number, kind: CueKind, title: string, text: string, more?: Partial<Cue>]

function timeline(exercises: Readonly<Record<string, readonly Line[]>>): Timeline {
    const cues = Object.entries(exercises).flatMap(([exercise, lines]) =>
        lines.map(([atMs, durationMs, kind, title, text, more]) =>
            ({ atMs, durationMs, kind, exercise, title, text, say: '', haptic: 'none', ...more }) as const))
    return {
        timelineId: 'sha256:test',
        durationMs: Math.max(...cues.map((cue) => cue.atMs + cue.durationMs)),
        cues: cues.map((cue, index) => ({ index, ...cue })),
    }
}

const LEFT = { rep: 1, reps: 2, side: 'left' } as const
const LEFT_2 = { rep: 2, reps: 2, side: 'left' } as const
const RIGHT = { rep: 1, reps: 2, side: 'right' } as const

/** A clamshell with a gate, a change of sides, a rest, then a stretch of two steps. */
const SIDES = timeline({
    'clamshell': [
        [0, 20_000, 'prepare', 'Clamshell', 'Lying on your side', { say: 'Come down onto your side.' }],
        [5_000, 5_000, 'tip', 'If your hip strains', 'Knees further forward'],
        [13_000, 2_000, 'tip', 'Clamshell', 'Knees bent'],
        [16_800, 200, 'tip', 'Clamshell', 'Feet touching'],
        [17_000, 3_000, 'ready', 'Ready?', 'Go on when you are in position'],
        [20_000, 8_000, 'rep', 'Rep 1 of 2', 'Left side', LEFT],
        [20_000, 4_000, 'breathe-out', 'Breathe out', 'Breathe out, raise the knee', LEFT],
        [24_000, 4_000, 'breathe-in', 'Breathe in', 'Breathe in, lower it', LEFT],
        [28_000, 8_000, 'rep', 'Rep 2 of 2', 'Left side', LEFT_2],
        [28_000, 4_000, 'breathe-out', 'Breathe out', 'Breathe out, raise the knee', LEFT_2],
        [32_000, 4_000, 'breathe-in', 'Breathe in', 'Breathe in, lower it', LEFT_2],
        [36_000, 3_000, 'switch-side', 'Change sides', 'Now for the right side', { side: 'right' }],
        [39_000, 8_000, 'rep', 'Rep 1 of 2', 'Right side', RIGHT],
        [39_000, 4_000, 'breathe-out', 'Breathe out', 'Breathe out, raise the knee', RIGHT],
        [43_000, 4_000, 'breathe-in', 'Breathe in', 'Breathe in, lower it', RIGHT],
        [47_000, 0, 'done', 'Done', 'Clamshell is done'],
        [47_000, 10_000, 'rest', 'Rest', 'Breathe and let go'],
        [54_000, 1_000, 'count', '3', '3 more'],
        [55_000, 1_000, 'count', '2', '2 more'],
        [56_000, 1_000, 'count', '1', '1 more'],
    ],
    'stretches': [
        [57_000, 6_000, 'prepare', 'Stretches', 'Sit tall', { say: 'Sit tall' }],
        [63_000, 20_000, 'hold', 'Neck, left', 'Left ear to your shoulder', { side: 'left', breath: 'easy' }],
        [83_000, 20_000, 'hold', 'Neck, right', 'Right ear to your shoulder', { side: 'right', breath: 'easy' }],
        [103_000, 0, 'done', 'Done', 'Stretches is done'],
        [103_000, 0, 'end', 'All done', 'Take your time getting up'],
    ],
})

/** The six breaths of a lean. */
const LEAN_BREATHS = Array.from({ length: 6 }, (_, i): readonly Line[] => [
    [4_000 + i * 10_000, 4_000, 'breathe-in', 'Breathe in', 'Slowly in', { breath: 'in' }],
    [8_000 + i * 10_000, 6_000, 'breathe-out', 'Breathe out', 'Slowly out', { breath: 'out' }],
]).flat()

const LEAN_LINES: readonly Line[] = [
    [0, 4_000, 'prepare', 'Forward lean', 'Seated', { say: 'Sit down slowly.' }],
    [4_000, 62_000, 'hold', 'Forward lean', 'Settle in', { breath: 'easy' }],
    ...LEAN_BREATHS,
    [34_000, 0, 'check', 'How is it?', 'Shoulders soft, jaw loose'],
    [66_000, 0, 'done', 'Done', 'Forward lean is done'],
    [66_000, 0, 'end', 'All done', 'Take your time getting up'],
]

/** A lean of a minute with paced breaths, two seconds too long for another whole breath. */
const LEAN = timeline({ lean: [...LEAN_LINES].sort((a, b) => a[0] - b[0]) })

/** Five minutes on foot: one hold, whose tips are good until the next one. */
const WALK = timeline({
    walk: [
        [0, 300_000, 'hold', 'Walk', 'Slowly for the first minute', { breath: 'easy' }],
        [60_000, 60_000, 'tip', 'Walk', 'A little short of breath'],
        [120_000, 0, 'check', 'How is it?', 'Can you still talk?'],
        [240_000, 60_000, 'tip', 'Walk', 'Slow down for the last minute'],
        [297_000, 1_000, 'count', '3', '3 more'],
        [300_000, 0, 'done', 'Done', 'Walk is done'],
        [300_000, 0, 'end', 'All done', 'Stand and let your breath settle'],
    ],
})

/** A tilt with a hold of six seconds in each repetition, which is counted. */
const TILT = timeline({
    tilt: [
        [0, 14_000, 'rep', 'Rep 1 of 2', 'Set 1 of 2', { rep: 1, reps: 2, set: 1 }],
        [0, 4_000, 'breathe-in', 'Breathe in', 'Breathe in, back long', { rep: 1, reps: 2, set: 1 }],
        [4_000, 6_000, 'hold', 'Hold', 'Hold and keep breathing', { rep: 1, reps: 2, set: 1 }],
        [7_000, 1_000, 'count', '3', '3 more'],
        [8_000, 1_000, 'count', '2', '2 more'],
        [9_000, 1_000, 'count', '1', '1 more'],
        [10_000, 4_000, 'release', 'Release', 'Back to a flat back', { rep: 1, reps: 2, set: 1 }],
        [14_000, 0, 'done', 'Done', 'Tilt is done'],
        [14_000, 5_000, 'rest', 'Rest', 'Breathe and let go'],
    ],
})

/** Fields of a view; one that is `undefined` has to be missing there. */
type Shown = { readonly [K in keyof View]?: View[K] | undefined }
type Case = readonly [what: string, timeline: Timeline, atMs: number, shown: Shown, isWaiting?: boolean]

const CASES: readonly Case[] = [
    ['how to get into position', SIDES, 0, {
        scene: 'prepare', cue: 0, title: 'Clamshell', text: 'Come down onto your side.', place: 'Lying on your side',
        figure: undefined, next: 'Breathe out', outer: { fromMs: 20_000, toMs: 47_000 },
        inner: { fromMs: 0, toMs: 20_000, of: 'prepare' }, isExtensible: true, changesAtMs: 5_000,
    }],
    ['a tip, for as long as it lasts', SIDES, 5_000, {
        scene: 'prepare', cue: 0, title: 'If your hip strains', text: 'Knees further forward', changesAtMs: 10_000,
    }],
    ['how to get into position again behind a tip', SIDES, 10_000, {
        title: 'Clamshell', text: 'Come down onto your side.', changesAtMs: 13_000,
    }],
    ['a tip until the next one, if that is near', SIDES, 16_500, { text: 'Knees bent' }],
    ['a set-up text', SIDES, 13_500, { title: 'Clamshell', text: 'Knees bent', place: 'Lying on your side' }],
    ['the gate', SIDES, 17_000, {
        scene: 'gate', cue: 4, title: 'Clamshell', text: 'Go on when you are in position', place: 'Lying on your side',
        figure: undefined, next: 'Breathe out', inner: undefined,
    }, true],
    ['the seconds behind the gate', SIDES, 17_000, {
        scene: 'lead-in', title: 'Clamshell', text: '', figure: { kind: 'left', seconds: 3 }, next: 'Breathe out',
        inner: { fromMs: 17_000, toMs: 20_000, of: 'prepare' }, changesAtMs: 18_000,
        breath: { fromMs: 20_000, toMs: 20_000, from: 1, to: 1 },
    }],
    ['a breath of a repetition', SIDES, 20_000, {
        scene: 'work', cue: 6, title: 'Breathe out', text: 'Raise the knee', place: 'Left side',
        figure: { kind: 'rep', rep: 1, reps: 2 }, next: 'Breathe in', isExtensible: false, changesAtMs: 24_000,
        inner: { fromMs: 20_000, toMs: 24_000, of: 'breath' },
        breath: { fromMs: 20_000, toMs: 24_000, from: 1, to: 0 },
    }],
    ['the last moment of a repetition', SIDES, 27_999.5, {
        cue: 7, title: 'Breathe in', figure: { kind: 'rep', rep: 1, reps: 2 }, next: 'Breathe out',
        breath: { fromMs: 24_000, toMs: 28_000, from: 0, to: 1 },
    }],
    ['the first moment of the next', SIDES, 28_000, { cue: 9, figure: { kind: 'rep', rep: 2, reps: 2 } }],
    ['a change of sides', SIDES, 36_000, {
        scene: 'turn', title: 'Change sides', text: 'Now for the right side', figure: undefined,
        place: '', next: 'Breathe out', outer: { fromMs: 20_000, toMs: 47_000 },
    }],
    ['a rest, and the exercise behind it', SIDES, 47_000, {
        scene: 'rest', cue: 16, title: 'Rest', text: 'Breathe and let go',
        figure: { kind: 'left', seconds: 10 },
        next: 'Stretches', outer: { fromMs: 20_000, toMs: 47_000 }, inner: { fromMs: 47_000, toMs: 57_000, of: 'rest' },
        breath: undefined, isExtensible: true, changesAtMs: 48_000,
    }],
    ['the last second of a rest', SIDES, 56_000, {
        cue: 16, figure: { kind: 'left', seconds: 1 }, changesAtMs: 57_000,
    }],
    ['a set-up that is said as it is shown', SIDES, 57_000, {
        scene: 'prepare', title: 'Stretches', text: 'Sit tall', place: '', next: 'Neck, left',
        outer: { fromMs: 63_000, toMs: 103_000 }, breath: undefined,
    }],
    ['a stretch of one side', SIDES, 63_000, {
        scene: 'work', title: 'Neck, left', text: 'Left ear to your shoulder', place: 'Stretches',
        figure: { kind: 'left', seconds: 20 }, next: 'Neck, right', isExtensible: true, changesAtMs: 64_000,
        inner: { fromMs: 63_000, toMs: 83_000, of: 'work' },
    }],
    ['the last stretch', SIDES, 83_000, { title: 'Neck, right', next: 'All done' }],
    ['the end', SIDES, 103_000, {
        scene: 'end', title: 'All done', text: 'Take your time getting up', place: '',
        figure: undefined, next: undefined,
    }],
    ['a paced breath over a hold', LEAN, 4_000, {
        title: 'Breathe in', text: 'Slowly in', place: 'Forward lean', figure: { kind: 'left', seconds: 62 },
        inner: { fromMs: 4_000, toMs: 8_000, of: 'breath' }, outer: { fromMs: 4_000, toMs: 66_000 },
        breath: { fromMs: 4_000, toMs: 8_000, from: 0, to: 1 }, next: 'Breathe out', isExtensible: true,
        changesAtMs: 5_000,
    }],
    ['a check over a breath', LEAN, 34_000, { title: 'How is it?', text: 'Shoulders soft, jaw loose' }],
    ['the breath behind a check', LEAN, 42_000, { title: 'Breathe out', text: 'Slowly out' }],
    ['a hold that is too short for another breath', LEAN, 64_500, {
        title: 'Forward lean', text: 'Settle in', place: '', inner: undefined, next: 'All done',
        figure: { kind: 'left', seconds: 2 }, breath: { fromMs: 58_000, toMs: 64_000, from: 1, to: 0 },
    }],
    ['nothing next that is called the same', LEAN, 3_000, { scene: 'prepare', next: 'Breathe in' }],
    ['a walk', WALK, 0, {
        title: 'Walk', text: 'Slowly for the first minute', place: '', inner: undefined, breath: undefined,
        figure: { kind: 'left', seconds: 300 }, next: 'All done',
    }],
    ['a tip that is good until the next one', WALK, 200_000, { text: 'A little short of breath' }],
    ['a check on a walk', WALK, 121_000, { title: 'How is it?', text: 'Can you still talk?', place: 'Walk' }],
    ['the last tip', WALK, 240_000, { text: 'Slow down for the last minute' }],
    ['a count of a walk', WALK, 297_500, { title: 'Walk', figure: { kind: 'left', seconds: 3 } }],
    ['a hold in a repetition', TILT, 4_000, {
        title: 'Hold', text: 'Keep breathing', place: 'Set 1 of 2', figure: { kind: 'rep', rep: 1, reps: 2 },
        inner: { fromMs: 4_000, toMs: 10_000, of: 'work' }, breath: { fromMs: 0, toMs: 4_000, from: 0, to: 1 },
        next: 'Release', changesAtMs: 7_000,
    }],
    ['a count in a repetition', TILT, 8_000, { title: 'Hold', text: '2 more', cue: 2 }],
    ['a release', TILT, 10_000, { title: 'Release', text: 'Back to a flat back', next: 'Rest' }],
    ['a rest with nothing behind it', TILT, 14_000, { scene: 'rest', next: undefined }],
    ['a position past the end', TILT, 99_000, { scene: 'rest', figure: { kind: 'left', seconds: 0 } }],
]

for (const [what, on, atMs, shown, isWaiting] of CASES) {
    test(`shows ${what}`, () => {
        const seen: Shown = view(on, atMs, isWaiting)
        const asked = Object.keys(shown) as (keyof View)[]
        assert.deepEqual(Object.fromEntries(asked.map((key) => [key, seen[key]])), shown)
    })
}

test('those who have heard no more than the last cues see the session as the ring', () => {
    const heard: Timeline = { ...SIDES, cues: SIDES.cues.slice(6, 9) }
    const { outer, figure, place, title, next } = view(heard, 26_000)
    assert.deepEqual({ outer, figure, place, title, next }, {
        outer: { fromMs: 0, toMs: 103_000 }, figure: { kind: 'rep', rep: 1, reps: 2 }, place: '', title: 'Breathe in',
        next: 'Rep 2 of 2',
    })
})

test('nothing changes between the positions at which it says that something does', () => {
    for (const each of [SIDES, LEAN, WALK, TILT]) {
        for (let at = 0; at < each.durationMs;) {
            const { changesAtMs, ...shown } = view(each, at)
            assert.ok(changesAtMs > at, `${at}: ${changesAtMs}`)
            for (const part of [0.25, 0.5, 0.99]) {
                const { changesAtMs: later, ...same } = view(each, at + (changesAtMs - at) * part)
                assert.deepEqual(same, shown, `between ${at} and ${changesAtMs}`)
                assert.equal(later, changesAtMs)
            }
            at = changesAtMs
        }
    }
})

test('exercises follow each other without a gap', () => {
    assert.deepEqual(exercisesOf(SIDES).map(({ id, first, behind }) => [id, first, behind]),
        [['clamshell', 0, 20], ['stretches', 20, 25]])
})

test('the same exercise twice is two exercises', () => {
    const twice = timeline({
        walk: [
            [0, 5_000, 'hold', 'Walk', 'Slowly'],
            [5_000, 0, 'done', 'Done', 'Walk is done'],
            [5_000, 5_000, 'hold', 'Walk', 'Slowly'],
            [10_000, 0, 'done', 'Done', 'Walk is done'],
        ],
    })
    assert.deepEqual(exercisesOf(twice).map(({ work }) => work),
        [{ fromMs: 0, toMs: 5_000 }, { fromMs: 5_000, toMs: 10_000 }])
})

test('a text does not say its title again', () => {
    assert.equal(withoutTitle('Breathe out', 'Breathe out, raise the knee'), 'Raise the knee')
    assert.equal(withoutTitle('Suelta el aire', 'Suelta el aire y sube la rodilla'), 'Sube la rodilla')
    assert.equal(withoutTitle('Stay', 'Stay, and keep breathing'), 'Keep breathing')
    assert.equal(withoutTitle('Hold', 'Hold'), '')
    assert.equal(withoutTitle('Rest', 'Breathe and let go'), 'Breathe and let go')
    assert.equal(withoutTitle('Sit', 'Sitting tall'), 'Sitting tall')
})

test('with less motion, each second of a breath is a step', () => {
    assert.equal(stepsAtMs(view(SIDES, 20_000), 20_000), 21_000)
    assert.equal(stepsAtMs(view(SIDES, 23_400), 23_400), 24_000)
    assert.equal(stepsAtMs(view(WALK, 10_500), 10_500), 11_000)
})
