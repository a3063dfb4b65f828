package dev.lilt.tracking.fhir;

import java.math.BigDecimal;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Quantity;

/** A measure, by its code in LOINC and its unit in UCUM, as the implementation guide pairs them. */
enum FhirMeasure {
    /** The duration of a session's movement, pauses and rest left out. */
    DURATION("55411-3", "Exercise duration", "min", "minutes"),
    MODERATE("77592-4", "Moderate physical activity [IPAQ]", "min", "minutes"),
    VIGOROUS("77593-2", "Vigorous physical activity [IPAQ]", "min", "minutes"),
    /** The vital sign: at least moderate aerobic minutes of a week. */
    WEEK("82290-8", "Frequency of moderate to vigorous aerobic physical activity", "min/wk", "minutes per week");

    private final String loinc;
    private final String display;
    private final String ucum;
    private final String unit;

    FhirMeasure(String loinc, String display, String ucum, String unit) {
        this.loinc = loinc;
        this.display = display;
        this.ucum = ucum;
        this.unit = unit;
    }

    CodeableConcept code() {
        return new CodeableConcept(new Coding("http://loinc.org", loinc, display));
    }

    Quantity of(long minutes) {
        return new Quantity()
                .setValue(BigDecimal.valueOf(minutes))
                .setUnit(unit)
                .setSystem("http://unitsofmeasure.org")
                .setCode(ucum);
    }
}
