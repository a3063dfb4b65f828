import { html, render } from 'lit'

render(html`<main><h1>Lilt</h1></main>`, document.body)
