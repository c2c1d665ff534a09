package org.safesessions.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safesessions.concern.ChronologyChain.Head;
import org.safesessions.concern.ChronologyChain.Link;
import org.safesessions.concern.RecordCheck.Trouble;

/** The record of a case, and everything that somebody with the database in their hands might do to it. */
class ChronologyChainTest {

    private static final int TAMPERINGS = 1000;
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123456Z");
    private static final UUID CASE = new UUID(1, 2);

    /** A key that whoever tampers does not have. */
    private static final ChronologyChain CHAIN = new ChronologyChain(new KeyedBy("ours"));

    private static final ChronologyChain THEIRS = new ChronologyChain(new KeyedBy("theirs"));

    private record KeyedBy(String key) implements ChronologyChain.Prover {

        @Override
        public String prove(String text) {
            return ChronologyChain.digest((key + "|" + text).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .substring(0, 32);
        }

        @Override
        public boolean proves(String text, String proof) {
            return prove(text).equals(proof);
        }
    }

    /** A record as it is kept. */
    private static final class Kept {

        private final List<Link> links = new ArrayList<>();
        private @Nullable Head head;
        private String row = "";

        private static Kept of(int entries, Random random) {
            Kept kept = new Kept();
            String previous = ChronologyChain.BEGIN;
            for (int number = 1; number <= entries; number++) {
                kept.row = "{\"severity\":\"" + random.nextInt(4) + "\",\"state\":\"" + number + "\"}";
                Link link = CHAIN.link(previous, entry(number, random, kept.row));
                kept.links.add(link);
                previous = String.valueOf(link.hash());
            }
            kept.head = CHAIN.head(CASE, entries, previous);
            return kept;
        }

        private static ChainedEntry entry(int number, Random random, String facts) {
            return new ChainedEntry(
                    new UUID(random.nextLong(), random.nextLong()),
                    CASE,
                    number,
                    EntryKind.values()[random.nextInt(EntryKind.values().length)].name(),
                    NOON.plusSeconds(random.nextInt(1_000_000)),
                    random.nextBoolean() ? "leila" : null,
                    random.nextBoolean() ? "HIGH" : null,
                    random.nextBoolean() ? number - 1 : null,
                    ChronologyChain.digest(new byte[] {(byte) random.nextInt(), (byte) random.nextInt()}),
                    facts,
                    random.nextBoolean() ? "print" : null);
        }

        private RecordCheck check() {
            return CHAIN.check(links, head, row, false);
        }
    }

    @Test
    void aRecordAsItWasWrittenIsWholeHoweverLong() {
        Random random = new Random(5);
        for (int entries : new int[] {1, 2, 3, 50}) {
            assertThat(Kept.of(entries, random).check()).isEqualTo(RecordCheck.of(Trouble.NONE));
        }
    }

    @Test
    void everyOneOfAThousandTamperingsIsFoundAndTheFirstBadEntryNamed() {
        Random random = new Random(20_261_123);
        Map<Tampering, Integer> tried = new EnumMap<>(Tampering.class);
        for (int number = 0; number < TAMPERINGS; number++) {
            Tampering tampering = Tampering.values()[number % Tampering.values().length];
            Kept kept = Kept.of(3 + random.nextInt(20), random);

            int first = tampering.with(kept, random);
            RecordCheck check = kept.check();

            assertThat(check.isBroken()).as("%s %d", tampering, number).isTrue();
            assertThat(check.entry()).as("%s %d: %s", tampering, number, check).isEqualTo(first);
            assertThat(check.trouble()).as("%s %d", tampering, number).isEqualTo(tampering.seenAs);
            tried.merge(tampering, 1, Integer::sum);
        }
        assertThat(tried)
                .hasSize(Tampering.values().length)
                .allSatisfy(
                        (one, times) -> assertThat(times).isGreaterThan(TAMPERINGS / Tampering.values().length - 1));
    }

