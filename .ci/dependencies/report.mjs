// Reads the SBOMs, judges them, and writes or compares docs/dependencies.md.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { judge, page, unpinned } from './rules.mjs';

const SERVICES = ['content-service', 'session-service', 'tracking-service', 'web'];
const PAGE = '../../docs/dependencies.md';

function fail(lines) {
    console.error(lines.map(line => `dependencies: ${line}`).join('\n'));
    process.exit(1);
}

const app = service => `../../${service}/target/quarkus-app`;
const missing = SERVICES.filter(service => !existsSync(`${app(service)}/sbom.cdx.json`));
if (missing.length > 0) {
    fail([`no SBOM of ${missing.join(', ')}; build them first, with ./lilt test say`]);
}

const json = file => JSON.parse(readFileSync(file, 'utf8'));
const byService = read => Object.fromEntries(SERVICES.map(service => [service, read(service)]));
const sboms = byService(service => json(`${app(service)}/sbom.cdx.json`));
const jars = byService(service => ['boot', 'main'].flatMap(folder => readdirSync(`${app(service)}/lib/${folder}`)));
const { faults, rows } = judge(sboms, jars, json('licences.json'));
for (const folder of ['kubernetes', 'protocol']) {
    const file = `../${folder}/package.json`;
    faults.push(...unpinned(`.ci/${folder}/package.json`, json(file), json(`../${folder}/package-lock.json`)));
}
if (faults.length > 0) {
    fail(faults);
}

const wanted = page(rows);
if (process.argv.includes('--write')) {
    writeFileSync(PAGE, wanted);
} else if (!existsSync(PAGE) || readFileSync(PAGE, 'utf8') !== wanted) {
    fail(['docs/dependencies.md is not up to date; .ci/dependencies/check --write writes it']);
}
console.log(`dependencies: ${rows.length} libraries of ${SERVICES.length} services, all licences allowed`);
