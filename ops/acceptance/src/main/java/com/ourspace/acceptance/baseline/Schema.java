package com.ourspace.acceptance.baseline;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The baseline's tables, made anew at each start, with spaces that offer both halves of every date. */
final class Schema {

    static final int SPACES = 512;

    private static final String[] TABLES = {
        "DROP TABLE IF EXISTS app_user, space, space_offer, slot_claim, reservation",
        """
        CREATE TABLE app_user (
            id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
            kakao_id BIGINT NOT NULL UNIQUE,
            nickname VARCHAR(50) NOT NULL)""",
        """
        CREATE TABLE space (
            id BIGINT NOT NULL PRIMARY KEY,
            host_id BIGINT NOT NULL,
            title VARCHAR(60) NOT NULL,
            sub_title VARCHAR(100) NOT NULL,
            description VARCHAR(3000) NOT NULL,
            address VARCHAR(200) NOT NULL,
            category VARCHAR(40) NOT NULL,
            district VARCHAR(40) NOT NULL,
            facilities VARCHAR(400) NOT NULL,
            cover VARCHAR(2000) NOT NULL,
            price BIGINT NOT NULL,
            like_count INT NOT NULL,
            min_count INT NOT NULL,
            max_count INT NOT NULL,
            KEY by_likes (like_count, id))""",
        """
        CREATE TABLE space_offer (
            space_id BIGINT NOT NULL,
            slot VARCHAR(5) NOT NULL,
            price BIGINT NOT NULL,
            PRIMARY KEY (space_id, slot))""",
        // The fence: one owner of a half, whatever any process believes.
        """
        CREATE TABLE slot_claim (
            space_id BIGINT NOT NULL,
            use_date DATE NOT NULL,
            half VARCHAR(5) CHARACTER SET ascii NOT NULL,
            order_id BIGINT NOT NULL,
            expires_at DATETIME(3) NOT NULL,
            PRIMARY KEY (space_id, use_date, half))""",
        """
        CREATE TABLE reservation (
            order_id BIGINT NOT NULL PRIMARY KEY,
            guest_id BIGINT NOT NULL,
            space_id BIGINT NOT NULL,
            use_date DATE NOT NULL,
            slot VARCHAR(5) CHARACTER SET ascii NOT NULL,
            head_count INT NOT NULL,
            price BIGINT NOT NULL,
            status VARCHAR(10) CHARACTER SET ascii NOT NULL,
            hold_expires_at DATETIME(3) NULL,
            created_at DATETIME(3) NOT NULL,
            KEY by_guest (guest_id, order_id))"""
    };

    private Schema() {}

    static void create(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            try (Statement statement = connection.createStatement()) {
                for (String table : TABLES) {
                    statement.execute(table);
                }
            }
            addSpaces(connection);
            connection.commit();
        } catch (SQLException failed) {
            throw new DatabaseFailure(failed);
        }
    }

    private static void addSpaces(Connection connection) throws SQLException {
        try (PreparedStatement space =
                        connection.prepareStatement("INSERT INTO space VALUES (?,1,?,?,?,?,?,?,?,?,?,?,1,10)");
                PreparedStatement offer = connection.prepareStatement("INSERT INTO space_offer VALUES (?,?,?)")) {
            for (long id = 1; id <= SPACES; id++) {
                addSpace(id, space);
                for (String slot : new String[] {"DAY", "NIGHT"}) {
                    offer.setLong(1, id);
                    offer.setString(2, slot);
                    offer.setLong(3, OrderTable.PRICE);
                    offer.addBatch();
                }
            }
            space.executeBatch();
            offer.executeBatch();
        }
    }

    private static void addSpace(long id, PreparedStatement space) throws SQLException {
        space.setLong(1, id);
        space.setString(2, "Meeting room " + id);
        space.setString(3, "A quiet room · 조용한 방");
        space.setString(4, "낮(09:00–15:00)과 밤(15:00–22:00)으로 예약할 수 있습니다. ".repeat(6));
        space.setString(5, "서울특별시 강남구 테헤란로 %d".formatted(id));
        space.setString(6, "meeting-room");
        space.setString(7, "gangnam");
        space.setString(8, "wifi,tv,drinks");
        space.setString(9, "http://127.0.0.1:9000/ourspace/spaces/%d/cover/640.jpg".formatted(id));
        space.setLong(10, OrderTable.PRICE);
        space.setInt(11, (int) (id % 50));
        space.addBatch();
    }
}
