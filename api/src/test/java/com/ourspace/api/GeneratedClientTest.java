package com.ourspace.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Clients generated from {@code docs/openapi.json} compile and work: in TypeScript, a guest's whole flow without a cast
 * ({@code src/test/client/flow.ts}).
 */
class GeneratedClientTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "openapi.json");

    /** Needs Node 20 or newer, and a registry or cache that has the packages of the lock file. */
    @Nested
    class InTypeScript {

        private static final Path SOURCES = Path.of("src", "test", "client");
        private static final Path FOLDER = Path.of("target", "client");

        @BeforeAll
        static void install() throws IOException {
            assumeTrue(nodeVersion() >= 20, "there is no Node 20 or newer here");
            Path lock = Path.of("package-lock.json");
            boolean isInstalled = Files.exists(FOLDER.resolve("node_modules"))
                    && Files.mismatch(SOURCES.resolve(lock), FOLDER.resolve(lock)) < 0;
            Files.createDirectories(FOLDER);
            try (Stream<Path> files = Files.list(SOURCES)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, FOLDER.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            Files.copy(DOCUMENT, FOLDER.resolve("openapi.json"), StandardCopyOption.REPLACE_EXISTING);
            if (!isInstalled) {
                Run npm = Run.of(FOLDER, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
                assumeTrue(npm.isGood(), () -> "npm could not install the tools: " + npm.output());
            }
        }

        @Test
        void aStrictClientCompilesWithoutACast() throws IOException {
            assertThat(Files.readString(SOURCES.resolve("flow.ts")))
                    .doesNotContainPattern("\\bas (?!const\\b)|\\bany\\b|[\\w)\\]]!|@ts-");

            assertGood(Run.of(FOLDER, "npm", "run", "generate"));
            assertGood(Run.of(FOLDER, "npm", "run", "compile"));
        }

        @Test
        void spectralFindsNothingToSayAboutTheDocument() {
            assertGood(Run.of(FOLDER, "npm", "run", "lint"));
        }

        private static int nodeVersion() {
            try {
                Run node = Run.of(Path.of("."), "node", "--version");
                return node.isGood() ? Integer.parseInt(node.output().strip().replaceAll("^v|\\..*", "")) : 0;
            } catch (UncheckedIOException absent) {
                return 0;
            }
        }
    }

    @Nested
    class InJava {

        /** The generator, as the build has copied it; a fat jar that must not be on the class path of the tests. */
        private static final Path GENERATOR = Path.of("target", "tools", "openapi-generator-cli.jar");

        private static final Path FOLDER = Path.of("target", "java-client");

        @Test
        void aClientCompiles() throws IOException {
            assumeTrue(Files.exists(GENERATOR), "the build has not fetched the generator");
            Path java = Path.of(System.getProperty("java.home"), "bin", "java");
            assertGood(Run.of(
                    Path.of("."),
                    java.toString(),
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
                            + "apiTests=false,skipFormModel=false"));

            assertThat(compiled(FOLDER.resolve("src/main/java"), FOLDER.resolve("classes")))
                    .isZero();
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

    private static void assertGood(Run run) {
        assertThat(run.isGood()).as(run.output()).isTrue();
    }

    /** The result of a program. */
    private record Run(boolean isGood, String output) {

        static Run of(Path folder, String... command) {
            try {
                Process process = new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
                process.getOutputStream().close();
                String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                return new Run(process.waitFor(2, TimeUnit.MINUTES) && process.exitValue() == 0, output);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }
}
