package com.ourspace.media;

import com.ourspace.contracts.image.ImageCommand.StoreImage;
import com.ourspace.contracts.image.ImageOwner;
import com.ourspace.embedded.EmbeddedObjectStore;
import com.ourspace.embedded.S3Credentials;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The bucket as the API and the public see it. */
public final class TestBucket implements AutoCloseable {
    private final URI endpoint;
    private final String name;
    private final S3Client client;
    private final HttpClient world = HttpClient.newHttpClient();

    public TestBucket(EmbeddedObjectStore store, S3Credentials credentials) {
        endpoint = store.endpoint();
        name = store.bucket();
        client = S3Client.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(credentials.accessKey(), credentials.secretKey())))
                .build();
    }

    /** Stages an upload as the API does, and returns the command for it. */
    public StoreImage stage(byte[] upload, ImageOwner owner, long ownerId) {
        StoreImage command = command(owner, ownerId, sha256(upload));
        put(command.stagedKey(), upload);
        return command;
    }

    public static StoreImage unstaged(ImageOwner owner, long ownerId) {
        return command(owner, ownerId, "00".repeat(32));
    }

    private static StoreImage command(ImageOwner owner, long ownerId, String sha256) {
        UUID imageId = UUID.randomUUID();
        return new StoreImage(imageId, owner, ownerId, 0, "staging/1/" + imageId, sha256, null);
    }

    private static String sha256(byte[] upload) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(upload));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public void put(String key, byte[] bytes) {
        client.putObject(put -> put.bucket(name).key(key), RequestBody.fromBytes(bytes));
    }

    public byte[] read(String key) {
        return client.getObjectAsBytes(get -> get.bucket(name).key(key)).asByteArray();
    }

    public List<String> keys(String prefix) {
        return client.listObjectsV2Paginator(list -> list.bucket(name).prefix(prefix)).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    /** The response to a reader without credentials. */
    public HttpResponse<byte[]> readAsAnybody(String key) throws IOException, InterruptedException {
        URI uri = URI.create("%s/%s/%s".formatted(endpoint, name, key));
        return world.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray());
    }

    public S3Client client() {
        return client;
    }

    @Override
    public void close() {
        client.close();
        world.close();
    }
}
