package com.ourspace.api.space;

import com.ourspace.api.metadata.Category;
import com.ourspace.api.metadata.District;
import com.ourspace.api.metadata.Facility;
import com.ourspace.api.metadata.Metadata;
import java.util.List;

/** The codes that a listing may use. */
record ListingCodes(List<String> categories, List<String> districts, List<String> facilities) {

    static ListingCodes of(Metadata metadata) {
        return new ListingCodes(
                metadata.categories().stream().map(Category::code).toList(),
                metadata.districts().stream().map(District::code).toList(),
                metadata.facilities().stream().map(Facility::code).toList());
    }
}
