// What two versions of an OpenAPI document differ in, and which version such a difference needs.
import { apiDiff } from 'api-smart-diff';

// Services refuse fields that they don't know: a client that goes on sending a removed one fails.
const isLostField = ({ action, path }) => action === 'remove' && path.includes('requestBody') && path.at(-2) === 'properties';

/** The changes that a client could notice, each once and with a text. Examples and texts for readers are none. */
export function changes(before, after) {
    return apiDiff(before, after)
        .filter(({ path, type }) => path[0] === 'paths' && ['breaking', 'non-breaking'].includes(type))
        .map((change) => ({
            breaking: change.type === 'breaking' || isLostField(change),
            text: `${change.path.slice(1, 3).reverse().join(' ')}: ${change.description || `${change.action} ${change.path.join('.')}`}`,
        }));
}

/** Whether a version may break what the clients of a release rely on: a new major one, and below 1.0.0 a new minor one. */
export function mayBreak(release, version) {
    const [major, minor] = release.replace(/^v/, '').split('.').map(Number);
    const [newMajor, newMinor] = version.split('-')[0].split('.').map(Number);
    return newMajor > major || (major === 0 && newMajor === 0 && newMinor > minor);
}
