// What is wrong with the libraries of the services, and the table of them. Pure: no file is read here.

const OURS = 'dev.lilt';

/**
 * The name of a library without its version: group and artifact. Of native code each platform has its own artifact, and
 * the build takes that of the machine it runs on: all count as one, so that the page is the same everywhere.
 */
const nameOf = component =>
    `${component.group}:${component.name.replace(/^native-(linux|osx|windows)-\w+$/, 'native-*')}`;

/** The name of a component's jar in lib, as Quarkus writes it. */
export function jarOf(component) {
    const classifier = new URLSearchParams((component.purl ?? '').split('?')[1]).get('classifier');
    return `${component.group}.${component.name}-${component.version}${classifier ? `-${classifier}` : ''}.jar`;
}

/**
 * The licences that a component says it has, as SPDX ids. A Maven POM with several lets its user choose one.
 *
 * @param spellings SPDX ids by the names that some POMs have instead
 */
function licencesOf(component, spellings) {
    const named = (component.licenses ?? []).flatMap(each =>
        each.expression ? each.expression.split(' OR ') : [each.license.id ?? each.license.name ?? each.license.url]);
    return [...new Set(named.filter(Boolean).map(name => spellings[name] ?? name))].sort();
}

/**
 * Judges the libraries of all services.
 *
 * @param sboms a CycloneDX document by the name of each service
 * @param jars the names of the jars in lib by the name of each service
 * @param policy licences.json
 * @returns faults, a line each, and rows of the table: library, version, licence, services
 */
export function judge(sboms, jars, policy) {
    const faults = [];
    const rows = new Map();
    const used = new Set();

    for (const [service, sbom] of Object.entries(sboms)) {
        const versions = new Map();
        const components = sbom.components.filter(component => component.group !== OURS);
        for (const component of components) {
            const name = nameOf(component);
            versions.set(name, (versions.get(name) ?? new Set()).add(component.version));
            if (component.version.endsWith('-SNAPSHOT')) {
                faults.push(`${service}: ${name} ${component.version} is a snapshot, which changes under its name`);
            }
            const licence = chosen(component, policy, used, fault => faults.push(`${service}: ${fault}`));
            const key = `${name} ${component.version}`;
            const row = rows.get(key) ?? { library: name, version: component.version, licence, services: new Set() };
            row.services.add(service);
            rows.set(key, row);
        }
        for (const [name, found] of versions) {
            if (found.size > 1) {
                faults.push(`${service}: ${name} is there in ${found.size} versions: ${[...found].sort().join(', ')}`);
            }
        }
        // The service's own jar is in app, not in lib. Its artifact may have another name than its directory.
        const own = sbom.metadata?.component?.name ?? service;
        const libraries = sbom.components.filter(({ group, name }) => group !== OURS || name !== own);
        faults.push(...differences(service, libraries, jars[service]));
    }
    for (const kind of ['without', 'exceptions']) {
        for (const name of Object.keys(policy[kind])) {
            if (!used.has(`${kind} ${name}`)) {
                faults.push(`licences.json: ${kind} has ${name}, which needs it no more`);
            }
        }
    }
    const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
    return {
        faults: [...new Set(faults)],
        rows: [...rows.values()].sort((a, b) => order(a.library, b.library) || order(a.version, b.version)),
    };
}

/** The licence that a library is used under, or a fault. */
function chosen(component, policy, used, fault) {
    const name = nameOf(component);
    let licences = licencesOf(component, policy.spellings);
    if (licences.length === 0) {
        const known = policy.without[name];
        if (!known) {
            fault(`${name} ${component.version} says no licence: look it up, and enter it in licences.json under without`);
            return '?';
        }
        used.add(`without ${name}`);
        licences = [known.licence];
    }
    const allowed = licences.filter(licence => licence in policy.allowed);
    if (allowed.length > 0) {
        return allowed.join(' or ');
    }
    const exception = policy.exceptions[name];
    if (exception && licences.includes(exception.licence)) {
        used.add(`exceptions ${name}`);
        return exception.licence;
    }
    fault(`${name} ${component.version} has a licence that is not allowed: ${licences.join(' or ')}`);
    return licences.join(' or ');
}

/** What the document lists and the service does not run with, and the other way round. */
function differences(service, components, jars) {
    const listed = new Set(components.map(jarOf));
    const there = new Set(jars);
    return [
        ...[...listed].filter(jar => !there.has(jar)).map(jar => `${service}: the SBOM lists ${jar}, which is not in lib`),
        ...[...there].filter(jar => !listed.has(jar)).map(jar => `${service}: ${jar} is in lib, and not in the SBOM`),
    ].sort();
}

/**
 * Versions in a package.json and its lock file that may become others: ranges, tags, files without a checksum.
 *
 * @returns faults, a line each
 */
export function unpinned(file, manifest, lock) {
    const ranges = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
        .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
        .map(([name, version]) => `${file}: ${name} is ${version}, which is no exact version`);
    const unchecked = Object.entries(lock.packages)
        .filter(([path, entry]) => path !== '' && !entry.link && !entry.integrity)
        .map(([path]) => `${file}: ${path} has no checksum in package-lock.json`);
    return [...ranges, ...unchecked];
}

/** The page with the table. */
export function page(rows) {
    const services = [...new Set(rows.flatMap(row => [...row.services]))].sort();
    const used = row => (row.services.size === services.length ? 'all' : [...row.services].sort().join(', '));
    return [
        '# Libraries',
        '',
        'What the services run with, their licences, and which service uses them. Written by `.ci/dependencies/check --write` from the',
        "services' SBOMs (`target/quarkus-app/sbom.cdx.json`, in an image `/lilt/app/sbom.cdx.json`); `.ci/run` compares it. Where a library",
        'lets its user choose between licences, those of our list (`.ci/dependencies/licences.json`) are named. What only tests and the build',
        'use is not here.',
        '',
        '| library | version | licence | services |',
        '| --- | --- | --- | --- |',
        ...rows.map(row => `| ${row.library} | ${row.version} | ${row.licence} | ${used(row)} |`),
        '',
    ].join('\n');
}
