package dev.communique.entity;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import dev.communique.fact.ExternalId;

/** Keeps the identifiers that others gave somebody in one column, a line each. */
@Converter
public class ExternalIdsColumn implements AttributeConverter<List<ExternalId>, String> {

    @Override
    public String convertToDatabaseColumn(List<ExternalId> ids) {
        return ids.stream().map(ExternalId::packed).collect(Collectors.joining("\n"));
    }

    @Override
    public List<ExternalId> convertToEntityAttribute(String column) {
        return column.isEmpty() ? List.of() : column.lines().map(ExternalId::unpack).toList();
    }
}