    @Test
    void anEntryThatSaysAnythingElseIsAnotherEntry() {
        ChainedEntry one = new ChainedEntry(CASE, CASE, 1, "NOTE", NOON, "leila", "A", 2, "words", "{}", "print");
        List<ChainedEntry> others = List.of(
                new ChainedEntry(new UUID(0, 1), CASE, 1, "NOTE", NOON, "leila", "A", 2, "words", "{}", "print"),
                new ChainedEntry(CASE, new UUID(0, 1), 1, "NOTE", NOON, "leila", "A", 2, "words", "{}", "print"),
                new ChainedEntry(CASE, CASE, 2, "NOTE", NOON, "leila", "A", 2, "words", "{}", "print"),
                new ChainedEntry(CASE, CASE, 1, "ACTION", NOON, "leila", "A", 2, "words", "{}", "print"),
                new ChainedEntry(CASE, CASE, 1, "NOTE", NOON.plusNanos(1000), "leila", "A", 2, "words", "{}", "print"),
                new ChainedEntry(CASE, CASE, 1, "NOTE", NOON, null, "A", 2, "words", "{}", "print"),
                new ChainedEntry(CASE, CASE, 1, "NOTE", NOON, "leila", null, 2, "words", "{}", "print"),
                new ChainedEntry(CASE, CASE, 1, "NOTE", NOON, "leila", "A", null, "words", "{}", "print"),
                new ChainedEntry(CASE, CASE, 1, "NOTE", NOON, "leila", "A", 2, "other", "{}", "print"),
                new ChainedEntry(CASE, CASE, 1, "NOTE", NOON, "leila", "A", 2, "words", null, "print"),
                new ChainedEntry(CASE, CASE, 1, "NOTE", NOON, "leila", "A", 2, "words", "{}", null));

        assertThat(others)
                .extracting(other -> ChronologyChain.hash(ChronologyChain.BEGIN, other))
                .doesNotHaveDuplicates()
                .doesNotContain(ChronologyChain.hash(ChronologyChain.BEGIN, one));
        assertThat(one.canonical())
                .isEqualTo("{\"at\":\"2026-11-23T12:00:00.123456Z\",\"belongsTo\":2,\"by\":\"leila\",\"code\":\"A\","
                        + "\"concern\":\"00000000-0000-0001-0000-000000000002\",\"facts\":\"{}\","
                        + "\"id\":\"00000000-0000-0001-0000-000000000002\",\"kind\":\"NOTE\",\"number\":1,"
                        + "\"requestPrint\":\"print\",\"words\":\"words\"}");
    }

    @Test
    void aCaseFromBeforeIsVouchedForByItsNextEntryAndNotByAnEmptyHash() {
        Random random = new Random(7);
        List<ChainedEntry> before = List.of(Kept.entry(1, random, "{}"), Kept.entry(2, random, "{}"));
        Kept kept = new Kept();
        before.forEach(entry -> kept.links.add(new Link(entry, null, null)));
        assertThat(CHAIN.check(kept.links, null, "{}", true).trouble()).isEqualTo(Trouble.NOT_CHAINED);
        assertThat(CHAIN.check(kept.links, null, "{}", false)).isEqualTo(RecordCheck.at(Trouble.CHANGED, 1));

        Link next = CHAIN.link(ChronologyChain.hashOf(before), Kept.entry(3, random, "{}"));
        kept.links.add(next);
        kept.head = CHAIN.head(CASE, 3, String.valueOf(next.hash()));
        assertThat(CHAIN.check(kept.links, kept.head, "{}", true).isWhole()).isTrue();

        kept.links.set(0, new Link(Kept.entry(1, random, "{}"), null, null));
        assertThat(CHAIN.check(kept.links, kept.head, "{}", true)).isEqualTo(RecordCheck.at(Trouble.CHANGED, 3));
    }

    @Test
    void whatTheRowSaysOtherwiseThanItsEntriesIsNamed() {
        Kept kept = Kept.of(4, new Random(1));
        kept.row = kept.row.replaceFirst("\"severity\":\"[0-9]\"", "\"severity\":\"LOW\"");

        assertThat(kept.check()).isEqualTo(new RecordCheck(Trouble.ROW_CHANGED, 0, List.of("severity")));
    }

