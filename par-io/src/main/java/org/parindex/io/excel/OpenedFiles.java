package org.parindex.io.excel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.parindex.io.internal.grid.GridFile;
import org.parindex.io.internal.grid.ParsedFormulas;

/**
 * The sheets of many files, in the order of the files. They are opened ahead on all processors, a few at a time, so that
 * memory does not grow with the number of files; what is read does not depend on the number of threads.
 */
final class OpenedFiles implements Iterator<OpenedFiles.Opened>, AutoCloseable {

    /** One file and what was read from it. */
    record Opened(Path file, GridFile read) {}

    /** Files from this size on are opened one at a time, so that two of them need not fit into memory. */
    private static final long LARGE = 1L << 20;

    private final Object large = new Object();
    private final ParsedFormulas parsed = new ParsedFormulas();
    private final Iterator<Path> files;
    private final ReadLimits limits;
    private final ExecutorService threads;
    private final int ahead;
    private final Queue<Future<Opened>> opening = new ArrayDeque<>();

    OpenedFiles(List<Path> files, ReadLimits limits) {
        int processors = Runtime.getRuntime().availableProcessors();
        ClassLoader classes = Thread.currentThread().getContextClassLoader();
        this.files = files.iterator();
        this.limits = limits;
        this.ahead = 2 * processors;
        this.threads = Executors.newFixedThreadPool(processors, task -> {
            Thread thread = new Thread(task, "parindex-open");
            thread.setDaemon(true);
            // libraries look their parts up there; the loader of a container is not the one of the thread pool
            thread.setContextClassLoader(classes);
            return thread;
        });
    }

    @Override
    public boolean hasNext() {
        return !opening.isEmpty() || files.hasNext();
    }

    @Override
    public Opened next() {
        while (opening.size() < ahead && files.hasNext()) {
            Path file = files.next();
            opening.add(threads.submit(() -> open(file)));
        }
        Future<Opened> first = opening.poll();
        if (first == null) {
            throw new NoSuchElementException("All files are read.");
        }
        try {
            return first.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("The reading was interrupted.", interrupted));
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException io) {
                throw new UncheckedIOException(io);
            }
            throw new IllegalStateException("A file could not be opened: a fault of the reader.", failed.getCause());
        }
    }

    private Opened open(Path file) throws IOException {
        if (Files.size(file) < LARGE) {
            return new Opened(file, WorkbookFile.read(file, limits, parsed));
        }
        synchronized (large) {
            return new Opened(file, WorkbookFile.read(file, limits, parsed));
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
