import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

import {
    COMMAND_TYPES, CUE_KINDS, HAPTICS, SESSION_STATUSES, URGENCIES, WHOM_TO_CALL,
} from '../../../main/resources/web/app/engine/types.js'
import { symptomMenu } from '../../../main/resources/web/app/face/symptoms.js'

const DOCS = new URL('../../../../../docs/', import.meta.url)
const CONTRACT = readFileSync(new URL('protocol/session-service-openapi.yaml', DOCS), 'utf8')
const CLIENTS = readFileSync(new URL('clients.md', DOCS), 'utf8')

/** Returns the values of a schema, or of one of its fields, as the OpenAPI document lists them. */
function contracted(schema: string, field?: string): readonly string[] {
    const below = (text: string, name: string, indent: number): string => {
        const lines = text.split('\n')
        const from = lines.indexOf(`${' '.repeat(indent)}${name}:`)
        assert.ok(from >= 0, `${schema} has no ${name}`)
        const length = lines.slice(from + 1).findIndex((line) => line.search(/[^ ]/) <= indent && !line.includes('- '))
        return lines.slice(from + 1, length < 0 ? undefined : from + 1 + length).join('\n')
    }
    const found = below(CONTRACT, schema, 4)
    const enumeration = field === undefined ? below(found, 'enum', 6) : below(below(found, field, 8), 'enum', 10)
    return [...enumeration.matchAll(/^ *- (.+)$/gm)].map(([, value]) => value ?? '')
}

/** Returns the cells of a column of a table in docs/clients.md that have values, by the head of the table. */
function documented(head: string, column = 0): readonly string[] {
    const table = CLIENTS.slice(CLIENTS.indexOf(`\n${head}\n`)).split('\n\n')[0] ?? ''
    const rows = table.trim().split('\n').slice(2).map((row) => row.split('|').slice(1, -1))
    return rows.flatMap((cells) => [...(cells[column] ?? '').matchAll(/`([\w-]+)`/g)].map(([, value]) => value ?? ''))
}

for (const [name, known, values] of [
    ['kinds of cue', CUE_KINDS, contracted('Cue', 'kind')],
    ['haptics', HAPTICS, contracted('Cue', 'haptic')],
    ['statuses', SESSION_STATUSES, contracted('State', 'status')],
    ['urgencies', URGENCIES, contracted('StopGuidance', 'urgency')],
    ['persons to call', WHOM_TO_CALL, contracted('StopGuidance', 'call')],
    ['commands', COMMAND_TYPES, contracted('Command', 'type')],
    ['symptoms', symptomMenuIds(), contracted('Symptom')],
] as const) {
    test(`should know the ${name} of the contract, and no others`, () => {
        assert.deepEqual([...known].sort(), [...values].sort())
    })
}

test('should explain to authors of clients each kind of cue, haptic and command', () => {
    assert.deepEqual([...documented('| kind | meaning | haptic |')].sort(), [...CUE_KINDS].sort())
    assert.deepEqual(documented('| haptic | meaning |'), HAPTICS)
    assert.deepEqual([...documented('| type | when | what |')].filter(isCommand).sort(), [...COMMAND_TYPES].sort())
})

function isCommand(value: string): boolean {
    return value !== 'seconds' && value !== 'symptoms'
}

function symptomMenuIds(): readonly string[] {
    const { first, more } = symptomMenu(undefined, 'en', (id) => id)
    return [...first, ...more].map(({ id }) => id)
}
