package com.ourspace.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ObjectCannedACL;
import software.amazon.awssdk.services.s3.model.S3Exception;

class EmbeddedObjectStoreTest {

    private static final S3Credentials CREDENTIALS = new S3Credentials("key", "secret");

    @TempDir
    private Path directory;

    @Test
    void keepsItsObjectsOverARestart() {
        try (EmbeddedObjectStore store = EmbeddedObjectStore.start(directory, 0, CREDENTIALS);
                S3Client client = client(store, "secret")) {
            client.putObject(
                    put -> put.bucket(store.bucket()).key("spaces/1/a.jpg"), RequestBody.fromString("picture"));
        }
        try (EmbeddedObjectStore store = EmbeddedObjectStore.start(directory, 0, CREDENTIALS);
                S3Client client = client(store, "secret")) {
            assertThat(client.getObjectAsBytes(get -> get.bucket(store.bucket()).key("spaces/1/a.jpg"))
                            .asUtf8String())
                    .isEqualTo("picture");
        }
    }

    @Test
    void refusesAWrongSecret() {
        try (EmbeddedObjectStore store = EmbeddedObjectStore.start(directory, 0, CREDENTIALS);
                S3Client client = client(store, "wrong")) {
            assertThatThrownBy(() -> client.putObject(
                            put -> put.bucket(store.bucket()).key("spaces/1/a.jpg"), RequestBody.fromString("picture")))
                    .isInstanceOfSatisfying(
                            S3Exception.class,
                            refused -> assertThat(refused.statusCode()).isEqualTo(403));
        }
    }

    @Test
    void showsTheWorldOnlyWhatIsMeantForIt() throws Exception {
        try (EmbeddedObjectStore store = EmbeddedObjectStore.start(directory, 0, CREDENTIALS);
                S3Client client = client(store, "secret")) {
            client.putObject(put -> put.bucket(store.bucket()).key("staged"), RequestBody.fromString("private"));
            client.putObject(
                    put -> put.bucket(store.bucket()).key("shown").acl(ObjectCannedACL.PUBLIC_READ),
                    RequestBody.fromString("public"));
            assertThat(statusOfAnonymous(store, "staged")).isEqualTo(403);
            assertThat(statusOfAnonymous(store, "shown")).isEqualTo(200);
        }
    }

    @Test
    void namesTheBusyPortAndWhoWantedIt() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedObjectStore.start(directory, taken.getLocalPort(), CREDENTIALS))
                    .isInstanceOf(BusyPortException.class)
                    .hasMessage("Port %d is in use already; The object store wants it.", taken.getLocalPort());
        }
    }

    private static int statusOfAnonymous(EmbeddedObjectStore store, String key)
            throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI uri = URI.create("%s/%s/%s".formatted(store.endpoint(), store.bucket(), key));
            return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static S3Client client(EmbeddedObjectStore store, String secretKey) {
        return S3Client.builder()
                .endpointOverride(store.endpoint())
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", secretKey)))
                .build();
    }
}
