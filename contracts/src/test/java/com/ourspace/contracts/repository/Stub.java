package com.ourspace.contracts.repository;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An empty artifact to depend on. Rules about dependencies look at the coordinates only. */
record Stub(String group, String artifact, String version, List<Stub> dependencies) {

    Stub(String group, String artifact, String version, Stub... dependencies) {
        this(group, artifact, version, List.of(dependencies));
    }

    String folder() {
        return artifact + "-" + version;
    }

    void writeUnder(Path parent) throws IOException {
        Path project = Files.createDirectories(parent.resolve(folder()));
        Files.writeString(project.resolve("pom.xml"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  %s
                  <packaging>pom</packaging>
                  %s
                </project>
                """.formatted(coordinates(), dependencies(dependencies)));
    }

    static String dependencies(List<Stub> stubs) {
        return stubs.stream()
                .map(stub -> "<dependency>" + stub.coordinates() + "<type>pom</type></dependency>")
                .collect(joining("", "<dependencies>", "</dependencies>"));
    }

    private String coordinates() {
        return "<groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version>"
                .formatted(group, artifact, version);
    }
}
