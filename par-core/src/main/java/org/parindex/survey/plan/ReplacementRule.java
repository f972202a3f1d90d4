package org.parindex.survey.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When a drawn dossier may be replaced. A replacement is always the next of the reserve, never a choice; the more of them
 * there are, the less random the sample is, so their number is limited and each is written down.
 *
 * @param causes for which causes a dossier is replaced
 * @param attempts how often it must have been tried, for causes other than {@link Replacement.Cause#INELIGIBLE}
 * @param limit the most replacements, as a share of the sample, 0 to 1
 */
public record ReplacementRule(Set<Replacement.Cause> causes, int attempts, double limit) {

    /** Copies the causes. */
    public ReplacementRule {
        causes = Set.copyOf(causes);
        if (attempts < 0 || !(limit >= 0 && limit <= 1)) {
            throw new IllegalArgumentException("%d attempts and a limit of %s.".formatted(attempts, limit));
        }
    }

    /**
     * The rule that replaces nothing: non-response is reported, not hidden.
     *
     * @return the rule
     */
    public static ReplacementRule none() {
        return new ReplacementRule(Set.of(), 0, 0);
    }

    /**
     * The rule that replaces for every cause.
     *
     * @param attempts how often a dossier must have been tried
     * @param limit the most replacements, as a share of the sample
     * @return the rule
     */
    public static ReplacementRule anyCause(int attempts, double limit) {
        return new ReplacementRule(EnumSet.allOf(Replacement.Cause.class), attempts, limit);
    }

    /**
     * A dossier that gave no answer.
     *
     * @param id the id
     * @param cause why
     * @param attempts how often it was tried
     */
    public record Request(String id, Replacement.Cause cause, int attempts) {}

    /**
     * Decides on dossiers that gave no answer, in the order in which they were reported.
     *
     * @param draw the draw
     * @param requests the dossiers
     * @return one decision per request, in their order
     */
    public List<Replacement> decide(SampleDraw draw, List<Request> requests) {
        Set<String> sample = new LinkedHashSet<>(draw.ids());
        int most = (int) Math.floor(limit * draw.drawn().size() + 1e-9);
        List<Replacement> decisions = new ArrayList<>();
        int used = 0;
        for (Request request : requests) {
            Optional<Replacement.Refusal> refusal = refusal(draw, sample, request, used, most);
            Optional<String> by = Optional.empty();
            if (refusal.isEmpty()) {
                String next = draw.reserve().get(used++).id();
                sample.remove(request.id());
                sample.add(next);
                by = Optional.of(next);
            }
            decisions.add(new Replacement(request.id(), request.cause(), request.attempts(), by, refusal));
        }
        return List.copyOf(decisions);
    }

    private Optional<Replacement.Refusal> refusal(
            SampleDraw draw, Set<String> sample, Request request, int used, int most) {
        if (!sample.contains(request.id())) {
            return Optional.of(Replacement.Refusal.NOT_IN_SAMPLE);
        }
        if (!causes.contains(request.cause())) {
            return Optional.of(Replacement.Refusal.CAUSE_NOT_ALLOWED);
        }
        if (request.cause() != Replacement.Cause.INELIGIBLE && request.attempts() < attempts) {
            return Optional.of(Replacement.Refusal.TOO_FEW_ATTEMPTS);
        }
        if (used >= most) {
            return Optional.of(Replacement.Refusal.LIMIT_REACHED);
        }
        return used >= draw.reserve().size() ? Optional.of(Replacement.Refusal.RESERVE_EMPTY) : Optional.empty();
    }
}
