import assert from 'node:assert/strict'
import { test } from 'node:test'

import { blocksOfLength, lengthsIn } from '../../../main/resources/web/app/screens/lengths.js'
import { isPhone, telephone } from '../../../main/resources/web/app/face/phone.js'
import { ticketMinutes } from '../../../main/resources/web/app/screens/ticket-minutes.js'
import { areWishes, wishesOf } from '../../../main/resources/web/app/screens/wishes.js'
import type { Plan } from '../../../main/resources/web/app/screens/wire.js'

for (const [min, max, lengths] of [
    [5, 8, [5, 6, 7, 8]],
    [1, 1, [1]],
    [7, 13, [7, 8, 9, 10, 11, 12, 13]],
    [5, 20, [5, 8, 11, 14, 17, 20]],
    [10, 180, [10, 39, 68, 97, 126, 155, 180]],
] as const) {
    test(`should offer lengths from ${min} to ${max}`, () => {
        assert.deepEqual(lengthsIn({ min, max }), lengths)
    })
}

test('should find the blocks that can take a length', () => {
    const block = (id: string, min: number, max: number) =>
        ({ id, title: { en: id }, minutes: { min, max }, exercises: [], choose: 'all' }) as const
    const plan: Plan = { id: 'p', title: { en: 'p' }, blocks: [block('a', 1, 3), block('b', 3, 8), block('c', 5, 9)] }

    assert.deepEqual(
        blocksOfLength(plan, 3).map(({ id }) => id),
        ['a', 'b'],
    )
    assert.deepEqual(blocksOfLength(plan, 10), [])
})

test('should take one wish a line', () => {
    assert.deepEqual(wishesOf(' my wrists ache \n\n  sore knees\r\n '), ['my wrists ache', 'sore knees'])
    assert.deepEqual(wishesOf(' \n '), [])
})

test('should take as many and as long wishes as the service does', () => {
    assert.equal(areWishes(Array(10).fill('x'.repeat(100))), true)
    assert.equal(areWishes(Array(11).fill('x')), false)
    assert.equal(areWishes(['x'.repeat(101)]), false)
})

for (const phone of ['', '+49 30 123-45', '(030) 12345', '112']) {
    test(`should take the phone number "${phone}"`, () => assert.equal(isPhone(phone), true))
}

for (const phone of ['midwife', '+', '12a', '--', 'tel:112']) {
    test(`should not take the phone number "${phone}"`, () => assert.equal(isPhone(phone), false))
}

test('should dial the digits of a number', () => {
    assert.equal(telephone(' +49 (30) 123-45'), 'tel:+493012345')
})

for (const [leftMs, minutes] of [
    [0, 30],
    [7.2 * 60_000, 38],
    [3 * 3_600_000, 180],
    [-60_000, 29],
] as const) {
    test(`should let somebody follow for ${minutes} minutes while ${leftMs} ms are left`, () => {
        assert.equal(ticketMinutes(leftMs), minutes)
    })
}
