package org.parindex.survey.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parindex.text.Language;
import org.parindex.text.Text;

/**
 * A simple random sample from a list of dossiers that anybody can draw again with a text editor and {@code sha256sum}.
 *
 * <ol>
 *   <li>The ids are sorted (by UTF-16 code units, as Java compares strings) and each is kept once. The SHA-256 of the
 *       sorted ids, each followed by a line feed, in UTF-8, stands for the list.
 *   <li>Every id gets a ticket: the SHA-256 of the seed, a line feed and the id, in UTF-8, in hexadecimal.
 *   <li>The ids with the smallest tickets are drawn; those that follow stand ready as replacements in this order.
 * </ol>
 *
 * <p>The order in which the list arrives changes nothing, and a dossier that is added later moves no other. Announce the
 * seed (a date and a lottery number, say) when the list is closed and its hash is published, not before.
 *
 * @param seed the seed, any text without a line feed
 * @param listHash SHA-256 of the sorted list, hexadecimal
 * @param listSize how many different ids the list holds
 * @param duplicates ids that stood in the list more than once; each was kept once
 * @param drawn the sample, in the order of the tickets
 * @param reserve all others, in the order in which they may replace
 */
public record SampleDraw(
        String seed, String listHash, int listSize, List<String> duplicates, List<Ticket> drawn, List<Ticket> reserve) {

    private static final Text RECIPE = Text.of(
            "Phiếu của mỗi hồ sơ là SHA-256 của hạt giống, dấu xuống dòng và mã hồ sơ; lấy các phiếu nhỏ nhất.",
            "The ticket of a dossier is the SHA-256 of the seed, a line feed and its id; the smallest tickets are drawn.");
    private static final Text HEAD = Text.of("Thứ tự\tDòng\tMã hồ sơ\tPhiếu", "Order\tRow\tId\tTicket");

    /** Copies the lists. */
    public SampleDraw {
        duplicates = List.copyOf(duplicates);
        drawn = List.copyOf(drawn);
        reserve = List.copyOf(reserve);
    }

    /**
     * One id with its ticket.
     *
     * @param row its place in the sorted list, from 1
     * @param id the id
     * @param ticket SHA-256 of seed and id, hexadecimal
     */
    public record Ticket(int row, String id, String ticket) {}

    /**
     * Draws.
     *
     * @param ids the ids of all dossiers of the period, in any order; no line feeds
     * @param size how many to draw, not negative; where the list holds fewer, all are drawn
     * @param seed the seed, any text without a line feed
     * @return the draw
     */
    public static SampleDraw draw(Collection<String> ids, int size, String seed) {
        if (size < 0 || seed.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("%d dossiers by the seed '%s'.".formatted(size, seed));
        }
        TreeMap<String, Integer> sorted = new TreeMap<>();
        for (String id : ids) {
            if (id.indexOf('\n') >= 0) {
                throw new IllegalArgumentException("The id '%s' holds a line feed.".formatted(id));
            }
            sorted.merge(id, 1, Integer::sum);
        }
        MessageDigest list = sha256();
        List<Ticket> tickets = new ArrayList<>(sorted.size());
        for (String id : sorted.keySet()) {
            list.update((id + "\n").getBytes(StandardCharsets.UTF_8));
            tickets.add(new Ticket(tickets.size() + 1, id, ticket(seed, id)));
        }
        tickets.sort(Comparator.comparing(Ticket::ticket).thenComparing(Ticket::id));
        int count = Math.min(size, tickets.size());
        return new SampleDraw(
                seed,
                HexFormat.of().formatHex(list.digest()),
                tickets.size(),
                sorted.entrySet().stream()
                        .filter(one -> one.getValue() > 1)
                        .map(Map.Entry::getKey)
                        .toList(),
                tickets.subList(0, count),
                tickets.subList(count, tickets.size()));
    }

    /**
     * Draws from several strata by one seed; each stratum has a list, a hash and a reserve of its own.
     *
     * @param strata the ids of each stratum
     * @param sizes how many to draw from each; a stratum without a size gives nothing
     * @param seed the seed; the ticket of an id does not depend on its stratum
     * @return a draw per stratum, by name
     */
    public static Map<String, SampleDraw> stratified(
            Map<String, ? extends Collection<String>> strata, Map<String, Integer> sizes, String seed) {
        Map<String, SampleDraw> draws = new TreeMap<>();
        strata.forEach((name, ids) -> draws.put(name, draw(ids, sizes.getOrDefault(name, 0), seed)));
        return draws;
    }

    private static String ticket(String seed, String id) {
        return HexFormat.of().formatHex(sha256().digest((seed + "\n" + id).getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }

    /**
     * The ids of the sample.
     *
     * @return in the order of the tickets
     */
    public List<String> ids() {
        return drawn.stream().map(Ticket::id).toList();
    }

    /**
     * The weight of each drawn dossier: how many it speaks for.
     *
     * @return listSize / drawn; 0 where nothing was drawn
     */
    public double weight() {
        return drawn.isEmpty() ? 0 : (double) listSize / drawn.size();
    }

    /**
     * Whether a list is the one that was drawn from.
     *
     * @param ids a list, in any order
     * @return whether its hash, its sample and its reserve are these
     */
    public boolean isOf(Collection<String> ids) {
        SampleDraw again = draw(ids, drawn.size(), seed);
        return again.listHash.equals(listHash) && again.drawn.equals(drawn) && again.reserve.equals(reserve);
    }

    /**
     * The record of the draw, from which it can be drawn again: method, seed, hash of the list, and every row drawn.
     *
     * @param language the language
     * @return lines of text
     */
    public String toText(Language language) {
        StringBuilder text = new StringBuilder();
        text.append(Text.fill(
                                "Rút mẫu ngẫu nhiên đơn: {0} trong {1} hồ sơ; hạt giống “{2}”; SHA-256 của danh sách đã sắp xếp: {3}.",
                                "Simple random sample: {0} of {1} dossiers; seed “{2}”; SHA-256 of the sorted list: {3}.",
                                drawn.size(),
                                listSize,
                                seed,
                                listHash)
                        .in(language))
                .append('\n');
        text.append(RECIPE.in(language)).append('\n');
        if (!duplicates.isEmpty()) {
            text.append(Text.fill(
                                    "Mã hồ sơ trùng, chỉ giữ một: {0}.",
                                    "Ids that stood more than once, kept once: {0}.", String.join(", ", duplicates))
                            .in(language))
                    .append('\n');
        }
        text.append(HEAD.in(language)).append('\n');
        for (int i = 0; i < drawn.size(); i++) {
            Ticket one = drawn.get(i);
            text.append("%d\t%d\t%s\t%s\n".formatted(i + 1, one.row(), one.id(), one.ticket()));
        }
        return text.toString();
    }
}
