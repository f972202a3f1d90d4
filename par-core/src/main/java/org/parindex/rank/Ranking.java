package org.parindex.rank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parindex.assessment.Stage;
import org.parindex.finding.Finding;
import org.parindex.scheme.PeerGroup;
import org.parindex.score.Scores;
import org.parindex.score.UnitScore;
import org.parindex.text.Text;
import org.parindex.unit.Unit;

/**
 * The ranking of a round: places and classes inside peer groups, by the policies of the scheme. Values are compared
 * exactly, after the rounding that the scheme declares for ranking and no other.
 *
 * @param stage the stage that was ranked
 * @param groups the peer groups in the order of the scheme, then those it does not list by id
 * @param findings what is left to people
 */
public record Ranking(Stage stage, List<GroupRanking> groups, List<Finding> findings) {

    /** Copies the lists. */
    public Ranking {
        groups = List.copyOf(groups);
        findings = List.copyOf(findings);
    }

    /**
     * Ranks the end of the round.
     *
     * @param scores the scores
     * @return the ranking
     */
    public static Ranking of(Scores scores) {
        return of(scores, Stage.FINAL);
    }

    /**
     * Ranks a stage.
     *
     * @param scores the scores
     * @param stage the stage
     * @return the ranking
     */
    public static Ranking of(Scores scores, Stage stage) {
        return of(scores, stage, SubordinateClasses.NONE);
    }

    /**
     * Ranks a stage whose gates look at the classes of subordinate units.
     *
     * @param scores the scores
     * @param stage the stage
     * @param subordinates the classes of subordinate units
     * @return the ranking
     */
    public static Ranking of(Scores scores, Stage stage, SubordinateClasses subordinates) {
        LinkedHashSet<Finding> findings = new LinkedHashSet<>();
        List<GroupRanking> groups = new ArrayList<>();
        members(scores, stage)
                .forEach((group, units) ->
                        groups.add(new GroupRanker(scores, group, units, subordinates, findings::add).rank()));
        return new Ranking(
                stage, groups, findings.stream().sorted(Finding.ORDER).toList());
    }

    private static Map<PeerGroup, List<UnitScore>> members(Scores scores, Stage stage) {
        Map<String, PeerGroup> listed = new LinkedHashMap<>();
        scores.scheme().groups().forEach(group -> listed.put(group.id(), group));
        Map<String, List<UnitScore>> byId = new TreeMap<>();
        for (Unit unit : scores.units()) {
            byId.computeIfAbsent(unit.groupId(), id -> new ArrayList<>()).add(scores.of(unit.id(), stage));
        }
        Map<PeerGroup, List<UnitScore>> members = new LinkedHashMap<>();
        listed.values().stream()
                .filter(group -> byId.containsKey(group.id()))
                .forEach(group -> members.put(group, byId.remove(group.id())));
        byId.forEach((id, units) -> members.put(PeerGroup.of(id, label(id, units)), units));
        return members;
    }

    private static Text label(String id, List<UnitScore> units) {
        var level = units.get(0).unit().level();
        return level.id().equals(id) ? level.label() : Text.of(id);
    }

    /**
     * The ranking of a peer group.
     *
     * @param id id of the group
     * @return its ranking, or empty if no unit belongs to it
     */
    public Optional<GroupRanking> group(String id) {
        return groups.stream().filter(group -> group.group().id().equals(id)).findFirst();
    }

    /**
     * The place of a unit.
     *
     * @param unit id of the unit
     * @return its place, or empty if it is not ranked
     */
    public Optional<RankedUnit> find(String unit) {
        return groups.stream()
                .flatMap(group -> group.ranked().stream())
                .filter(one -> one.unit().id().equals(unit))
                .findFirst();
    }
}
