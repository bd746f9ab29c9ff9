package com.ourspace.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * A Java client that is generated from {@code docs/openapi.json} compiles. The checks of the page ({@code web/build.sh
 * check}) compile one in TypeScript, {@code web/client/flow.ts}.
 */
class GeneratedClientTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "openapi.json");
    /** The generator, as the build has copied it; a fat jar that must not be on the class path of the tests. */
    private static final Path GENERATOR = Path.of("target", "tools", "openapi-generator-cli.jar");

    private static final Path FOLDER = Path.of("target", "java-client");

    @Test
    void aClientCompiles() throws IOException, InterruptedException {
        assumeTrue(Files.exists(GENERATOR), "the build has not fetched the generator");

        generate();

        assertThat(compiled(FOLDER.resolve("src/main/java"), FOLDER.resolve("classes")))
                .isZero();
    }

    private static void generate() throws IOException, InterruptedException {
        Process generator = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-jar",
                        GENERATOR.toString(),
                        "generate",
                        "--generator-name=java",
                        "--library=restclient",
                        "--input-spec=" + DOCUMENT,
                        "--output=" + FOLDER,
                        "--additional-properties=openApiNullable=false,useJakartaEe=true,hideGenerationTimestamp=true",
                        "--global-property=models,apis,supportingFiles,modelDocs=false,modelTests=false,apiDocs=false,"
                                + "apiTests=false,skipFormModel=false")
                .redirectErrorStream(true)
                .start();
        generator.getOutputStream().close();
        String output = new String(generator.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(generator.waitFor(2, TimeUnit.MINUTES)).as(output).isTrue();
        assertThat(generator.exitValue()).as(output).isZero();
    }

    /** Compiles with the libraries of these tests, which include Spring's client and Jackson. */
    private static int compiled(Path sources, Path classes) throws IOException {
        Files.createDirectories(classes);
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-nowarn", "-Xlint:none", "-d", classes.toString(), "-cp", classPath()));
        try (Stream<Path> files = Files.walk(sources)) {
            files.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(arguments::add);
        }
        return ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .replace(';', File.pathSeparatorChar);
    }
}
