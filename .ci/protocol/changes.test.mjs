import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { changes, mayBreak } from './changes.mjs';

const document = (properties, { path = '/sessions', description = 'A session' } = {}) => ({
    openapi: '3.1.0',
    info: { title: 'Lilt', version: '1' },
    paths: {
        [path]: {
            post: {
                description,
                requestBody: { content: { 'application/json': { schema: { type: 'object', properties } } } },
                responses: { 204: { description: 'Done' } },
            },
        },
    },
});

const PACE = { pace: { type: 'integer' } };
const breaking = (after) => changes(document(PACE), after).map((change) => change.breaking);

test('should find nothing where only texts differ', () => deepEqual(breaking(document(PACE, { description: 'One' })), []));
test('should let a field be added', () => deepEqual(breaking(document({ ...PACE, zone: { type: 'string' } })), [false]));
test('should call it breaking to remove a field', () => deepEqual(breaking(document({})), [true]));
test('should call it breaking to move an operation', () =>
    equal(breaking(document(PACE, { path: '/workouts' })).includes(true), true));
test('should name the operation', () =>
    equal(changes(document(PACE), document({}))[0].text.startsWith('post /sessions: [Removed] property `pace`'), true));

test('should let a new major version break, below 1.0.0 a new minor one', () => {
    equal(mayBreak('v1.4.2', '2.0.0-SNAPSHOT'), true);
    equal(mayBreak('v1.4.2', '1.5.0-SNAPSHOT'), false);
    equal(mayBreak('v0.1.0', '0.2.0-SNAPSHOT'), true);
    equal(mayBreak('v0.1.0', '0.1.1-SNAPSHOT'), false);
    equal(mayBreak('v0.9.0', '1.0.0'), true);
});
