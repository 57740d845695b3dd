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
 * @param after  sort value of the last row seen, empty before the first page
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
        boolean byCode,
        String after,
        UUID afterId,
        int limit,
        boolean count,
        Set<String> fields) {

    /** The same from the beginning, so many at most. */
    RecordSelection upTo(int most) {
        return new RecordSelection(
                year, tops, whole, states, words, inClass, found, byCode, "", new UUID(0, 0), most, false, fields);
    }

    /** The same at or below these units only, so many at most. */
    RecordSelection at(UUID[] units, boolean wholeTree, int most) {
        return new RecordSelection(
                year, units, wholeTree, states, words, inClass, found, byCode, after, afterId, most, false, fields);
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
        return inClass == null && !found.narrows() && !search();
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
