package com.ourspace.standalone;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The settings of each service, limited to what that service needs. */
record ServiceSettings(Topology topology, Secrets secrets) {

    /** The app for which the stand-in for Kakao issues its tokens. */
    static final long KAKAO_APP_ID = 1;

    /** The Kakao user who is an operator: the token demo-1. */
    private static final long FIRST_ADMIN = 1;

    /**
     * Settings that switch the API description off in the other services, because all services share one class path
     * here.
     */
    private static final List<String> UNDESCRIBED =
            List.of("--springdoc.api-docs.enabled=false", "--springdoc.swagger-ui.enabled=false");

    /**
     * The arguments of a service.
     *
     * @param directory the component's own folder
     */
    String[] arguments(Component component, Path directory) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=" + component.port(),
                "--server.address=127.0.0.1",
                "--spring.kafka.bootstrap-servers=127.0.0.1:" + port(Role.KAFKA),
                // The launcher stops the service, before the components that it depends on.
                "--spring.main.register-shutdown-hook=false",
                "--spring.lifecycle.timeout-per-shutdown-phase=10s"));
        arguments.addAll(
                switch (component.role()) {
                    case API -> api(component.managementPort(), directory);
                    case PROCESSOR -> processor();
                    case WORKER -> worker();
                    case DATABASE, KAFKA, S3, KAKAO ->
                        throw new IllegalArgumentException(component.name() + " is no service");
                });
        return arguments.toArray(String[]::new);
    }

    private List<String> api(int managementPort, Path directory) {
        List<String> arguments = new ArrayList<>();
        arguments.add("--management.server.port=" + managementPort);
        arguments.addAll(database("ourspace_api", secrets.databasePasswords().api()));
        arguments.addAll(objectStore());
        arguments.add("--ourspace.search.folder=" + directory.resolve("search"));
        arguments.add("--ourspace.jwt.secret=" + secrets.jwtSecret());
        arguments.add("--ourspace.orders.id-secret=" + secrets.orderIdSecret());
        arguments.add("--ourspace.kakao.base-url=http://127.0.0.1:" + port(Role.KAKAO));
        arguments.add("--ourspace.kakao.authorize-url=http://127.0.0.1:" + port(Role.KAKAO) + "/oauth/authorize");
        arguments.add("--ourspace.kakao.token-url=http://127.0.0.1:" + port(Role.KAKAO) + "/oauth/token");
        arguments.add("--ourspace.kakao.client-id=ourspace-demo");
        arguments.add("--ourspace.kakao.app-id=" + KAKAO_APP_ID);
        // The stand-in shares this machine with all components, and hundreds of guests may sign in at once.
        arguments.add("--ourspace.kakao.timeout=15s");
        // All guests come from one address here.
        unlessSet("OURSPACE_LIMITS", "--ourspace.limits=off").ifPresent(arguments::add);
        unlessSet("OURSPACE_ADMINS", "--ourspace.admins=" + FIRST_ADMIN).ifPresent(arguments::add);
        return arguments;
    }

    private List<String> processor() {
        List<String> arguments = new ArrayList<>(UNDESCRIBED);
        arguments.addAll(
                database("ourspace_booking", secrets.databasePasswords().booking()));
        arguments.add("--ourspace.relay.username=ourspace_relay");
        arguments.add("--ourspace.relay.password=" + secrets.databasePasswords().relay());
        return arguments;
    }

    private List<String> worker() {
        List<String> arguments = new ArrayList<>(UNDESCRIBED);
        arguments.addAll(objectStore());
        return arguments;
    }

    /**
     * An argument, unless the environment variable is set: the service reads the variable itself, and an argument would
     * override it.
     */
    private static Optional<String> unlessSet(String variable, String argument) {
        return System.getenv(variable) == null ? Optional.of(argument) : Optional.empty();
    }

    private List<String> database(String schemaAndUser, String password) {
        return List.of(
                "--spring.datasource.url=jdbc:mysql://127.0.0.1:%d/%s".formatted(port(Role.DATABASE), schemaAndUser),
                "--spring.datasource.username=" + schemaAndUser,
                "--spring.datasource.password=" + password);
    }

    private List<String> objectStore() {
        String endpoint = "http://127.0.0.1:" + port(Role.S3);
        return List.of(
                "--ourspace.s3.endpoint=" + endpoint,
                "--ourspace.s3.region=us-east-1",
                "--ourspace.s3.bucket=ourspace",
                "--ourspace.s3.access-key=" + secrets.s3Credentials().accessKey(),
                "--ourspace.s3.secret-key=" + secrets.s3Credentials().secretKey(),
                "--ourspace.s3.public-url=" + endpoint + "/ourspace");
    }

    private int port(Role role) {
        return topology.first(role).port();
    }
}
