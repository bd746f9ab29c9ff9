package com.ourspace.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;

/** An S3 server in this JVM that verifies signatures and stores its objects as files. */
public final class EmbeddedObjectStore implements AutoCloseable {

    private static final String BUCKET = "ourspace";

    private final S3Proxy server;

    private EmbeddedObjectStore(S3Proxy server) {
        this.server = server;
    }

    /**
     * Starts the server on the data in a directory, and creates the bucket if it is missing.
     *
     * @param port 0 for any free one
     * @throws BusyPortException if the port is in use already
     */
    public static EmbeddedObjectStore start(Path directory, int port, S3Credentials credentials) {
        int claimed = LocalPort.claim(port, "The object store");
        try {
            S3Proxy server = S3Proxy.builder()
                    .endpoint(URI.create("http://127.0.0.1:" + claimed))
                    .awsAuthentication(
                            AuthenticationType.AWS_V2_OR_V4, credentials.accessKey(), credentials.secretKey())
                    .blobStore(files(directory))
                    .ignoreUnknownHeaders(true)
                    .build();
            server.start();
            return new EmbeddedObjectStore(server);
        } catch (Exception refused) {
            throw new IllegalStateException("The object store cannot start on " + directory, refused);
        }
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }

    public String bucket() {
        return BUCKET;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception refused) {
            throw new IllegalStateException("The object store does not stop", refused);
        }
    }

    private static BlobStore files(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        Properties settings = new Properties();
        settings.put("jclouds.filesystem.basedir", directory.toString());
        BlobStore store = BlobStores.create("filesystem-nio2", settings);
        if (!store.containerExists(BUCKET)) {
            store.createContainer(BUCKET);
        }
        return store;
    }
}
