import { css } from 'lit'

/** The two rings, and the disc that breathes. */
export const ringStyle = css`
    .ring {
        position: absolute;
        border-radius: 50%;
    }

    .outer {
        --thickness: 3.2cqmin;
        --colour: var(--ring-exercise);
        inset: 2cqmin;
    }

    .inner {
        --thickness: 2.2cqmin;
        --colour: var(--ring-work);
        inset: 6.8cqmin;
    }

    .inner[data-of='breath'] {
        --colour: var(--ring-breath);
    }

    .inner[data-of='prepare'],
    .inner[data-of='rest'] {
        --colour: var(--color-line-strong);
    }

    .track,
    .arc {
        position: absolute;
        inset-block: 0;
        border: var(--thickness) solid var(--ring-track);
        border-radius: 50%;
    }

    .track {
        inset-inline: 0;
    }

    .half {
        position: absolute;
        inset-block: 0;
        inline-size: 50%;
        overflow: hidden;
    }

    .half.right {
        left: 50%;
    }

    .half.left {
        left: 0;
    }

    .arc {
        inline-size: 200%;
        border-color: var(--colour);
        transform: rotate(-180deg);
    }

    .right .arc {
        left: -100%;
        clip-path: inset(0 0 0 50%);
    }

    .left .arc {
        left: 0;
        clip-path: inset(0 50% 0 0);
    }

    .tip {
        position: absolute;
        inset: 0;
    }

    .tip::before {
        content: '';
        position: absolute;
        inset-block-start: 0;
        inset-inline-start: calc(50% - var(--thickness) / 2);
        inline-size: var(--thickness);
        block-size: var(--thickness);
        border-radius: 50%;
        background: var(--colour);
    }

    .empty .half,
    .empty .tip {
        display: none;
    }

    .disc {
        position: absolute;
        inset: 11.5cqmin;
        border-radius: 50%;
        background: color-mix(in srgb, var(--ring-breath) 14%, transparent);
        transform: scale(0.66);
    }

    @media (forced-colors: active) {
        .track {
            border-width: 1px;
            border-color: CanvasText;
        }

        .outer,
        .inner,
        .inner[data-of] {
            --colour: Highlight;
        }

        .arc,
        .tip::before {
            forced-color-adjust: none;
        }

        .disc {
            border: 2px solid GrayText;
        }
    }
`
