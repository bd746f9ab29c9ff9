package com.ourspace.contracts.repository;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A project of one class, with the parent pom of this one.
 *
 * @param name its artifact id and folder
 * @param pomPart what its pom has beside the parent
 * @param source the file {@code Example.java} below its package line
 * @param complaint words by which the rule that refuses it makes itself known
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
