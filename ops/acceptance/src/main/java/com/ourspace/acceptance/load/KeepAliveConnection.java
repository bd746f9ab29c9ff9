package com.ourspace.acceptance.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;

/**
 * One HTTP/1.1 connection that asks one question again and again, and spends next to nothing on it: on a machine of two
 * cores, what the client burns the server lacks.
 */
final class KeepAliveConnection implements AutoCloseable {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final Socket socket;
    private final InputStream in;
    private final byte[] request;
    private boolean open = true;
    private final byte[] scratch = new byte[BUFFER_BYTES];

    KeepAliveConnection(URI api, String path) throws IOException {
        this.socket = new Socket(api.getHost(), api.getPort());
        socket.setTcpNoDelay(true);
        this.in = new BufferedInputStream(socket.getInputStream(), BUFFER_BYTES);
        this.request = "GET %s HTTP/1.1\r\nHost: %s:%d\r\nAccept: application/json\r\n\r\n"
                .formatted(path, api.getHost(), api.getPort())
                .getBytes(ISO_8859_1);
    }

    /** Asks, reads the whole answer, and gives its status. */
    int ask() throws IOException {
        socket.getOutputStream().write(request);
        int status = Integer.parseInt(line().substring(9, 12));
        int length = -1;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.contains("chunked");
            } else if (lower.startsWith("connection:")) {
                open = !lower.contains("close");
            }
        }
        if (chunked) {
            skipChunks();
        } else if (length > 0) {
            skip(length);
        }
        return status;
    }

    /** Whether the server will hear another question; some hang up politely after a number of answers. */
    boolean isOpen() {
        return open;
    }

    private void skipChunks() throws IOException {
        for (int size = Integer.parseInt(line().strip(), 16); size > 0; size = Integer.parseInt(line().strip(), 16)) {
            skip(size);
            line();
        }
        line();
    }

    private void skip(int bytes) throws IOException {
        for (int left = bytes; left > 0; ) {
            int read = in.read(scratch, 0, Math.min(left, scratch.length));
            if (read < 0) {
                throw new EOFException("the connection ended inside an answer");
            }
            left -= read;
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection ended");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