    /** What is done to it; each says which entry is the first bad one then. */
    private enum Tampering {
        CHANGE(Trouble.CHANGED) {
            @Override
            int with(Kept kept, Random random) {
                int at = random.nextInt(kept.links.size());
                Link old = kept.links.get(at);
                kept.links.set(at, new Link(Kept.entry(at + 1, random, "{}"), old.hash(), old.proof()));
                return at + 1;
            }
        },
        CHANGE_A_HASH(Trouble.CHANGED) {
            @Override
            int with(Kept kept, Random random) {
                int at = random.nextInt(kept.links.size());
                Link old = kept.links.get(at);
                kept.links.set(
                        at,
                        new Link(old.entry(), "f" + String.valueOf(old.hash()).substring(1) + "0", old.proof()));
                return at + 1;
            }
        },
        TAKE_A_HASH_AWAY(Trouble.CHANGED) {
            @Override
            int with(Kept kept, Random random) {
                int at = random.nextInt(kept.links.size());
                kept.links.set(at, new Link(kept.links.get(at).entry(), null, null));
                return at + 1;
            }
        },
        /** With every hash reckoned anew from there on, and the head: all that can be done without the key. */
        CHANGE_AND_RECKON_ANEW(Trouble.CHANGED) {
            @Override
            int with(Kept kept, Random random) {
                int at = random.nextInt(kept.links.size());
                String previous = at == 0
                        ? ChronologyChain.BEGIN
                        : String.valueOf(kept.links.get(at - 1).hash());
                for (int number = at; number < kept.links.size(); number++) {
                    ChainedEntry old = kept.links.get(number).entry();
                    Link fresh = THEIRS.link(
                            previous, number == at ? Kept.entry(number + 1, random, String.valueOf(old.facts())) : old);
                    kept.links.set(number, fresh);
                    previous = String.valueOf(fresh.hash());
                }
                kept.head = THEIRS.head(CASE, kept.links.size(), previous);
                return at + 1;
            }
        },
        TAKE_OUT(Trouble.MISSING) {
            @Override
            int with(Kept kept, Random random) {
                int at = random.nextInt(kept.links.size() - 1);
                kept.links.remove(at);
                return at + 1;
            }
        },
        TAKE_OUT_AND_CLOSE_THE_GAP(Trouble.CHANGED) {
            @Override
            int with(Kept kept, Random random) {
                int at = random.nextInt(kept.links.size() - 1);
                kept.links.remove(at);
                renumber(kept);
                return at + 1;
            }
        },
        PUT_IN(Trouble.INSERTED) {
            @Override
            int with(Kept kept, Random random) {
                int at = random.nextInt(kept.links.size());
                kept.links.add(at + 1, THEIRS.link(ChronologyChain.BEGIN, Kept.entry(at + 1, random, "{}")));
                return at + 1;
            }
        },
        PUT_IN_AND_MAKE_ROOM(Trouble.CHANGED) {
            @Override
            int with(Kept kept, Random random) {
                int at = random.nextInt(kept.links.size());
                kept.links.add(at, THEIRS.link(ChronologyChain.BEGIN, Kept.entry(at + 1, random, "{}")));
                renumber(kept);
                return at + 1;
            }
        },
        PUT_AFTER_THE_LAST(Trouble.CHANGED) {
            @Override
            int with(Kept kept, Random random) {
                int last = kept.links.size();
                kept.links.add(THEIRS.link(
                        String.valueOf(kept.links.get(last - 1).hash()), Kept.entry(last + 1, random, kept.row)));
                return last + 1;
            }
        },
        SWAP(Trouble.CHANGED) {
            @Override
            int with(Kept kept, Random random) {
                int one = random.nextInt(kept.links.size() - 1);
                int other = one + 1 + random.nextInt(kept.links.size() - 1 - one);
                Link first = kept.links.get(one);
                kept.links.set(one, kept.links.get(other));
                kept.links.set(other, first);
                renumber(kept);
                return one + 1;
            }
        },
        CUT_OFF(Trouble.CUT_OFF) {
            @Override
            int with(Kept kept, Random random) {
                int left = random.nextInt(kept.links.size());
                kept.links.subList(left, kept.links.size()).clear();
                return left + 1;
            }
        },
        CUT_OFF_AND_COUNT_ANEW(Trouble.HEAD_CHANGED) {
            @Override
            int with(Kept kept, Random random) {
                int left = 1 + random.nextInt(kept.links.size() - 1);
                kept.links.subList(left, kept.links.size()).clear();
                kept.head = THEIRS.head(
                        CASE, left, String.valueOf(kept.links.get(left - 1).hash()));
                return 0;
            }
        },
        TAKE_THE_HEAD_AWAY(Trouble.HEAD_CHANGED) {
            @Override
            int with(Kept kept, Random random) {
                kept.head = null;
                return 0;
            }
        },
        CHANGE_THE_ROW(Trouble.ROW_CHANGED) {
            @Override
            int with(Kept kept, Random random) {
                kept.row = kept.row.replace("state", "stale");
                return 0;
            }
        };

        private final Trouble seenAs;

        Tampering(Trouble seenAs) {
            this.seenAs = seenAs;
        }

        /** Returns the number of the first entry that is not as it was written; 0 when it is none. */
        abstract int with(Kept kept, Random random);

        private static void renumber(Kept kept) {
            for (int at = 0; at < kept.links.size(); at++) {
                Link link = kept.links.get(at);
                ChainedEntry old = link.entry();
                kept.links.set(
                        at,
                        new Link(
                                new ChainedEntry(
                                        old.id(),
                                        old.concern(),
                                        at + 1,
                                        old.kind(),
                                        old.at(),
                                        old.by(),
                                        old.code(),
                                        old.belongsTo(),
                                        old.words(),
                                        old.facts(),
                                        old.requestPrint()),
                                link.hash(),
                                link.proof()));
            }
        }
    }
}
