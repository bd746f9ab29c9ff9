package com.ourspace.acceptance;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.ourspace.contracts.reservation.Slot;
import com.ourspace.standalone.PlatformProcess;
import com.ourspace.standalone.client.PlatformClient;
import com.ourspace.standalone.client.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Alerts and dashboards ask for metrics that there are, and every alert leads to a section that says what to do. */
class ObservabilityTest {

    private static final Path ROOT = Path.of("../..");
    private static final Path FILES = ROOT.resolve("ops/observability");
    private static final Path TABLE = ROOT.resolve("docs/operations.md");
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Pattern ALERT =
            Pattern.compile("- alert: (\\w+)\\n +expr: >-\\n +(.+)\\n(?: +.+\\n)+? +runbook_url: (.+)\\n");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])[a-z_][a-z0-9_]*+(?!\\s*\\()");
    private static final Pattern OWN_NAME = Pattern.compile("`(ourspace_\\w+)`");
    private static final Set<String> OPERATORS = Set.of("and", "or", "unless");
    /** A metric of Prometheus itself. */
    private static final String UP = "up";
    /** Exists once there is a dead letter. */
    private static final String DEAD_LETTERS = "ourspace_dead_letters_total";

    private final RunningPlatform running = RunningPlatform.shared();

    /** A consumer group has a lag once it has read something. */
    @BeforeEach
    void bookOnce() {
        Session guest = running.freshGuest();
        UUID order = running.client()
                .requestOrder(
                        guest,
                        running.space(),
                        running.freshDate(),
                        Slot.DAY,
                        2,
                        UUID.randomUUID().toString());
        running.client().awaitDecision(guest, order, TIMEOUT);
    }

    @Test
    void everyMetricOfAlertsAndDashboardsIsExposed() throws IOException {
        Set<String> asked = new TreeSet<>();
        alerts().forEach(alert -> asked.addAll(metrics(alert.group(2))));
        for (Path dashboard : dashboards()) {
            queries(dashboard).forEach(query -> asked.addAll(metrics(query)));
        }
        asked.remove(UP);

        assertThat(asked).hasSizeGreaterThan(40);
        Awaitility.await()
                .atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(exposed()).containsAll(asked));
    }

    @Test
    void everyAlertNamesASectionOfTheseDocs() throws IOException {
        List<MatchResult> alerts = alerts();

        assertThat(alerts).hasSize((int) Files.readAllLines(FILES.resolve("alerts.yml")).stream()
                .filter(line -> line.contains("- alert: "))
                .count());
        for (MatchResult alert : alerts) {
            String[] runbook = alert.group(3).split("#");
            assertThat(anchors(ROOT.resolve(runbook[0]))).as(alert.group(1)).contains(runbook[1]);
        }
    }

    @Test
    void everyMetricOfOursIsInTheTableOfThePageAndViceVersa() throws IOException {
        Set<String> described = OWN_NAME.matcher(Files.readString(TABLE))
                .results()
                .map(name -> name.group(1))
                .collect(toCollection(TreeSet::new));
        described.remove(DEAD_LETTERS);

        Awaitility.await().atMost(TIMEOUT).untilAsserted(() -> {
            Set<String> own = exposed().stream()
                    .filter(name -> name.startsWith("ourspace_"))
                    .map(name -> name.replaceAll("_(bucket|count|sum|max)$", ""))
                    .collect(toCollection(TreeSet::new));
            own.remove(DEAD_LETTERS);
            assertThat(own).isEqualTo(described);
        });
    }

    private static List<MatchResult> alerts() throws IOException {
        return ALERT.matcher(Files.readString(FILES.resolve("alerts.yml")))
                .results()
                .toList();
    }

    private static List<Path> dashboards() throws IOException {
        try (Stream<Path> files = Files.list(FILES.resolve("grafana/dashboards"))) {
            return files.toList();
        }
    }

    private static List<String> queries(Path dashboard) {
        JsonNode root = JsonMapper.shared().readTree(dashboard.toFile());
        List<String> queries = new ArrayList<>();
        for (JsonNode panel : root.get("panels")) {
            panel.get("targets")
                    .forEach(target -> queries.add(target.get("expr").asString()));
        }
        return queries;
    }

    /** The names in a query that are no function, label, string or duration. */
    private static Set<String> metrics(String query) {
        String bare = query.replaceAll("\"[^\"]*\"", "")
                .replaceAll("\\{[^}]*}", "")
                .replaceAll("\\[[^]]*]", "")
                .replaceAll("\\b(by|without)\\s*\\([^)]*\\)", "");
        return NAME.matcher(bare)
                .results()
                .map(MatchResult::group)
                .filter(name -> !OPERATORS.contains(name))
                .collect(toCollection(TreeSet::new));
    }

    /** The metrics of all services. */
    private Set<String> exposed() {
        return running.platform().processes().stream()
                .filter(process -> process.component().role().isService())
                .flatMap(ObservabilityTest::exposed)
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<String> exposed(PlatformProcess process) {
        try (PlatformClient actuator = new PlatformClient(
                URI.create("http://127.0.0.1:" + process.component().managementPort()))) {
            return actuator
                    .send(actuator.get("/actuator/prometheus"))
                    .expect(200)
                    .body()
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.replaceAll("[{ ].*", ""))
                    .toList()
                    .stream();
        }
    }

    /** The anchors of a page, as browsers of repositories make them of its headings. */
    private static Set<String> anchors(Path page) {
        try (Stream<String> lines = Files.lines(page)) {
            return lines.filter(line -> line.startsWith("#"))
                    .map(line -> line.replaceFirst("^#+ ", "")
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("[^\\w\\- ]", "")
                            .replace(' ', '-'))
                    .collect(toCollection(TreeSet::new));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
