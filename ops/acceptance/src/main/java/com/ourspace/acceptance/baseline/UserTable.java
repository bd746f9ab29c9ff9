package com.ourspace.acceptance.baseline;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Users by their Kakao numbers. */
final class UserTable {

    /** Returns the id of an existing row as well. */
    private static final String ENSURE = "INSERT INTO app_user (kakao_id, nickname) VALUES (?,?)"
            + " ON DUPLICATE KEY UPDATE id = LAST_INSERT_ID(id)";

    private final DataSource dataSource;

    UserTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The id of the user with this Kakao number, new or not. */
    long ensure(long kakaoId, String nickname) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(ENSURE, Statement.RETURN_GENERATED_KEYS)) {
            statement.setLong(1, kakaoId);
            statement.setString(2, nickname);
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                long id = keys.getLong(1);
                connection.commit();
                return id;
            }
        } catch (SQLException failed) {
            throw new DatabaseFailure(failed);
        }
    }
}
