// Checks manifests against the schemas of kubernetes-models: required fields, ranges, enumerations, formats. It does
// not look for unknown keys: the tests of deploy/kubernetes do. Arguments: files of rendered YAML.
import { readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';

// The operators' kinds that no package has; the tests of deploy/kubernetes check them too.
const elsewhere = /^(kafka\.strimzi\.io|postgresql\.cnpg\.io|barmancloud\.cnpg\.io)\//;
const packages = [
  [/^gateway\.networking\.k8s\.io\//, '@kubernetes-models/gateway-api'],
  [/^cert-manager\.io\//, '@kubernetes-models/cert-manager'],
  [/^monitoring\.coreos\.com\//, '@kubernetes-models/prometheus-operator'],
  [/^/, 'kubernetes-models'],
];

async function model({ apiVersion, kind }) {
  const [, name] = packages.find(([group]) => group.test(apiVersion));
  const module = await import(`${name}/${apiVersion}/${kind}`).catch(() => {
    throw new Error(`${name} has no ${apiVersion} ${kind}`);
  });
  return module[kind];
}

async function refusal(document) {
  try {
    const Kind = await model(document);
    new Kind(document).validate();
  } catch (error) {
    return error.message;
  }
}

// A check that takes everything would be worse than none.
const wrong = [
  { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'some' }, spec: { replicas: 1 } },
  { apiVersion: 'v1', kind: 'Service', metadata: { name: 'some' }, spec: { ports: [{ port: 'http' }] } },
  {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'Gateway',
    metadata: { name: 'some' },
    spec: { gatewayClassName: 'some', listeners: [{ name: 'https', port: 70000, protocol: 'HTTPS' }] },
  },
];
for (const document of wrong) {
  if (!(await refusal(document))) {
    console.error(`kubernetes: a wrong ${document.kind} was taken, so the check is of no use`);
    process.exit(1);
  }
}

let checked = 0;
let refused = 0;
for (const file of process.argv.slice(2)) {
  for (const document of parseAllDocuments(readFileSync(file, 'utf8')).map((each) => each.toJS())) {
    if (elsewhere.test(document.apiVersion)) {
      continue;
    }
    checked++;
    const words = await refusal(document);
    if (words) {
      refused++;
      console.error(`${file}: ${document.kind} ${document.metadata.name}: ${words}`);
    }
  }
}
if (refused > 0 || checked === 0) {
  console.error(`kubernetes: ${refused} of ${checked} resources are not valid`);
  process.exit(1);
}
console.log(`kubernetes: ${checked} resources have their required fields, and values in range`);
