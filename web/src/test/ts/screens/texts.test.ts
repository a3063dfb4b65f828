import assert from 'node:assert/strict'
import { test } from 'node:test'

import { texts as english } from '../../../main/resources/web/app/text/en/index.js'
import { texts as spanish } from '../../../main/resources/web/app/text/es/index.js'

const EN: Readonly<Record<string, string>> = english
const ES: Readonly<Record<string, string>> = spanish

function placeholders(text: string): readonly string[] {
    return [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? '').sort()
}

test('should have texts', () => {
    assert.ok(Object.keys(EN).length > 100)
})

test('should have the same keys in each language', () => {
    assert.deepEqual(Object.keys(ES).sort(), Object.keys(EN).sort())
})

test('should have the same placeholders in each language', () => {
    for (const [key, text] of Object.entries(EN)) {
        assert.deepEqual(placeholders(ES[key] ?? ''), placeholders(text), key)
    }
})

test('should have a form for many wherever there is one for one', () => {
    const bases = Object.keys(EN).filter((key) => key.endsWith('.one')).map((key) => key.replace(/\.one$/, ''))
    assert.ok(bases.length > 5)
    for (const base of bases) {
        assert.ok(`${base}.other` in EN, base)
    }
})

test('should have no empty text, and none with blanks around it', () => {
    for (const texts of [EN, ES]) {
        for (const [key, text] of Object.entries(texts)) {
            assert.match(text, /^\S(.*\S)?$/s, key)
        }
    }
})

test('should be translated', () => {
    const same = Object.keys(EN).filter((key) => EN[key] === ES[key] && /[a-z]{4}/.test(EN[key] ?? ''))
    assert.ok(same.length < 0.05 * Object.keys(EN).length, same.join(', '))
})

for (const [name, texts, words] of [
    ['English', EN, /Practice counts, not perfection\.$/],
    ['Spanish', ES, /Cuenta la práctica, no la perfección\.$/],
] as const) {
    test(`should say in ${name} that practice counts, beside what is good for today`, () => {
        for (const key of ['need.today.one', 'need.today.other', 'need.today-done']) {
            assert.match(texts[key] ?? '', words, key)
        }
    })
}
