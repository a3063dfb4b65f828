// Lets Node run the client's TypeScript as it stands: imports name no ending there, and a bundler finds the file.
// LILT_NODE_MODULES is the folder with the libraries.
import { existsSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { pathToFileURL, fileURLToPath } from 'node:url'

const libraries = pathToFileURL(process.env.LILT_NODE_MODULES + '/any.js').href

function source(specifier, parentURL) {
    const url = new URL(specifier, parentURL)
    const path = url.href.replace(/\.js$/, '')
    return [url.href, path + '.ts', path + '/index.ts']
        .find(candidate => /\.\w+$/.test(candidate) && existsSync(fileURLToPath(candidate)))
}

registerHooks({
    resolve(specifier, context, nextResolve) {
        if (/^\.{1,2}\//.test(specifier)) {
            return nextResolve(source(specifier, context.parentURL) ?? specifier, context)
        }
        const isLibrary = !/^(node|file|data):/.test(specifier) && /\/src\/.*\.ts$/.test(context.parentURL ?? '')
        return nextResolve(specifier, isLibrary ? { ...context, parentURL: libraries } : context)
    },
    load(url, context, nextLoad) {
        if (url.endsWith('.css')) {
            return { format: 'module', source: 'export default ""', shortCircuit: true }
        }
        return nextLoad(url, url.endsWith('.ts') ? { ...context, format: 'module-typescript' } : context)
    },
})
