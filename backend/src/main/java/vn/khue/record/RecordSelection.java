package vn.khue.record;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Set;
import java.util.UUID;

/**
 * Which records of a type are to be read.
 *
 * @param year   the school year
 * @param tops   units at or below which records are shown: never more than the actor's scope
 * @param whole  whether a root of the tree is among the tops
 * @param states null for all
 * @param words  of a search as LIKE patterns, the longest first; empty when nothing is searched for
 * @param inClass id of the class to which they belong; null for any
 * @param found   what rules found in them, as far as the actor may see it
 * @param coded   codes of single fields
 * @param official whether they are read as they were approved last, without those that never were
 * @param down    whether the list is read from its end
 * @param after  sort value of the last row seen; before the first page empty, or null for a list from its end
 * @param fields to answer with; empty for all
 */
record RecordSelection(
        int year,
        UUID[] tops,
        boolean whole,
        String[] states,
        String[] words,
        UUID inClass,
        SeenFound found,
        CodedFilter coded,
        boolean official,
        boolean byCode,
        boolean down,
        String after,
        UUID afterId,
        int limit,
        boolean count,
        Set<String> fields) {

    /** Below all others. */
    static final UUID FIRST_ID = new UUID(0, 0);

    /** The same from the beginning, so many at most. */
    RecordSelection upTo(int most) {
        return new RecordSelection(
                year, tops, whole, states, words, inClass, found, coded, official, byCode, false, "", FIRST_ID, most,
                false, fields);
    }

    /** The same at or below these units only, so many at most. */
    RecordSelection at(UUID[] units, boolean wholeTree, int most) {
        return new RecordSelection(
                year, units, wholeTree, states, words, inClass, found, coded, official, byCode, down, after, afterId,
                most, false, fields);
    }

    /** What comes after this record in the order of the names. */
    RecordSelection past(Entry last) {
        return new RecordSelection(
                year,
                tops,
                whole,
                states,
                words,
                inClass,
                found,
                coded,
                official,
                false,
                false,
                last.sortName(),
                last.id(),
                limit,
                false,
                fields);
    }

    boolean nothing() {
        return tops.length == 0;
    }

    /** Whether the counts that are kept for each school tell how many these are. */
    boolean counted() {
        return inClass == null && !found.narrows() && !coded.narrows() && !search();
    }

    /** The same as they were approved last. */
    RecordSelection asOfficial() {
        return new RecordSelection(
                year, tops, whole, states, words, inClass, found, coded, true, byCode, down, after, afterId, limit,
                count, fields);
    }

    /** Which statements read them. */
    ListSql.Narrowing narrowing() {
        return new ListSql.Narrowing(found.what(), coded.narrows(), official);
    }

    boolean search() {
        return words.length > 0;
    }

    Tuple scope() {
        return Tuple.of(year, tops, states);
    }

    Tuple page() {
        return scope().addString(after).addUUID(afterId).addInteger(limit + 1);
    }
}
