package org.safesessions.concern;

/** The table that suggests what a concern might be, from all that is known without reading it. A person decides. */
public interface TriageTable {

    TriageAdvice advise(Channel channel, AboutKind about, boolean danger, AboutOurPeople ours, boolean inSession);

    /** For whoever may read it; pages call it as {@code @suggestedTriage}. */
    default TriageAdvice of(ReadableConcern concern) {
        ConcernLine line = concern.line();
        return advise(
                concern.channel(),
                line.aboutKind(),
                line.immediateDanger(),
                concern.aboutOurPeople(),
                line.session() != null);
    }
}
