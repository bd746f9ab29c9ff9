package com.ourspace.api.classic;

import com.ourspace.api.metadata.Category;
import com.ourspace.api.metadata.District;
import com.ourspace.api.metadata.Facility;
import com.ourspace.api.metadata.Metadata;
import java.util.List;
import org.springframework.stereotype.Component;

/** Districts, categories and facilities in the classic form: by numbers, with their Korean names. */
@Component
class ClassicMetadata {

    private final NumberedCodes<District> districts;
    private final NumberedCodes<Category> categories;
    private final NumberedCodes<Facility> facilities;
    private final Icons icons;

    ClassicMetadata(Metadata metadata, Icons icons) {
        this.districts = new NumberedCodes<>(metadata.districts(), District::code);
        this.categories = new NumberedCodes<>(metadata.categories(), Category::code);
        this.facilities = new NumberedCodes<>(metadata.facilities(), Facility::code);
        this.icons = icons;
    }

    /**
     * A district.
     *
     * @param lattitude degrees, spelled as the client spells it
     */
    record DistrictItem(int id, String name, String lattitude, String longitude) {}

    /**
     * A category or a facility.
     *
     * @param image a URL
     */
    record NamedImage(int id, String name, String image) {}

    NumberedCodes<District> districts() {
        return districts;
    }

    NumberedCodes<Category> categories() {
        return categories;
    }

    NumberedCodes<Facility> facilities() {
        return facilities;
    }

    List<DistrictItem> districtItems() {
        return districts.all().stream()
                .map(district -> new DistrictItem(
                        districts.number(district.code()),
                        district.nameKo(),
                        Decimals.degrees(district.latitude()),
                        Decimals.degrees(district.longitude())))
                .toList();
    }

    List<NamedImage> categoryItems() {
        return categories.all().stream()
                .map(category -> new NamedImage(
                        categories.number(category.code()), category.nameKo(), icons.url(category.icon())))
                .toList();
    }

    List<NamedImage> facilityItems() {
        return facilities.all().stream().map(this::item).toList();
    }

    /** The facilities of a space, in its host's order. */
    List<NamedImage> facilityItems(List<String> codes) {
        return codes.stream().map(facilities::entry).map(this::item).toList();
    }

    private NamedImage item(Facility facility) {
        return new NamedImage(facilities.number(facility.code()), facility.nameKo(), icons.url(facility.icon()));
    }
}
