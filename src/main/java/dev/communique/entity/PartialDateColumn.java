package dev.communique.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import dev.communique.fact.PartialDate;

/** Keeps a date as ISO 8601 writes it, as precise as it is known. */
@Converter(autoApply = true)
public class PartialDateColumn implements AttributeConverter<PartialDate, String> {

    @Override
    public String convertToDatabaseColumn(PartialDate date) {
        return date == null ? null : date.toString();
    }

    @Override
    public PartialDate convertToEntityAttribute(String text) {
        return text == null ? null : new PartialDate(text);
    }
}
