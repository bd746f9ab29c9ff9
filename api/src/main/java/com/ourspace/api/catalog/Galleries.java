package com.ourspace.api.catalog;

import com.ourspace.contracts.image.ImageEvent;
import com.ourspace.contracts.image.ImageOwner;
import com.ourspace.contracts.image.ImageRejected;
import com.ourspace.contracts.image.ImageStored;
import com.ourspace.contracts.space.SpaceCreated;
import com.ourspace.contracts.space.SpaceImagesChanged;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The pictures of spaces. Their events come by another topic than the space's own, and so before or after it. */
@Component
class Galleries implements ImageEventHandler {

    private static final String LOCK =
            "INSERT INTO space_gallery (space_id) VALUES (?) ON DUPLICATE KEY UPDATE space_id = space_id";
    private static final String ANNOUNCE = """
            INSERT INTO space_image (image_id, space_id, position, status) VALUES (?, ?, ?, 'PENDING')
            ON DUPLICATE KEY UPDATE image_id = image_id
            """;
    private static final String SETTLE = """
            INSERT INTO space_image (image_id, space_id, position, status, code, width, height, variants)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE status = IF(status = 'REMOVED', status, VALUES(status)), code = VALUES(code), width = VALUES(width),
                height = VALUES(height), variants = VALUES(variants)
            """;
    /** One that comes back is at once what the media worker said of it, if it has said so already. */
    private static final String PLACE = """
            INSERT INTO space_image (image_id, space_id, position, status) VALUES (?, ?, ?, 'PENDING')
            ON DUPLICATE KEY UPDATE position = VALUES(position), status = CASE WHEN status <> 'REMOVED' THEN status
                WHEN code IS NOT NULL THEN 'REJECTED' WHEN variants IS NOT NULL THEN 'READY' ELSE 'PENDING' END
            """;

    private static final String TAKE_AWAY = """
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
    private final PictureLinks links;
    private final JsonMapper json;

    Galleries(JdbcOperations jdbc, JdbcClient client, PictureLinks links, JsonMapper json) {
        this.jdbc = jdbc;
        this.client = client;
        this.links = links;
        this.json = json;
    }

    /** The pictures that came with these spaces, for those of which nothing is known yet. */
    void announce(List<SpaceCreated> created) {
        List<Long> spaces = lock(created.stream().map(SpaceCreated::spaceId));
        jdbc.batchUpdate(
                ANNOUNCE, created.stream().flatMap(Galleries::announcements).toList());
        chooseCovers(spaces);
    }

    /** Takes a batch of events, those of one picture in their order. */
    @Override
    @Transactional
    public void settle(List<ImageEvent> events) {
        List<ImageEvent> ofSpaces = events.stream()
                .filter(event -> event.owner() == ImageOwner.SPACE)
                .toList();
        if (ofSpaces.isEmpty()) {
            return;
        }
        List<Long> spaces = lock(ofSpaces.stream().map(ImageEvent::ownerId));
        jdbc.batchUpdate(SETTLE, ofSpaces.stream().map(this::columns).toList());
        chooseCovers(spaces);
    }

    /** Gives a space the pictures its host has chosen, in the host's order. One taken away leaves its row behind. */
    void arrange(SpaceImagesChanged event) {
        List<Long> spaces = lock(Stream.of(event.spaceId()));
        String isNewer = "UPDATE space_gallery SET images_version = ? WHERE space_id = ? AND images_version < ?";
        if (jdbc.update(isNewer, event.version(), event.spaceId(), event.version()) == 0) {
            return;
        }
        client.sql(TAKE_AWAY)
                .param("space", event.spaceId())
                .param("left", event.imageIds().stream().map(BinaryId::of).toList())
                .update();
        List<Object[]> waitlistEntries = new ArrayList<>();
        event.imageIds()
                .forEach(id ->
                        waitlistEntries.add(new Object[] {BinaryId.of(id), event.spaceId(), waitlistEntries.size()}));
        jdbc.batchUpdate(PLACE, waitlistEntries);
        chooseCovers(spaces);
    }

    /** The pictures of a space that can be shown, in its host's order. */
    List<SpaceDetail.Picture> ready(long spaceId) {
        return client.sql("""
                        SELECT image_id, position, variants FROM space_image
                        WHERE space_id = ? AND status = 'READY' ORDER BY position
                        """)
                .param(spaceId)
                .query((row, number) -> new SpaceDetail.Picture(
                        BinaryId.read(row.getBytes("image_id")),
                        row.getInt("position"),
                        links.of(row.getString("variants"))))
                .list();
    }

    /** In ascending order, so that two that want the same ones wait for each other instead of for ever. */
    private List<Long> lock(Stream<Long> wanted) {
        List<Long> spaces = wanted.distinct().sorted().toList();
        jdbc.batchUpdate(
                LOCK, spaces.stream().map(space -> new Object[] {space}).toList());
        return spaces;
    }

    private void chooseCovers(Collection<Long> spaces) {
        client.sql(CHOOSE_COVERS).param("spaces", spaces).update();
    }

    private static Stream<Object[]> announcements(SpaceCreated event) {
        return event.images().stream()
                .map(image -> new Object[] {BinaryId.of(image.imageId()), event.spaceId(), image.position()});
    }

    private Object[] columns(ImageEvent event) {
        return switch (event) {
            case ImageStored stored ->
                new Object[] {
                    BinaryId.of(stored.imageId()),
                    stored.ownerId(),
                    stored.position(),
                    PictureStatus.READY.name(),
                    null,
                    stored.width(),
                    stored.height(),
                    json.writeValueAsString(stored.variants())
                };
            case ImageRejected rejected ->
                new Object[] {
                    BinaryId.of(rejected.imageId()),
                    rejected.ownerId(),
                    rejected.position(),
                    PictureStatus.REJECTED.name(),
                    rejected.code().name(),
                    null,
                    null,
                    null
                };
        };
    }
}
