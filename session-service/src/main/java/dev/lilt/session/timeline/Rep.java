package dev.lilt.session.timeline;

/**
 * One repetition: the {@code number}th {@code of} all in its pass.
 *
 * @param number from 1
 */
record Rep(int number, int of, SidePass sidePass) {}
