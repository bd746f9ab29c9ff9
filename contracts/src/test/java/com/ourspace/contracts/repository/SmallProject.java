package com.ourspace.contracts.repository;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A project of one class whose parent is this project's pom.
 *
 * @param name artifact id and folder of the project
 * @param pomPart the part of the pom after the parent
 * @param source content of {@code Example.java} after the package line
 * @param complaint part of the message of the rule that refuses the project
 */
record SmallProject(String name, String pomPart, String source, String complaint) {

    private static final String DEPLOYABLE = """
            <build>
              <plugins>
                <plugin>
                  <groupId>org.apache.maven.plugins</groupId>
                  <artifactId>maven-enforcer-plugin</artifactId>
                  <executions>
                    <execution>
                      <id>no-other-deployable</id>
                      <phase>validate</phase>
                    </execution>
                  </executions>
                </plugin>
              </plugins>
            </build>
            """;

    static SmallProject withPom(String name, String complaint, Stub... dependencies) {
        return new SmallProject(name, Stub.dependencies(List.of(dependencies)), "record Example() {}\n", complaint);
    }

    static SmallProject withSource(String name, String source, String complaint) {
        return new SmallProject(name, "", source, complaint);
    }

    SmallProject asDeployable() {
        return new SmallProject(name, pomPart + DEPLOYABLE, source, complaint);
    }

    void writeUnder(Path folder) throws IOException {
        Path project = folder.resolve(name);
        Path sources = Files.createDirectories(project.resolve("src/main/java/example"));
        Path parent =
                project.toRealPath().relativize(Repository.root().toRealPath().resolve("pom.xml"));
        Files.writeString(project.resolve("pom.xml"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <parent>
                    <groupId>com.ourspace</groupId>
                    <artifactId>ourspace</artifactId>
                    <version>0.1.0-SNAPSHOT</version>
                    <relativePath>%s</relativePath>
                  </parent>
                  <artifactId>%s</artifactId>
                  %s
                </project>
                """.formatted(parent, name, pomPart));
        Files.writeString(sources.resolve("package-info.java"), """
                /** An example. */
                @NullMarked
                package example;

                import org.jspecify.annotations.NullMarked;
                """);
        Files.writeString(sources.resolve("Example.java"), "package example;\n\n" + source);
    }

    @Override
    public String toString() {
        return name;
    }
}
