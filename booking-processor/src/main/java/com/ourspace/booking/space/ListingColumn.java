package com.ourspace.booking.space;

import com.ourspace.contracts.space.SpaceListing;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import tools.jackson.databind.json.JsonMapper;

/** A listing is one value to this side, and stands as the JSON that came in. */
@Converter
class ListingColumn implements AttributeConverter<SpaceListing, String> {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public String convertToDatabaseColumn(SpaceListing listing) {
        return JSON.writeValueAsString(listing);
    }

    @Override
    public SpaceListing convertToEntityAttribute(String column) {
        return JSON.readValue(column, SpaceListing.class);
    }
}
