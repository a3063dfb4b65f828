/**
 * A week for a clinician's system: FHIR R4, with the codes and units of the HL7 Physical Activity implementation guide.
 * Why so is in docs/decisions/0016-yours-to-take-and-to-erase.md.
 */
@NullMarked
package dev.lilt.tracking.fhir;

import org.jspecify.annotations.NullMarked;
