package vn.khue.history;

import java.util.Set;
import java.util.UUID;
import vn.khue.access.Actor;

/** Knows what the journal must not show: it is asked here and answered by the room that knows the fields of records. */
public interface Veil {

    /**
     * Names of the fields that the actor may not read; {@code reason} among them when what was said about a write is not for
     * him either.
     *
     * @param entity the word that the API has for the kind of record
     * @param unit   to which the record belongs; null for none
     */
    Set<String> hidden(Actor actor, String entity, UUID unit);

    /** Takes note of whose personal data the actor reads in this entry, of which what is hidden has been taken out. */
    void read(Actor actor, AuditEntry entry);
}
