package com.ourspace.api.catalog;

import com.ourspace.api.sql.SqlValues;
import com.ourspace.contracts.image.ImageEvent;
import com.ourspace.contracts.image.ImageEvent.ImageRejected;
import com.ourspace.contracts.image.ImageEvent.ImageStored;
import com.ourspace.contracts.image.ImageOwner;
import com.ourspace.contracts.space.SpaceChangeOutcome.SpaceImagesChanged;
import com.ourspace.contracts.space.SpaceEvent.SpaceCreated;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The images of spaces. Their events come by another topic than the spaces' events, so either may come first. */
@Component
class Galleries implements ImageEventHandler {

    private static final String LOCK =
            "INSERT INTO space_gallery (space_id) VALUES (?) ON DUPLICATE KEY UPDATE space_id = space_id";
    private static final String ADD_PENDING = """
            INSERT INTO space_image (image_id, space_id, position, status) VALUES (?, ?, ?, 'PENDING')
            ON DUPLICATE KEY UPDATE image_id = image_id
            """;
    private static final String RECORD_OUTCOME = """
            INSERT INTO space_image (image_id, space_id, position, status, code, width, height, variants)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE status = IF(status = 'REMOVED', status, VALUES(status)), code = VALUES(code), width = VALUES(width),
                height = VALUES(height), variants = VALUES(variants)
            """;
    /** An image that the host puts back gets the status that the media worker has given it, if it has. */
    private static final String PUT = """
            INSERT INTO space_image (image_id, space_id, position, status) VALUES (?, ?, ?, 'PENDING')
            ON DUPLICATE KEY UPDATE position = VALUES(position), status = CASE WHEN status <> 'REMOVED' THEN status
                WHEN code IS NOT NULL THEN 'REJECTED' WHEN variants IS NOT NULL THEN 'READY' ELSE 'PENDING' END
            """;

    private static final String REMOVE = """
            UPDATE space_image SET status = 'REMOVED'
            WHERE space_id = :space AND status IN ('PENDING', 'READY') AND image_id NOT IN (:left)
            """;
    private static final String CHOOSE_COVERS = """
            UPDATE space_gallery SET cover = (
                SELECT variants FROM space_image
                WHERE space_image.space_id = space_gallery.space_id AND status = 'READY'
                ORDER BY position LIMIT 1)
            WHERE space_id IN (:spaces)
            """;

    private final JdbcOperations jdbc;
    private final JdbcClient client;
    private final ImageLinks links;
    private final SpaceRevisions revisions;
    private final JsonMapper json;

    Galleries(JdbcOperations jdbc, JdbcClient client, ImageLinks links, SpaceRevisions revisions, JsonMapper json) {
        this.jdbc = jdbc;
        this.client = client;
        this.links = links;
        this.revisions = revisions;
        this.json = json;
    }

    /** Adds the images that these spaces were created with, unless they are known already. */
    void addPending(List<SpaceCreated> created) {
        List<Long> spaces = lock(created.stream().map(SpaceCreated::spaceId));
        jdbc.batchUpdate(
                ADD_PENDING, created.stream().flatMap(Galleries::pendingRows).toList());
        chooseCovers(spaces);
    }

    /** Applies a batch of events, those of one image in their order. */
    @Override
    @Transactional
    public void recordOutcomes(List<ImageEvent> events) {
        List<ImageEvent> ofSpaces = events.stream()
                .filter(event -> event.owner() == ImageOwner.SPACE)
                .toList();
        if (ofSpaces.isEmpty()) {
            return;
        }
        List<Long> spaces = lock(ofSpaces.stream().map(ImageEvent::ownerId));
        jdbc.batchUpdate(RECORD_OUTCOME, ofSpaces.stream().map(this::columns).toList());
        chooseCovers(spaces);
        revisions.advance(spaces);
    }

    /** Sets the images of a space, in the host's order. The row of a removed image stays. */
    void arrange(SpaceImagesChanged event) {
        List<Long> spaces = lock(Stream.of(event.spaceId()));
        String isNewer = "UPDATE space_gallery SET images_version = ? WHERE space_id = ? AND images_version < ?";
        if (jdbc.update(isNewer, event.version(), event.spaceId(), event.version()) == 0) {
            return;
        }
        client.sql(REMOVE)
                .param("space", event.spaceId())
                .param("left", event.imageIds().stream().map(SqlValues::bytes).toList())
                .update();
        List<Object[]> rows = new ArrayList<>();
        event.imageIds().forEach(id -> rows.add(new Object[] {SqlValues.bytes(id), event.spaceId(), rows.size()}));
        jdbc.batchUpdate(PUT, rows);
        chooseCovers(spaces);
    }

    /** The images of a space that can be shown, in the host's order. */
    List<SpaceDetail.Image> ready(long spaceId) {
        return client.sql("""
                        SELECT image_id, position, variants FROM space_image
                        WHERE space_id = ? AND status = 'READY' ORDER BY position
                        """)
                .param(spaceId)
                .query((row, number) -> new SpaceDetail.Image(
                        SqlValues.uuid(row.getBytes("image_id")),
                        row.getInt("position"),
                        links.of(row.getString("variants"))))
                .list();
    }

    /** Locks the galleries in ascending order, so that two transactions cannot deadlock. */
    private List<Long> lock(Stream<Long> wanted) {
        List<Long> spaces = wanted.distinct().sorted().toList();
        jdbc.batchUpdate(
                LOCK, spaces.stream().map(space -> new Object[] {space}).toList());
        return spaces;
    }

    private void chooseCovers(Collection<Long> spaces) {
        client.sql(CHOOSE_COVERS).param("spaces", spaces).update();
    }

    private static Stream<Object[]> pendingRows(SpaceCreated event) {
        return event.images().stream()
                .map(image -> new Object[] {SqlValues.bytes(image.imageId()), event.spaceId(), image.position()});
    }

    private Object[] columns(ImageEvent event) {
        return switch (event) {
            case ImageStored stored ->
                new Object[] {
                    SqlValues.bytes(stored.imageId()),
                    stored.ownerId(),
                    stored.position(),
                    ImageStatus.READY.name(),
                    null,
                    stored.width(),
                    stored.height(),
                    json.writeValueAsString(stored.variants())
                };
            case ImageRejected rejected ->
                new Object[] {
                    SqlValues.bytes(rejected.imageId()),
                    rejected.ownerId(),
                    rejected.position(),
                    ImageStatus.REJECTED.name(),
                    rejected.code().name(),
                    null,
                    null,
                    null
                };
        };
    }
}
