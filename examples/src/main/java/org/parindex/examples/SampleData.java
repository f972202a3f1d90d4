package org.parindex.examples;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds the bundled sample data: beside the sources, or inside the runnable jar. */
final class SampleData {

    private static Path unpacked;

    private SampleData() {}

    /** The folder of the sample data; unpacked to a temporary folder when it travels in a jar. */
    static Path folder() throws IOException {
        String given = System.getProperty("parindex.data");
        for (Path candidate :
                List.of(Path.of(given == null ? "" : given), Path.of("examples", "data"), Path.of("data"))) {
            if (Files.isDirectory(candidate.resolve("thai-nguyen-2020"))) {
                return candidate;
            }
        }
        URL inside = SampleData.class.getResource("/parindex-data");
        if (inside == null) {
            throw new IOException("Không thấy dữ liệu mẫu / no sample data found. Use --data.");
        }
        try {
            return unpack(inside.toURI());
        } catch (URISyntaxException wrong) {
            throw new IOException(wrong);
        }
    }

    /** The published tables that are bundled. */
    static Path published() throws IOException {
        return folder().resolve("published");
    }

    /** The workbooks of a folder in the order of their names, or the one file given. */
    static List<Path> workbooks(Path from) throws IOException {
        if (!Files.isDirectory(from)) {
            return List.of(from);
        }
        try (Stream<Path> files = Files.list(from)) {
            return files.filter(file -> file.toString().endsWith(".xlsx"))
                    .sorted()
                    .toList();
        }
    }

    private static synchronized Path unpack(URI inside) throws IOException {
        if (!inside.getScheme().equals("jar")) {
            return Path.of(inside);
        }
        if (unpacked != null) {
            return unpacked;
        }
        Path target = Files.createTempDirectory("parindex-data");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(target)));
        try (FileSystem jar = FileSystems.newFileSystem(inside, Map.of());
                Stream<Path> files = Files.walk(jar.getPath("/parindex-data"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = target.resolve(
                        jar.getPath("/parindex-data").relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        unpacked = target;
        return target;
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException left) {
            System.err.println(left.getMessage());
        }
    }

    /** Where results go when nothing is said. */
    static Path results(String name) {
        String given = System.getProperty("parindex.out");
        return Path.of(given == null ? "parindex-results" : given).resolve(name);
    }
}
