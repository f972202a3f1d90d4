package org.parindex.examples;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Chromium without a window, driven over its DevTools protocol. */
final class Browser implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;
    private static final Pattern LISTENING = Pattern.compile("DevTools listening on ws://([^/]+)/");
    private static final JsonFactory JSON = new JsonFactory();

    private final Process process;
    private final Path profile;
    private final WebSocket socket;
    private final AtomicInteger calls = new AtomicInteger();
    private final Map<Integer, CompletableFuture<Map<?, ?>>> waiting = new ConcurrentHashMap<>();
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
    private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();

    private Browser(Process process, Path profile, String address) throws IOException, InterruptedException {
        this.process = process;
        this.profile = profile;
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + address + "/json/new?about:blank"))
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build();
        String target =
                client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        URI page = URI.create(String.valueOf(parse(target).get("webSocketDebuggerUrl")));
        this.socket =
                client.newWebSocketBuilder().buildAsync(page, new Listener()).join();
        send("Page.enable", "");
        send("Runtime.enable", "");
        send("Log.enable", "");
        send("Network.enable", "");
    }

    /** Starts the installed Chromium. */
    static Browser start() throws IOException, InterruptedException {
        Path profile = Files.createTempDirectory("parindex-chromium");
        Process process = new ProcessBuilder(
                        "chromium",
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader errors =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        for (String line = errors.readLine(); line != null; line = errors.readLine()) {
            Matcher listening = LISTENING.matcher(line);
            if (listening.find()) {
                Thread drain = new Thread(() -> errors.lines().forEach(ignored -> {}));
                drain.setDaemon(true);
                drain.start();
                return new Browser(process, profile, listening.group(1));
            }
        }
        throw new IOException("Chromium did not start.");
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            message.append(data);
            if (last) {
                String whole = message.toString();
                message.setLength(0);
                receive(parse(whole));
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }

    private void receive(Map<?, ?> message) {
        if (message.get("id") instanceof Number id) {
            waiting.remove(id.intValue()).complete(message);
            return;
        }
        String method = String.valueOf(message.get("method"));
        switch (method) {
            case "Page.loadEventFired" -> loaded.complete(null);
            case "Runtime.exceptionThrown", "Log.entryAdded" -> complaints.add(method + " " + message.get("params"));
            case "Runtime.consoleAPICalled" -> {
                if (String.valueOf(message.get("params")).contains("type=error")) {
                    complaints.add(method + " " + message.get("params"));
                }
            }
            case "Network.requestWillBeSent" -> {
                String address = String.valueOf(in(message, "params", "request", "url"));
                if (!address.startsWith("file:") && !address.startsWith("about:")) {
                    complaints.add("The page asked for " + address);
                }
            }
            default -> {}
        }
    }

    private static Object in(Map<?, ?> map, String... path) {
        Object at = map;
        for (String name : path) {
            at = at instanceof Map<?, ?> inner ? inner.get(name) : null;
        }
        return at;
    }

    private Map<?, ?> send(String method, String parameters) {
        int id = calls.incrementAndGet();
        CompletableFuture<Map<?, ?>> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        socket.sendText("{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":{" + parameters + "}}", true);
        Map<?, ?> message = answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        if (message.containsKey("error")) {
            throw new IllegalStateException(method + ": " + message.get("error"));
        }
        return message;
    }

    /** Sets the size of the window; a phone has touch and a finer screen. */
    void window(int width, int height, boolean phone) {
        send(
                "Emulation.setDeviceMetricsOverride",
                "\"width\":" + width + ",\"height\":" + height + ",\"deviceScaleFactor\":" + (phone ? 2 : 1)
                        + ",\"mobile\":" + phone);
    }

    void dark(boolean dark) {
        send(
                "Emulation.setEmulatedMedia",
                "\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"" + (dark ? "dark" : "light") + "\"}]");
    }

    /** Opens a file and says after how many milliseconds its load event came. */
    long open(Path file, String hash) {
        load("about:blank");
        long start = System.nanoTime();
        load(file.toAbsolutePath().toUri() + hash);
        eval("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done('painted'))))");
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    private void load(String address) {
        loaded = new CompletableFuture<>();
        send("Page.navigate", "\"url\":" + quoted(address));
        loaded.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** The value of an expression, as text; promises are awaited. */
    String eval(String expression) {
        Map<?, ?> answer = send(
                "Runtime.evaluate",
                "\"expression\":" + quoted(expression) + ",\"returnByValue\":true,\"awaitPromise\":true");
        if (in(answer, "result", "exceptionDetails") != null) {
            throw new IllegalStateException(expression + ": " + in(answer, "result", "exceptionDetails"));
        }
        return String.valueOf(in(answer, "result", "result", "value"));
    }

    /** Presses a key such as Tab, Enter or ArrowDown. */
    void press(String key, int code, String text) {
        String common = "\"key\":\"" + key + "\",\"code\":\"" + key + "\",\"windowsVirtualKeyCode\":" + code;
        String typed = text.isEmpty() ? "" : ",\"text\":" + quoted(text);
        send("Input.dispatchKeyEvent", "\"type\":\"keyDown\"," + common + typed);
        send("Input.dispatchKeyEvent", "\"type\":\"keyUp\"," + common);
    }

    void tab() {
        press("Tab", 9, "");
    }

    void enter() {
        press("Enter", 13, "\r");
    }

    /** Types text where the focus is. */
    void type(String text) {
        send("Input.insertText", "\"text\":" + quoted(text));
    }

    /** Errors of scripts, of the console and of the policy, and everything that was asked of a network. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** A picture of what the window shows. */
    byte[] picture() {
        Map<?, ?> answer = send("Page.captureScreenshot", "\"format\":\"png\"");
        return Base64.getDecoder().decode(String.valueOf(in(answer, "result", "data")));
    }

    /** The page as it is printed, as PDF. */
    byte[] pdf() {
        Map<?, ?> answer = send("Page.printToPDF", "\"preferCSSPageSize\":true,\"printBackground\":false");
        return Base64.getDecoder().decode(String.valueOf(in(answer, "result", "data")));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\' || c < ' ') {
                quoted.append("\\u%04x".formatted((int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    private static Map<?, ?> parse(String json) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            return (Map<?, ?>) value(parser);
        }
    }

    private static Object value(JsonParser parser) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            Map<String, Object> object = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                object.put(name, value(parser));
            }
            return object;
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<Object> array = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                array.add(value(parser));
            }
            return array;
        }
        return parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                ? (Object) parser.getLongValue()
                : parser.getString();
    }

    @Override
    public void close() throws IOException {
        socket.abort();
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Collections.reverseOrder()).forEach(file -> {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException busy) {
                    throw new UncheckedIOException(busy);
                }
            });
        } catch (UncheckedIOException stillWriting) {
            // a helper process of Chromium may still write; the folder lies among temporary files
        }
    }
}
