import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { jarOf, judge, page, unpinned } from './rules.mjs';

const POLICY = {
    allowed: { 'Apache-2.0': 'permissive', MIT: 'permissive' },
    spellings: { 'The MIT License': 'MIT' },
    without: {},
    exceptions: {},
};

const library = (name, version, licence, more = {}) => ({
    group: 'org.example',
    name,
    version,
    purl: `pkg:maven/org.example/${name}@${version}?type=jar`,
    ...(licence && { licenses: [{ license: { id: licence } }] }),
    ...more,
});

const judged = (components, policy = {}) =>
    judge({ one: { components } }, { one: components.map(jarOf) }, { ...POLICY, ...policy });

test('should allow a licence of the list', () => {
    const { faults, rows } = judged([library('a', '1', 'MIT')]);
    deepEqual(faults, []);
    deepEqual(rows, [{ library: 'org.example:a', version: '1', licence: 'MIT', services: new Set(['one']) }]);
});

test('should allow a licence of the list by another name', () => {
    const named = { licenses: [{ license: { name: 'The MIT License' } }] };
    deepEqual(judged([library('a', '1', null, named)]).faults, []);
});

test('should choose the licence that is allowed', () => {
    const both = { licenses: [{ license: { id: 'GPL-3.0-only' } }, { license: { id: 'Apache-2.0' } }] };
    equal(judged([library('a', '1', null, both)]).rows[0].licence, 'Apache-2.0');
    equal(judged([library('a', '1', null, { licenses: [{ expression: 'GPL-3.0-only OR MIT' }] })]).rows[0].licence, 'MIT');
});

test('should find a licence that is not allowed', () => {
    deepEqual(judged([library('a', '1', 'GPL-3.0-only')]).faults, [
        'one: org.example:a 1 has a licence that is not allowed: GPL-3.0-only',
    ]);
    deepEqual(judged([library('a', '1', null, { licenses: [{ expression: 'MIT AND GPL-3.0-only' }] })]).faults, [
        'one: org.example:a 1 has a licence that is not allowed: MIT AND GPL-3.0-only',
    ]);
});

test('should allow a licence by exception to one library only', () => {
    const exceptions = { 'org.example:a': { licence: 'GPL-3.0-only', reason: 'for a test' } };
    deepEqual(judged([library('a', '1', 'GPL-3.0-only'), library('b', '1', 'GPL-3.0-only')], { exceptions }).faults, [
        'one: org.example:b 1 has a licence that is not allowed: GPL-3.0-only',
    ]);
});

test('should find a library without a licence', () => {
    deepEqual(judged([library('a', '1')]).faults, [
        'one: org.example:a 1 says no licence: look it up, and enter it in licences.json under without',
    ]);
});

test('should take the licence that was looked up', () => {
    const without = { 'org.example:a': { licence: 'MIT', source: 'its README' } };
    const { faults, rows } = judged([library('a', '1')], { without });
    deepEqual(faults, []);
    equal(rows[0].licence, 'MIT');
});

test('should find an entry that is needed no more', () => {
    const entry = { 'org.example:gone': { licence: 'MIT' } };
    deepEqual(judged([], { without: entry, exceptions: entry }).faults, [
        'licences.json: without has org.example:gone, which needs it no more',
        'licences.json: exceptions has org.example:gone, which needs it no more',
    ]);
});

test('should find two versions of a library in one service', () => {
    deepEqual(judged([library('a', '2', 'MIT'), library('a', '1', 'MIT')]).faults, [
        'one: org.example:a is there in 2 versions: 1, 2',
    ]);
    const native = { purl: 'pkg:maven/org.example/a@1?classifier=linux-x86_64&type=jar' };
    deepEqual(judged([library('a', '1', 'MIT'), library('a', '1', 'MIT', native)]).faults, []);
});

test('should name native code alike on every platform', () => {
    equal(judged([library('native-linux-x86_64', '1', 'MIT')]).rows[0].library, 'org.example:native-*');
    equal(judged([library('native-osx-aarch64', '1', 'MIT')]).rows[0].library, 'org.example:native-*');
    equal(judged([library('native-lib', '1', 'MIT')]).rows[0].library, 'org.example:native-lib');
});

test('should find a snapshot that is not ours', () => {
    deepEqual(judged([library('a', '1-SNAPSHOT', 'MIT')]).faults, [
        'one: org.example:a 1-SNAPSHOT is a snapshot, which changes under its name',
    ]);
    deepEqual(judged([library('a', '1-SNAPSHOT', null, { group: 'dev.lilt' })]).faults, []);
});

test('should find what the SBOM and lib do not both have', () => {
    const { faults } = judge({ one: { components: [library('a', '1', 'MIT')] } }, { one: ['org.example.b-1.jar'] }, POLICY);
    deepEqual(faults, [
        'one: org.example.b-1.jar is in lib, and not in the SBOM',
        'one: the SBOM lists org.example.a-1.jar, which is not in lib',
    ]);
});

test('should look for our other jars in lib, and not for the service itself', () => {
    const ours = name => library(name, '1', null, { group: 'dev.lilt' });
    deepEqual(judge({ one: { components: [ours('one'), ours('support')] } }, { one: [] }, POLICY).faults, [
        'one: the SBOM lists dev.lilt.support-1.jar, which is not in lib',
    ]);
});

test('should write the table in one order', () => {
    const component = { components: [library('b', '1', 'MIT'), library('a', '1', 'MIT')] };
    const both = judge({ two: component, one: component, three: { components: [library('b', '1', 'MIT')] } },
        { two: component.components.map(jarOf), one: component.components.map(jarOf), three: ['org.example.b-1.jar'] }, POLICY);
    deepEqual(page(both.rows).trimEnd().split('\n').slice(-2), [
        '| org.example:a | 1 | MIT | one, two |',
        '| org.example:b | 1 | MIT | all |',
    ]);
});

test('should find an npm package that may become another', () => {
    const lock = { packages: { '': {}, 'node_modules/a': { integrity: 'sha512-x' }, 'node_modules/b': { version: '1.0.0' } } };
    deepEqual(unpinned('package.json', { devDependencies: { a: '^1.0.0', b: '1.0.0', c: 'latest' } }, lock), [
        'package.json: a is ^1.0.0, which is no exact version',
        'package.json: c is latest, which is no exact version',
        'package.json: node_modules/b has no checksum in package-lock.json',
    ]);
});
