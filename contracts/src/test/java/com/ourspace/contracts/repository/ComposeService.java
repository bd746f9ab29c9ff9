package com.ourspace.contracts.repository;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A service as Compose sees it, the file and what lies under it together, with the rules that every service keeps.
 *
 * @param name with the name of the file
 */
record ComposeService(String name, Map<?, ?> settings) {

    private static final Pattern LOOPBACK = Pattern.compile("127\\.0\\.0\\.1:\\$\\{OURSPACE_\\w+:-\\d+}:\\d+");
    private static final Pattern OWN_IMAGE =
            Pattern.compile("\\$\\{OURSPACE_IMAGE_PREFIX:-ourspace}/[a-z-]+:\\$\\{OURSPACE_TAG:-latest}");
    private static final Pattern PINNED_IMAGE = Pattern.compile("[a-z0-9./-]+:v?\\d[\\w.-]*(@sha256:[0-9a-f]{64})?");
    private static final Pattern SECRET = Pattern.compile("(PASSWORD|SECRET|_KEY)$");
    private static final Pattern OVERRIDE = Pattern.compile("\\$\\{OURSPACE_\\w+:-}");
    private static final Pattern WRITTEN_PASSWORD = Pattern.compile("(?i)(password|secret)=\"?(?!\\$)[^\\s;&\"]");
    private static final Pattern SECONDS = Pattern.compile("(\\d+)s");
    private static final Pattern COMPOSE_TAG = Pattern.compile("!(override|reset)\\b");
    /** Lists that a later file replaces; Compose appends to all others. */
    private static final Set<String> REPLACED_LISTS = Set.of("command", "entrypoint", "test");

    private static final int LONGEST_HANG_SECONDS = 20;

    /** The services of a file that needs no other. */
    static List<ComposeService> in(String file, String yaml) {
        return in(file, yaml, "services: {}");
    }

    /**
     * The services that a file adds or changes, without those that it takes away.
     *
     * @param underneath the file that it is an overlay of, and whose services it may extend
     */
    static List<ComposeService> in(String file, String yaml, String underneath) {
        Map<?, ?> services = map(compose(yaml), "services");
        Map<?, ?> before = map(compose(underneath), "services");
        return services.keySet().stream()
                .filter(service -> services.get(service) != null)
                .map(service -> new ComposeService(file + " " + service, merged(service, services, before)))
                .toList();
    }

    private static Map<?, ?> merged(Object service, Map<?, ?> services, Map<?, ?> before) {
        Map<?, ?> changes = map(services, service);
        Object extended = map(changes, "extends").get("service");
        return merged(map(before, extended == null ? service : extended), changes);
    }

    private static Map<?, ?> merged(Map<?, ?> before, Map<?, ?> changes) {
        Map<Object, Object> merged = new LinkedHashMap<>(before);
        changes.forEach((key, changed) -> merged.compute(key, (_, old) -> merged(String.valueOf(key), old, changed)));
        return merged;
    }

    private static @Nullable Object merged(String key, @Nullable Object old, @Nullable Object changed) {
        if (old instanceof Map<?, ?> before && changed instanceof Map<?, ?> changes) {
            return merged(before, changes);
        }
        if (old instanceof List<?> before && changed instanceof List<?> more && !REPLACED_LISTS.contains(key)) {
            return Stream.concat(before.stream(), more.stream()).toList();
        }
        return changed;
    }

    /** The whole file, with merged anchors. The tags of compose itself, such as {@code !override}, are read over. */
    static Map<?, ?> compose(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(1000);
        return new Yaml(new SafeConstructor(options))
                .load(COMPOSE_TAG.matcher(yaml).replaceAll(""));
    }

    /** What is wrong with this service, one sentence for each rule that it breaks. */
    List<String> violations() {
        List<String> violations = new ArrayList<>();
        require(publishesOnLoopbackOnly(), "publishes a port to others, or a fixed one", violations);
        require(
                !settings.containsKey("container_name"),
                "has a name that no second environment could have",
                violations);
        require(hasLimits(), "has no limit of memory, processors and processes", violations);
        require(!map(map(settings, "logging"), "options").isEmpty(), "has a log that grows for ever", violations);
        require(imageIsKnown(), "has an image without a version", violations);
        require(secretsAreNotWritten(), "has a default credential", violations);
        require(list("security_opt").contains("no-new-privileges:true"), "may gain privileges", violations);
        require(isOneShot() || isRestarted(), "is not started again", violations);
        require(isOneShot() || noticesAHang(), "hangs for longer than 20 s without being unhealthy", violations);
        return violations;
    }

    boolean isOneShot() {
        return "no".equals(settings.get("restart"));
    }

    /** Whether the service ends when it hangs, so that it is started again. */
    boolean isSupervised() {
        return map(settings, "environment").containsKey("SUPERVISE_CHECK");
    }

    boolean isOurs() {
        return OWN_IMAGE.matcher(text("image")).matches();
    }

    private boolean publishesOnLoopbackOnly() {
        return list("ports").stream().allMatch(port -> LOOPBACK.matcher(port).matches());
    }

    private boolean hasLimits() {
        Map<?, ?> limits = map(map(map(settings, "deploy"), "resources"), "limits");
        return Stream.of("memory", "cpus", "pids").allMatch(limits::containsKey);
    }

    private boolean imageIsKnown() {
        return isOurs() || PINNED_IMAGE.matcher(text("image")).matches();
    }

    private boolean secretsAreNotWritten() {
        Map<?, ?> environment = map(settings, "environment");
        boolean overridable = environment.entrySet().stream()
                .filter(variable -> SECRET.matcher(variable.getKey().toString()).find())
                .allMatch(variable ->
                        OVERRIDE.matcher(String.valueOf(variable.getValue())).matches());
        return overridable
                && Stream.of(environment.values().stream(), list("command").stream(), list("entrypoint").stream())
                        .flatMap(texts -> texts)
                        .noneMatch(text ->
                                WRITTEN_PASSWORD.matcher(String.valueOf(text)).find());
    }

    private boolean isRestarted() {
        return "unless-stopped".equals(settings.get("restart"));
    }

    private boolean noticesAHang() {
        Map<?, ?> check = map(settings, "healthcheck");
        int each = seconds(check.get("interval")) + seconds(check.get("timeout"));
        return check.get("retries") instanceof Integer retries && each > 0 && retries * each <= LONGEST_HANG_SECONDS;
    }

    private static int seconds(@Nullable Object duration) {
        Matcher seconds = SECONDS.matcher(String.valueOf(duration));
        return seconds.matches() ? Integer.parseInt(seconds.group(1)) : LONGEST_HANG_SECONDS + 1;
    }

    private String text(String key) {
        return String.valueOf(settings.get(key));
    }

    private List<String> list(String key) {
        return settings.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    static Map<?, ?> map(Map<?, ?> parent, Object key) {
        return parent.get(key) instanceof Map<?, ?> child ? child : Map.of();
    }

    private void require(boolean kept, String violation, List<String> violations) {
        if (!kept) {
            violations.add(name + " " + violation);
        }
    }
}
