import assert from 'node:assert/strict'
import { test } from 'node:test'

import { needsOf, ringParts } from '../../../main/resources/web/app/screens/week-needs.js'
import type { CurrentWeek } from '../../../main/resources/web/app/screens/wire.js'

const WEEK: CurrentWeek = {
    week: '2026-W48',
    startsOn: '2026-11-23',
    endsOn: '2026-11-29',
    zone: 'Europe/Berlin',
    targetMinutes: 150,
    minutes: 40,
    moderateMinutes: 10,
    remainingMinutes: 110,
    sessions: 4,
    byKind: {},
    byDay: [],
    daysLeft: 4,
    neededPerDay: 28,
    moderateNeededPerDay: 35,
    suggestedToday: 12,
}

test('should say first what is good for today, then what the week takes', () => {
    assert.deepEqual(needsOf(WEEK), [
        { kind: 'today', minutes: 12 },
        { kind: 'per-day', days: 4, minutes: 28, target: 150 },
    ])
})

test('should praise a day that has had its part', () => {
    assert.deepEqual(needsOf({ ...WEEK, suggestedToday: 0 })[0], { kind: 'today-done' })
})

test('should say nothing on today where the service says nothing', () => {
    const { suggestedToday: _, ...silent } = WEEK
    assert.deepEqual(needsOf(silent), [{ kind: 'per-day', days: 4, minutes: 28, target: 150 }])
})

test('should not ask for more than an hour a day', () => {
    assert.deepEqual(needsOf({ ...WEEK, daysLeft: 1, neededPerDay: 110 }), [
        { kind: 'today', minutes: 12 },
        { kind: 'no-catching-up', target: 150 },
    ])
})

test('should celebrate a target that is reached, and ask for no more', () => {
    const reached = { ...WEEK, minutes: 150, remainingMinutes: 0, neededPerDay: 0 }
    assert.deepEqual(needsOf(reached), [{ kind: 'reached', target: 150 }])
    assert.deepEqual(needsOf({ ...reached, moderateNeededPerDay: 0 }), [{ kind: 'reached-aerobic', target: 150 }])
})

function withWalk(min: number, moderateNeededPerDay = 35): CurrentWeek {
    return { ...WEEK, moderateNeededPerDay, plan: { morePerDay: { moderateMinutes: { min, max: min + 10 } } } }
}

test('should offer a walk beside the plan, but no endless one and none that is not needed', () => {
    assert.deepEqual(needsOf(withWalk(17)).at(-1), { kind: 'walk', minutes: 17 })
    assert.equal(needsOf(withWalk(0)).at(-1)?.kind, 'per-day')
    assert.equal(needsOf(withWalk(90)).at(-1)?.kind, 'per-day')
    assert.equal(needsOf(withWalk(17, 0)).at(-1)?.kind, 'reached-aerobic')
})

test('should fill the ring by the minutes of the target, the aerobic ones among them', () => {
    assert.deepEqual(ringParts({ minutes: 75, moderateMinutes: 30, targetMinutes: 150 }), { aerobic: 0.2, other: 0.3 })
    assert.deepEqual(ringParts({ minutes: 0, moderateMinutes: 0, targetMinutes: 150 }), { aerobic: 0, other: 0 })
})

test('should never fill the ring more than once', () => {
    assert.deepEqual(ringParts({ minutes: 400, moderateMinutes: 60, targetMinutes: 100 }), { aerobic: 0.6, other: 0.4 })
    assert.deepEqual(ringParts({ minutes: 400, moderateMinutes: 300, targetMinutes: 100 }), { aerobic: 1, other: 0 })
})
