import { css } from 'lit'

export const appStyles = css`
    :host {
        min-height: 100dvh;
        display: flex;
        flex-direction: column;
    }

    main {
        flex: 1;
        min-width: 0;
    }

    .brand {
        font-size: var(--text-large);
        font-weight: 700;
        letter-spacing: -0.02em;
        color: var(--color-text);
        text-decoration: none;
        display: none;
        align-items: center;
        gap: var(--space-2);
        min-height: var(--target);
        border-radius: var(--radius-small);
    }

    .mark {
        width: 28px;
        height: 28px;
        color: var(--color-accent);
    }

    header {
        position: sticky;
        bottom: 0;
        order: 1;
        z-index: 1;
        background: var(--color-surface);
        border-top: 1px solid var(--color-line);
        padding-bottom: env(safe-area-inset-bottom);
    }

    nav {
        display: flex;
        justify-content: space-around;
    }

    nav a {
        display: flex;
        flex: 1;
        flex-direction: column;
        align-items: center;
        justify-content: center;
        gap: 2px;
        min-height: 56px;
        max-width: 10rem;
        border-radius: var(--radius-small);
        color: var(--color-text-quiet);
        font-size: var(--text-small);
        font-weight: 550;
        text-decoration: none;
    }

    nav a[aria-current] {
        color: var(--color-accent);
    }

    nav .icon {
        width: 24px;
        height: 24px;
    }

    .welcome {
        display: grid;
        place-content: center;
        justify-items: center;
        gap: var(--space-5);
        min-height: 100dvh;
        padding: var(--space-5);
        text-align: center;
    }

    .welcome .mark {
        width: 88px;
        height: 88px;
    }

    .welcome p {
        max-width: 26rem;
        font-size: var(--text-large);
    }

    .skip {
        position: absolute;
        left: var(--space-3);
        top: -100px;
        z-index: 2;
        background: var(--color-surface);
    }

    .skip:focus {
        top: var(--space-3);
    }

    @media (min-width: 45rem) {
        header {
            position: static;
            order: 0;
            display: flex;
            align-items: center;
            justify-content: space-between;
            width: min(100%, 68rem);
            margin-inline: auto;
            padding: var(--space-3) var(--space-4);
            border: 0;
            background: transparent;
        }

        .brand {
            display: inline-flex;
        }

        nav {
            gap: var(--space-1);
        }

        nav a {
            flex-direction: row;
            gap: var(--space-2);
            min-height: var(--target);
            padding: 0 var(--space-4);
            border-radius: 999px;
            font-size: var(--text-body);
        }

        nav a[aria-current] {
            background: var(--color-accent-quiet);
        }
    }

    @media print {
        header,
        .skip {
            display: none;
        }
    }
`
