package com.ourspace.api.page;

import com.ourspace.api.page.PageFile.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.util.UriUtils;

/**
 * The files of the built page, read into memory at the start: a request finds one by its exact path, and so can reach
 * nothing else on the disk.
 */
final class PageFiles {

    /** Many times what a page needs; more is not the folder of a page. */
    static final long MAX_BYTES = 64L * 1024 * 1024;

    private static final String INDEX = "/index.html";
    private static final String DRAWN = "/drawn/";
    private static final String HASHED = "/assets/";
    private static final String BROTLI = "br";
    private static final String GZIP = "gzip";
    private static final Map<String, String> ENCODINGS = Map.of(".br", BROTLI, ".gz", GZIP);

    private final Map<String, PageFile> files;

    private PageFiles(Map<String, PageFile> files) {
        this.files = Map.copyOf(files);
    }

    /**
     * Reads the files of a folder.
     *
     * @param location URL of the folder; there are no files if it does not exist
     */
    static PageFiles in(String location) {
        String folder = location.endsWith("/") ? location : location + "/";
        var resources = new PathMatchingResourcePatternResolver();
        Resource root = resources.getResource(folder);
        if (!root.exists()) {
            return new PageFiles(Map.of());
        }
        try {
            String rootUrl = root.getURL().toString();
            Map<String, byte[]> contents = new HashMap<>();
            long size = 0;
            for (Resource resource : resources.getResources(folder + "**")) {
                String url = resource.getURL().toString();
                if (resource.isReadable() && !url.endsWith("/")) {
                    size += resource.contentLength();
                    requireSize(size, location);
                    contents.put(path(url.substring(rootUrl.length())), resource.getContentAsByteArray());
                }
            }
            return of(contents);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("ourspace.page.location: '" + location + "' cannot be read", unreadable);
        }
    }

    /** The files of these contents, by path; a compressed form stands beside its file and ends in .br or .gz. */
    static PageFiles of(Map<String, byte[]> contents) {
        Map<String, PageFile> files = new HashMap<>();
        contents.forEach((path, bytes) -> {
            if (!isCompressedForm(path, contents)) {
                files.put(path, file(path, bytes, contents));
            }
        });
        return new PageFiles(files);
    }

    private static PageFile file(String path, byte[] bytes, Map<String, byte[]> contents) {
        List<Content> compressed = Stream.of(".br", ".gz")
                .filter(end -> contents.containsKey(path + end))
                .map(end -> new Content(ENCODINGS.getOrDefault(end, ""), contents.getOrDefault(path + end, bytes)))
                .toList();
        return new PageFile(PageFile.typeOf(path), path.startsWith(HASHED), new Content("", bytes), compressed);
    }

    private static boolean isCompressedForm(String path, Map<String, byte[]> contents) {
        return ENCODINGS.keySet().stream()
                .anyMatch(end ->
                        path.endsWith(end) && contents.containsKey(path.substring(0, path.length() - end.length())));
    }

    private static String path(String relativeUrl) {
        String decoded = UriUtils.decode(relativeUrl, StandardCharsets.UTF_8);
        return decoded.startsWith("/") ? decoded : "/" + decoded;
    }

    private static void requireSize(long size, String location) {
        if (size > MAX_BYTES) {
            throw new IllegalStateException("ourspace.page.location: '" + location + "' has more than "
                    + MAX_BYTES / 1024 / 1024 + " MB, so it is not the folder of the built page");
        }
    }

    /** The file of this path; documents are found by {@link #index} and {@link #drawn} only. */
    Optional<PageFile> find(String path) {
        return path.equals(INDEX) || path.startsWith(DRAWN) ? Optional.empty() : Optional.ofNullable(files.get(path));
    }

    /** The document that the build has drawn under this name, such as {@code home.ko}. */
    Optional<PageFile> drawn(String name) {
        return Optional.ofNullable(files.get(DRAWN + name + ".html"));
    }

    /** The document that every route of the page starts with; empty if no page was built. */
    Optional<PageFile> index() {
        return Optional.ofNullable(files.get(INDEX));
    }
}
