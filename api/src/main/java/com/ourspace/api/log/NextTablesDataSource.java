package com.ourspace.api.log;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Gives a thread that fills {@link NextTables} connections whose statements name them, and all other threads the
 * connections as they are.
 */
final class NextTablesDataSource extends DelegatingDataSource {

    NextTablesDataSource(DataSource database) {
        super(database);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return NextTables.areFilled() ? renaming(connection, Connection.class) : connection;
    }

    private static <T> T renaming(T target, Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (_, method, arguments) -> call(target, method, arguments)));
    }

    private static @Nullable Object call(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (arguments != null && arguments.length > 0 && arguments[0] instanceof String sql && takesSql(method)) {
            arguments[0] = NextTables.in(sql);
        }
        try {
            Object result = method.invoke(target, arguments);
            boolean isPlain = result instanceof Statement && !(result instanceof PreparedStatement);
            return isPlain && method.getName().equals("createStatement")
                    ? renaming((Statement) result, Statement.class)
                    : result;
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }

    private static boolean takesSql(Method method) {
        String name = method.getName();
        return name.startsWith("prepare") || name.startsWith("execute") || name.equals("addBatch");
    }
}
