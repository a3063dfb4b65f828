/** Sessions as members see them over REST: state, lists and timelines, and the guidance on symptoms. */
@NullMarked
package dev.lilt.session.view;

import org.jspecify.annotations.NullMarked;
