package com.ourspace.api.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the outlines of spaces. */
@Repository
class SpaceOutlines {

    private static final String SELECT = """
            SELECT l.space_id, l.title, l.sub_title, l.address, i.variants
            FROM space_listing l LEFT JOIN space_image i ON i.space_id = l.space_id AND i.status = 'READY'
            WHERE l.space_id IN (:spaces) ORDER BY l.space_id, i.position
            """;

    private final JdbcClient jdbc;
    private final ImageLinks links;

    SpaceOutlines(JdbcClient jdbc, ImageLinks links) {
        this.jdbc = jdbc;
        this.links = links;
    }

    /** The outlines by the numbers of their spaces, by one statement. */
    Map<Long, SpaceOutline> of(Collection<Long> spaceIds) {
        Map<Long, SpaceOutline> outlines = new HashMap<>();
        jdbc.sql(SELECT)
                .param("spaces", spaceIds)
                .query((row, _) -> outline(row))
                .list()
                .forEach(outline -> outlines.merge(outline.id(), outline, SpaceOutlines::withImagesOf));
        return outlines;
    }

    /** Each row has one image of its space. */
    private SpaceOutline outline(ResultSet row) throws SQLException {
        String variants = row.getString("variants");
        return new SpaceOutline(
                row.getLong("space_id"),
                row.getString("title"),
                row.getString("sub_title"),
                row.getString("address"),
                variants == null ? List.of() : List.of(links.of(variants)));
    }

    private static SpaceOutline withImagesOf(SpaceOutline one, SpaceOutline other) {
        List<List<ImageLink>> images = new ArrayList<>(one.images());
        images.addAll(other.images());
        return new SpaceOutline(one.id(), one.title(), one.subTitle(), one.address(), images);
    }
}
