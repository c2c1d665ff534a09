package org.safesessions.policy;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The policy: what the product is shipped with, and what two people of the organisation have changed since. Version
 * {@code 1.3} is the third change of file 1. What a session was planned under it keeps, whatever is changed meanwhile.
 */
@Component
public class PolicyBook {

    private final PolicyFile file;
    private final Supplier<List<ApprovedChange>> changes;

    /** Where no changes are kept, the file is what there is. */
    @Autowired
    PolicyBook(ObjectProvider<PolicyLedger> ledger) {
        this(PolicyFile.read(), () -> {
            PolicyLedger kept = ledger.getIfAvailable();
            return kept == null ? List.of() : kept.approved();
        });
    }

    /** As it is shipped. */
    public PolicyBook() {
        this(PolicyFile.read(), List::of);
    }

    PolicyBook(Resource file) {
        this(PolicyFile.read(file), List::of);
    }

    PolicyBook(PolicyFile file, Supplier<List<ApprovedChange>> changes) {
        this.file = file;
        this.changes = changes;
    }

    /** What is in force for everything that begins now. */
    public PolicySheet now() {
        return file.sheet().with(changes.get());
    }

    /**
     * What was in force under that version: today's file with the changes up to then. Of a version nobody has heard of,
     * such as that of a plan never handed in, what is in force now.
     */
    public PolicySheet at(String version) {
        List<ApprovedChange> approved = changes.get();
        int upTo = changesIn(version);
        return file.sheet().with(upTo < 0 || upTo > approved.size() ? approved : approved.subList(0, upTo));
    }

    /** How many changes that version counts; negative when it is none. */
    private static int changesIn(String version) {
        if (version.isEmpty()) {
            return -1;
        }
        int dot = version.indexOf('.');
        try {
            return dot < 0 ? 0 : Integer.parseInt(version.substring(dot + 1));
        } catch (NumberFormatException unheardOf) {
            return -1;
        }
    }

    /**
     * The longest that it is or was since the product is in use, under whatever version: how far ahead whoever looks for
     * what is due must look, as everything keeps the version it was begun under.
     */
    public Duration longest(Figure figure) {
        return Stream.concat(
                        Stream.of(file.sheet().duration(figure)),
                        changes.get().stream()
                                .filter(change -> change.figure() == figure)
                                .map(change -> Duration.parse(change.value())))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    PolicyLimits limits(Figure figure) {
        return file.limits(figure);
    }

    public String version() {
        return now().version();
    }

    public Duration duration(Figure figure) {
        return now().duration(figure);
    }

    public int number(Figure figure) {
        return now().number(figure);
    }

    public List<PolicyFigure> figures() {
        return now().figures();
    }
}
