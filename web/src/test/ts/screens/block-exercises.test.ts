import assert from 'node:assert/strict'
import { test } from 'node:test'

import { LILT_CHOOSES, orderedExercises, sentChoice } from '../../../main/resources/web/app/screens/block-exercises.js'
import type { Block, Exercise, Kind } from '../../../main/resources/web/app/screens/wire.js'

const EXERCISES = new Map(
    (
        [
            ['walk-pelvic-sway', 'aerobic'],
            ['light-stretches', 'mobility'],
            ['breathing-practice', 'relaxation'],
            ['rest-break', 'rest'],
        ] as const
    ).map(([id, kind]) => [id, exercise(id, kind)]),
)

function exercise(id: string, kind: Kind): Exercise {
    return { id, title: { en: id }, position: 'any', kind }
}

function block(choose: Block['choose'], ...exercises: readonly string[]): Block {
    return { id: 'evening', title: { en: 'Evening' }, minutes: { min: 5, max: 10 }, exercises, choose }
}

test('should keep the order of the plan with usual energy', () => {
    const evening = block('one', 'walk-pelvic-sway', 'breathing-practice')

    assert.deepEqual(orderedExercises(evening, EXERCISES, 'usual'), ['walk-pelvic-sway', 'breathing-practice'])
})

test('should show the calm exercises first with low energy, as the service takes them', () => {
    const all = block('all', 'walk-pelvic-sway', 'rest-break', 'light-stretches', 'breathing-practice', 'retired')

    assert.deepEqual(orderedExercises(all, EXERCISES, 'low'), [
        'rest-break',
        'breathing-practice',
        'walk-pelvic-sway',
        'light-stretches',
        'retired',
    ])
})

test('should send what the member chose, and nothing else', () => {
    const evening = block('one', 'walk-pelvic-sway', 'breathing-practice')

    assert.deepEqual(sentChoice(evening, 'breathing-practice'), { choice: 'breathing-practice' })
    assert.deepEqual(sentChoice(evening, LILT_CHOOSES), {})
    assert.deepEqual(sentChoice(block('all', 'walk-pelvic-sway'), 'walk-pelvic-sway'), {})
})
