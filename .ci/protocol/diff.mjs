// Lists what the documents in one folder differ in from those in another; fails if the version doesn't allow it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { changes, mayBreak } from './changes.mjs';

const [, , release, version, before, after] = process.argv;
const read = (folder, name) => load(readFileSync(join(folder, name), 'utf8'));
let broken = 0;
for (const name of readdirSync(after).filter((file) => file.endsWith('-openapi.yaml'))) {
    if (!existsSync(join(before, name)) || readFileSync(join(before, name)).length === 0) continue;
    for (const { breaking, text } of changes(read(before, name), read(after, name))) {
        console.log(`${breaking ? 'breaking' : 'added'} ${name.replace('-openapi.yaml', '')} ${text}`);
        broken += breaking ? 1 : 0;
    }
}
const allowed = broken === 0 || mayBreak(release, version);
console.log(`protocol: since ${release}, ${broken} changes could break a client${allowed ? '' : `; version ${version} must not have any`}`);
process.exitCode = allowed ? 0 : 1;
