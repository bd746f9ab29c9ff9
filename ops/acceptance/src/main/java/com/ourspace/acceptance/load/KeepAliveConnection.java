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
 * An HTTP/1.1 connection that carries one request after another. It is opened when it is needed, and again after a
 * failure or after the server has closed it. It takes very little processor time, which the server on the same machine
 * would lack.
 */
final class KeepAliveConnection implements AutoCloseable {

    private static final int BUFFER_BYTES = 16 * 1024;

    /** Longer than any server delays an answer. */
    private static final int TIMEOUT_MILLIS = 30_000;

    private static final int STATUS_AT = "HTTP/1.1 ".length();
    private static final int HEXADECIMAL = 16;

    private final URI api;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private @Nullable Socket socket;
    private InputStream in = InputStream.nullInputStream();
    private OutputStream out = OutputStream.nullOutputStream();
    private int position;
    private int limit;
    /** Whether the server takes another request; some close a connection after a number of answers. */
    private boolean isOpen;

    KeepAliveConnection(URI api) {
        this.api = api;
    }

    /** Opens the connection, unless it is open. */
    void connect() throws IOException {
        if (isOpen) {
            return;
        }
        close();
        Socket opened = new Socket(api.getHost(), api.getPort());
        socket = opened;
        opened.setTcpNoDelay(true);
        opened.setSoTimeout(TIMEOUT_MILLIS);
        in = opened.getInputStream();
        out = opened.getOutputStream();
        position = 0;
        limit = 0;
        isOpen = true;
    }

    /** Sends a whole request, reads the whole answer without keeping its body, and returns its status. */
    int ask(byte[] request) throws IOException {
        return send(request, null).status;
    }

    /** Sends a whole request and reads the whole answer. */
    HttpAnswer exchange(byte[] request) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Head head = send(request, body);
        return new HttpAnswer(head.status, head.location, body.toString(UTF_8));
    }

    private Head send(byte[] request, @Nullable OutputStream sink) throws IOException {
        connect();
        try {
            out.write(request);
            Head head = head();
            readBody(head, sink);
            return head;
        } catch (IOException failed) {
            close();
            throw failed;
        }
    }

    /** The headers of an answer that the client needs. */
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
            read(header, head);
        }
        return head;
    }

    private void read(String header, Head head) {
        if (is("location:", header)) {
            head.location = value(header);
        } else if (is("connection:", header)) {
            isOpen = !value(header).equalsIgnoreCase("close");
        } else if (is("content-length:", header)) {
            head.length = Integer.parseInt(value(header));
        } else if (is("transfer-encoding:", header)) {
            head.chunked = true;
        }
    }

    private static String value(String header) {
        return header.substring(header.indexOf(':') + 1).strip();
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

    /** Reads more behind the unused bytes, and returns by how many positions these moved to the front. */
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
    public void close() {
        Socket opened = socket;
        socket = null;
        isOpen = false;
        if (opened != null) {
            try {
                opened.close();
            } catch (IOException gone) {
                // The socket is closed either way.
            }
        }
    }
}
