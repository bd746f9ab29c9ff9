package com.ourspace.acceptance.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP/1.1 connection that carries one request after another and spends next to nothing on it: on a machine of two
 * cores, what the client burns the server lacks.
 */
final class KeepAliveConnection implements AutoCloseable {

    private static final int BUFFER_BYTES = 16 * 1024;

    /** Longer than any server holds an answer back. */
    private static final int TIMEOUT_MILLIS = 30_000;

    private static final int STATUS_AT = "HTTP/1.1 ".length();
    private static final int HEXADECIMAL = 16;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int position;
    private int limit;
    private boolean open = true;

    KeepAliveConnection(URI api) throws IOException {
        this.socket = new Socket(api.getHost(), api.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
    }

    /** Sends a whole request, reads the whole answer and forgets its body; gives its status. */
    int ask(byte[] request) throws IOException {
        out.write(request);
        Head head = head();
        readBody(head, null);
        return head.status;
    }

    /** Sends a whole request and reads the whole answer. */
    HttpAnswer exchange(byte[] request) throws IOException {
        out.write(request);
        Head head = head();
        ByteArrayOutputStream body = new ByteArrayOutputStream(Math.max(0, head.length));
        readBody(head, body);
        return new HttpAnswer(head.status, head.location, body.toString(UTF_8));
    }

    /** Whether the server takes another request; some close a connection after a number of answers. */
    boolean isOpen() {
        return open;
    }

    /** What the headers say. */
    private static final class Head {
        private final int status;
        private int length = -1;
        private boolean chunked;
        private @Nullable String location;

        Head(int status) {
            this.status = status;
        }
    }

    private Head head() throws IOException {
        Head head = new Head(Integer.parseInt(line().substring(STATUS_AT, STATUS_AT + 3)));
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            switch (colon) {
                case 8 -> {
                    if (is("location", header)) {
                        head.location = header.substring(colon + 1).strip();
                    }
                }
                case 10 -> {
                    if (is("connection", header)) {
                        open = !header.substring(colon + 1).strip().equalsIgnoreCase("close");
                    }
                }
                case 14 -> {
                    if (is("content-length", header)) {
                        head.length =
                                Integer.parseInt(header.substring(colon + 1).strip());
                    }
                }
                case 17 -> {
                    if (is("transfer-encoding", header)) {
                        head.chunked = true;
                    }
                }
                default -> {
                    // Of no use here.
                }
            }
        }
        return head;
    }

    private static boolean is(String name, String header) {
        return header.regionMatches(true, 0, name, 0, name.length());
    }

    private void readBody(Head head, @Nullable OutputStream sink) throws IOException {
        if (!head.chunked) {
            take(head.length, sink);
            return;
        }
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            take(size, sink);
            line();
        }
        line();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().strip(), HEXADECIMAL);
    }

    private void take(int bytes, @Nullable OutputStream sink) throws IOException {
        for (int left = bytes; left > 0; ) {
            if (position == limit) {
                fill();
            }
            int here = Math.min(left, limit - position);
            if (sink != null) {
                sink.write(buffer, position, here);
            }
            position += here;
            left -= here;
        }
    }

    /** The next line without its end. */
    private String line() throws IOException {
        int scanned = position;
        while (true) {
            for (; scanned < limit; scanned++) {
                if (buffer[scanned] == '\n') {
                    int end = scanned > position && buffer[scanned - 1] == '\r' ? scanned - 1 : scanned;
                    String line = new String(buffer, position, end - position, ISO_8859_1);
                    position = scanned + 1;
                    return line;
                }
            }
            scanned -= fill();
        }
    }

    /** Reads more behind what is not used yet; gives by how many bytes that moved to the front. */
    private int fill() throws IOException {
        int moved = position;
        System.arraycopy(buffer, position, buffer, 0, limit - position);
        limit -= moved;
        position = 0;
        if (limit == buffer.length) {
            throw new IOException("a line of the answer is longer than " + buffer.length + " bytes");
        }
        int read = in.read(buffer, limit, buffer.length - limit);
        if (read < 0) {
            throw new EOFException("the connection ended inside an answer");
        }
        limit += read;
        return moved;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
