// Dockerfiles are valid; every variable of the Compose file is explained in .env.example with the same default; every
// container is confined and limited; the gateway passes on each path of the three services, to the right one or for a browser to
// the web client, the web client's own paths, and nothing else.
import { readFileSync } from 'node:fs';
import { validate } from 'dockerfile-utils';
import { parse } from 'yaml';

const [folder, protocol] = process.argv.slice(2);
const faults = [];
const read = (file) => readFileSync(`${folder}/${file}`, 'utf8');

for (const file of ['Dockerfile', 'issuer/Dockerfile']) {
    for (const fault of validate(read(file))) {
        faults.push(`${file}:${fault.range.start.line + 1}: ${fault.message}`);
    }
}

const text = read('compose.yaml');
const explained = Object.fromEntries(
    read('.env.example')
        .split('\n')
        .filter((line) => /^[A-Z]/.test(line))
        .map((line) => line.split(/=(.*)/s).slice(0, 2)),
);
const used = new Set();
for (const [, name, fallback] of text.matchAll(/\$\{([A-Z_]+):-([^}]*)\}/g)) {
    used.add(name);
    if (explained[name] !== fallback) {
        faults.push(`.env.example says ${name}=${explained[name]}, compose.yaml has the default ${fallback}`);
    }
}
for (const name of Object.keys(explained).filter((each) => !used.has(each))) {
    faults.push(`.env.example explains ${name}, which compose.yaml does not use`);
}
if (/\$\{[A-Z_]+\}/.test(text)) {
    faults.push('compose.yaml has a variable without a default');
}

const stack = parse(text, { merge: true });
const jobs = new Set(['secrets', 'topics']);
for (const [name, service] of Object.entries(stack.services)) {
    const expect = (holds, what) => holds || faults.push(`compose.yaml: ${name} ${what}`);
    expect(service.cap_drop?.includes('ALL'), 'keeps capabilities');
    expect(service.security_opt?.includes('no-new-privileges:true'), 'may gain privileges');
    expect(service.restart === (jobs.has(name) ? 'no' : 'unless-stopped'), 'has another restart policy than its kind');
    expect(jobs.has(name) || service.deploy?.resources?.limits?.memory, 'has no limit of memory');
    for (const port of service.ports ?? []) {
        expect(/^(127\.0\.0\.1|\$\{LILT_BIND:-127\.0\.0\.1\}):/.test(port), `opens ${port} to other machines`);
    }
    if (name.endsWith('-service') || name === 'web') {
        expect(service.read_only, 'may write into its image');
        expect(service.tmpfs?.some((each) => /^\/tmp:exec/.test(each)), 'has a /tmp that Netty can load nothing from');
        expect(!JSON.stringify(service.environment).match(/PASSWORD/), 'has a password in its environment');
    }
}

// Locations in nginx's order: exact ones, then regular expressions as they stand there, then prefixes.
const gateway = read('gateway/nginx.conf');
const locations = [...gateway.matchAll(/location (=|~)? ?(\/\S*|\^\S+) \{\s*([^}]*)\}/g)].map(
    ([, kind, path, body]) => ({
        kind,
        matches: (target) => (kind === '=' ? path === target : kind === '~' ? new RegExp(path).test(target) : true),
        to: body.match(/proxy_pass http:\/\/(\$?[a-z]+);/)?.[1],
        isStream: body.includes('include stream.conf'),
    }),
);
const locate = (target) => ['=', '~', undefined].flatMap((kind) => locations.filter((each) => each.kind === kind)).find((each) => each.matches(target));
// $content and its like: the web client unless the call brings a token or a ticket.
const maps = new Map([...gateway.matchAll(/map "\$http_authorization\$arg_ticket" (\$[a-z]+) \{\s*"" web;\s*default ([a-z]+);\s*\}/g)].map(([, name, to]) => [name, to]));
let routes = 0;
for (const service of ['content', 'session', 'tracking']) {
    const description = parse(readFileSync(`${protocol}/${service}-service-openapi.yaml`, 'utf8'));
    for (const [path, operations] of Object.entries(description.paths)) {
        const location = locate(path.replaceAll(/\{[^}]*\}/g, 'x-1'));
        const isStream = Boolean(operations.get?.responses?.['200']?.content?.['text/event-stream']);
        routes += 1;
        if (maps.get(location?.to) !== service || location.isStream !== isStream) {
            faults.push(`gateway: ${path} goes to ${location?.to}${location?.isStream ? ' as a stream' : ''}, not to ${service}`);
        }
    }
}
for (const page of ['/', '/web/me', '/web/login', '/static/app-1.js', '/icons/lilt.svg', '/sw.js', '/manifest.webmanifest']) {
    routes += 1;
    if (locate(page)?.to !== 'web') {
        faults.push(`gateway: ${page} goes to ${locate(page)?.to}, not to web`);
    }
}
for (const inside of ['/q/health', '/q/metrics', '/admin/', '/realms/master/', '/sessionsx', '/webx', '/index.html', '/sw.js/']) {
    if (locate(inside)?.to) {
        faults.push(`gateway: ${inside} is passed on to ${locate(inside).to}`);
    }
}

faults.forEach((fault) => console.error(`compose: ${fault}`));
if (faults.length > 0) {
    process.exit(1);
}
console.log(`compose: 2 Dockerfiles, ${Object.keys(stack.services).length} services, ${used.size} settings and ${routes} routes are fine`);
