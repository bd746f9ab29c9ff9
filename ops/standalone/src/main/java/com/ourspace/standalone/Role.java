package com.ourspace.standalone;

/** The role of a component. Components start in this order and stop in the reverse order. */
public enum Role {
    DATABASE("database", "The database", "OURSPACE_DB_PORT", 3307),
    KAFKA("kafka", "Kafka", "OURSPACE_KAFKA_PORT", 9092),
    S3("s3", "The object store", "OURSPACE_S3_PORT", 9000),
    KAKAO("kakao", "The stand-in for Kakao", "OURSPACE_KAKAO_PORT", 8300),
    PROCESSOR("processor", "A booking processor", "OURSPACE_PROCESSOR_PORT", 8100),
    WORKER("worker", "A media worker", "OURSPACE_WORKER_PORT", 8200),
    API("api", "An API", "OURSPACE_PORT", 8080);

    private final String roleName;
    private final String description;
    private final String portVariable;
    private final int defaultPort;

    Role(String roleName, String description, String portVariable, int defaultPort) {
        this.roleName = roleName;
        this.description = description;
        this.portVariable = portVariable;
        this.defaultPort = defaultPort;
    }

    /** The first part of the names of its components. */
    public String roleName() {
        return roleName;
    }

    String description() {
        return description;
    }

    /** The environment variable with its first port; further components use the ports after it. */
    public String portVariable() {
        return portVariable;
    }

    public int defaultPort() {
        return defaultPort;
    }

    /** Whether this is one of the platform's own services, which can have several instances. */
    public boolean isService() {
        return ordinal() >= PROCESSOR.ordinal();
    }
}
