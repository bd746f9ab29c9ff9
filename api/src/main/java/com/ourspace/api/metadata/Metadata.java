package com.ourspace.api.metadata;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists of districts, categories and facilities, read once at the start: only migrations change them. */
@Component
public class Metadata {

    private final List<District> districts;
    private final List<Category> categories;
    private final List<Facility> facilities;

    Metadata(JdbcClient jdbc) {
        districts = read(jdbc, "code, name_ko, name_en, icon, latitude, longitude FROM district", District.class);
        categories = read(jdbc, "code, name_ko, name_en, icon FROM category", Category.class);
        facilities = read(jdbc, "code, name_ko, name_en, icon FROM facility", Facility.class);
    }

    public List<District> districts() {
        return districts;
    }

    public List<Category> categories() {
        return categories;
    }

    public List<Facility> facilities() {
        return facilities;
    }

    private static <T> List<T> read(JdbcClient jdbc, String columnsAndTable, Class<T> type) {
        return List.copyOf(jdbc.sql("SELECT " + columnsAndTable + " ORDER BY id")
                .query(type)
                .list());
    }
}
