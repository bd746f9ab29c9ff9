package com.ourspace.api.catalog;

import java.nio.ByteBuffer;
import java.util.UUID;

/** UUIDs as the database stores them: 16 bytes, most significant first. */
public final class BinaryId {

    private BinaryId() {}

    public static byte[] of(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    public static UUID read(byte[] binary) {
        ByteBuffer buffer = ByteBuffer.wrap(binary);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
