import { css } from 'lit'

import { fields } from './fields.js'

const basics = css`
    *,
    *::before,
    *::after {
        box-sizing: border-box;
    }

    :host {
        display: block;
    }

    [hidden] {
        display: none !important;
    }

    h1,
    h2,
    h3,
    p,
    ul,
    ol,
    dl,
    dd,
    fieldset {
        margin: 0;
        padding: 0;
        border: 0;
    }

    ul.plain,
    ol.plain {
        list-style: none;
    }

    h1 {
        font-size: var(--text-title);
        font-weight: 650;
        line-height: 1.2;
        letter-spacing: -0.015em;
        text-wrap: balance;
    }

    h2 {
        font-size: var(--text-large);
        font-weight: 650;
        line-height: 1.3;
        letter-spacing: -0.005em;
        text-wrap: balance;
    }

    p {
        text-wrap: pretty;
    }

    .quiet {
        color: var(--color-text-quiet);
    }

    .small {
        font-size: var(--text-small);
    }

    .stack {
        display: flex;
        flex-direction: column;
        gap: var(--space-4);
    }

    .stack.close {
        gap: var(--space-2);
    }

    .stack.wide {
        gap: var(--space-5);
    }

    .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2) var(--space-3);
    }

    .card {
        padding: var(--space-4);
        background: var(--color-surface);
        border: 1px solid var(--color-line);
        border-radius: var(--radius);
    }

    .card.accent {
        background: var(--color-accent-quiet);
        border-color: transparent;
    }

    .notice {
        padding: var(--space-3) var(--space-4);
        background: var(--color-notice);
        color: var(--color-on-notice);
        border-radius: var(--radius-small);
    }

    a {
        color: var(--color-accent);
        text-decoration-thickness: 1px;
        text-underline-offset: 3px;
    }

    a:focus-visible,
    button:focus-visible,
    input:focus-visible,
    select:focus-visible,
    textarea:focus-visible,
    summary:focus-visible {
        outline: 2px solid transparent;
        box-shadow: var(--focus-ring);
    }

    button,
    .button {
        display: inline-flex;
        align-items: center;
        justify-content: center;
        gap: var(--space-2);
        min-height: var(--target);
        min-width: var(--target);
        padding: var(--space-2) var(--space-4);
        border: 1px solid var(--color-line-strong);
        border-radius: 999px;
        background: transparent;
        color: var(--color-text);
        font: inherit;
        font-weight: 550;
        line-height: 1.25;
        text-align: center;
        text-decoration: none;
        cursor: pointer;
        touch-action: manipulation;
    }

    button.primary,
    .button.primary {
        border-color: transparent;
        background: var(--color-accent);
        color: var(--color-on-accent);
    }

    button.large,
    .button.large {
        min-height: 56px;
        padding: var(--space-3) var(--space-5);
        font-size: var(--text-large);
    }

    button.danger,
    .button.danger {
        border-color: transparent;
        background: var(--color-danger);
        color: var(--color-on-danger);
    }

    button.plain,
    .button.plain {
        border-color: transparent;
        color: var(--color-accent);
    }

    button.wide,
    .button.wide {
        width: 100%;
    }

    @media (hover: hover) {
        button:not(:disabled):hover,
        .button:hover {
            background: color-mix(in srgb, var(--color-text) 8%, transparent);
        }

        button.primary:not(:disabled):hover,
        .button.primary:hover {
            background: color-mix(in srgb, var(--color-accent) 88%, var(--color-text));
        }

        button.danger:not(:disabled):hover,
        .button.danger:hover {
            background: color-mix(in srgb, var(--color-danger) 88%, var(--color-text));
        }
    }

    button:disabled {
        border-color: var(--color-line);
        background: var(--color-surface-quiet);
        color: var(--color-text-quiet);
        cursor: default;
    }

    dialog {
        width: min(26rem, calc(100vw - 2 * var(--space-4)));
        max-height: calc(100dvh - 2 * var(--space-4));
        padding: var(--space-5);
        border: 1px solid var(--color-line);
        border-radius: var(--radius);
        background: var(--color-surface);
        color: var(--color-text);
    }

    dialog::backdrop {
        background: rgb(0 0 0 / 50%);
    }

    .visually-hidden {
        position: absolute;
        width: 1px;
        height: 1px;
        margin: -1px;
        overflow: hidden;
        clip-path: inset(50%);
        white-space: nowrap;
    }

    @media (prefers-reduced-motion: reduce) {
        *,
        *::before,
        *::after {
            transition: none !important;
            animation: none !important;
        }
    }
`

/** Text, buttons, fields, cards, dialogs and notices, as every screen has them. */
export const controls = css`
    ${basics} ${fields}
`
