import assert from 'node:assert/strict'
import { test } from 'node:test'

import { dayBars, topOfScale } from '../../../main/resources/web/app/screens/week-bars.js'
import type { ActiveInterval, Kind } from '../../../main/resources/web/app/screens/wire.js'

const MINUTE = 60_000

function day(date: string, minutes: number) {
    return { date, minutes, activeMs: minutes * MINUTE }
}

function interval(from: string, to: string, kind: Kind): ActiveInterval {
    return { from, to, kind }
}

test('should stack the kinds of a day in one order', () => {
    const bars = dayBars(
        [day('2026-11-26', 9)],
        [
            interval('2026-11-26T08:00:00Z', '2026-11-26T08:03:00Z', 'mobility'),
            interval('2026-11-26T08:03:00Z', '2026-11-26T08:05:00Z', 'aerobic'),
            interval('2026-11-26T17:00:00Z', '2026-11-26T17:04:00Z', 'mobility'),
        ],
        'Europe/Berlin',
    )

    assert.deepEqual(bars, [
        {
            date: '2026-11-26',
            minutes: 9,
            parts: [
                { kind: 'aerobic', activeMs: 2 * MINUTE },
                { kind: 'mobility', activeMs: 7 * MINUTE },
            ],
        },
    ])
})

test('should give each day its part of an interval over midnight in the zone', () => {
    const bars = dayBars(
        [day('2026-11-25', 10), day('2026-11-26', 20)],
        [interval('2026-11-25T22:50:00Z', '2026-11-25T23:20:00Z', 'aerobic')],
        'Europe/Berlin',
    )

    assert.deepEqual(
        bars.map(({ parts }) => parts),
        [[{ kind: 'aerobic', activeMs: 10 * MINUTE }], [{ kind: 'aerobic', activeMs: 20 * MINUTE }]],
    )
})

test('should find midnight where the clocks go back', () => {
    // 25 October 2026 has 25 hours in Berlin.
    const bars = dayBars(
        [day('2026-10-25', 60), day('2026-10-26', 30)],
        [interval('2026-10-25T22:00:00Z', '2026-10-25T23:30:00Z', 'strength')],
        'Europe/Berlin',
    )

    assert.deepEqual(
        bars.map(({ parts }) => parts[0]?.activeMs),
        [60 * MINUTE, 30 * MINUTE],
    )
})

test('should show shares of what the service counts where sessions overlap', () => {
    const [bar] = dayBars(
        [day('2026-11-26', 10)],
        [
            interval('2026-11-26T08:00:00Z', '2026-11-26T08:10:00Z', 'strength'),
            interval('2026-11-26T08:00:00Z', '2026-11-26T08:10:00Z', 'mobility'),
        ],
        'UTC',
    )

    assert.deepEqual(
        bar?.parts.map(({ activeMs }) => activeMs),
        [5 * MINUTE, 5 * MINUTE],
    )
})

test('should leave rest, and days without time, out of the bars', () => {
    const bars = dayBars(
        [day('2026-11-26', 0)],
        [interval('2026-11-26T08:00:00Z', '2026-11-26T08:10:00Z', 'rest')],
        'UTC',
    )

    assert.deepEqual(bars, [{ date: '2026-11-26', minutes: 0, parts: [] }])
})

for (const [most, top] of [
    [0, 10],
    [10, 10],
    [11, 20],
    [36, 40],
    [61, 80],
    [240, 240],
    [241, 300],
] as const) {
    test(`should end the scale at ${top} for ${most} minutes`, () => {
        assert.equal(topOfScale([{ date: '2026-11-26', minutes: most, parts: [] }]), top)
    })
}
