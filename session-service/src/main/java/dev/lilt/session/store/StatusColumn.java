package dev.lilt.session.store;

import dev.lilt.session.state.Status;
import dev.lilt.support.wire.WireName;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A status in a column, by its name on the wire. */
@Converter
class StatusColumn implements AttributeConverter<Status, String> {
    @Override
    public String convertToDatabaseColumn(Status status) {
        return status.wire();
    }

    @Override
    public Status convertToEntityAttribute(String column) {
        return WireName.find(Status.class, column).orElseThrow();
    }
}
