package vn.khue.unit;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.UUID;

/**
 * The ways of reading a page of units that the database plans differently, each in two orders. All walk along an index
 * of unit_within in the order of the list and read no more rows than the page, but for searches and for scopes of
 * several tops, which sort the rows they find.
 */
enum UnitReading {
    CHILDREN("""
            from unit_within w join unit u on u.id = w.unit_id
            where w.ancestor_id = $4 and w.depth = 1
            """, Rest.PLAIN) {
        @Override
        Tuple values(UnitSelection wanted) {
            return page(wanted).addUUID(wanted.parent());
        }
    },
    CHILDREN_FILTERED("""
            from unit_within w join unit u on u.id = w.unit_id
            where w.ancestor_id = $9 and w.depth = 1 and ($10::text[] is null or w.kind = any($10))
            """, Rest.FILTERED) {
        @Override
        Tuple values(UnitSelection wanted) {
            return filtered(wanted).addUUID(wanted.parent()).addArrayOfString(wanted.kinds());
        }
    },
    BELOW("""
            from unit_within w join unit u on u.id = w.unit_id
            where w.ancestor_id = $4
            """, Rest.PLAIN) {
        @Override
        Tuple values(UnitSelection wanted) {
            return page(wanted).addUUID(wanted.scope()[0]);
        }
    },
    BELOW_FILTERED("""
            from unit_within w join unit u on u.id = w.unit_id
            where w.ancestor_id = $9 and ($10::text[] is null or w.kind = any($10))
            """, Rest.FILTERED) {
        @Override
        Tuple values(UnitSelection wanted) {
            return filtered(wanted).addUUID(wanted.scope()[0]).addArrayOfString(wanted.kinds());
        }
    },
    OF_KIND("""
            from unit_within w join unit u on u.id = w.unit_id
            where w.ancestor_id = $9 and w.kind = $10
            """, Rest.FILTERED) {
        @Override
        Tuple values(UnitSelection wanted) {
            return filtered(wanted).addUUID(wanted.scope()[0]).addString(wanted.kinds()[0]);
        }
    },
    /** The one unit that the actor sees of the children of a unit that it does not see: the top of its scope. */
    TOP("""
            from unit_within w join unit u on u.id = w.unit_id
            where w.ancestor_id = $4 and w.unit_id = $4 and w.parent_id = $5
            """, Rest.PLAIN) {
        @Override
        Tuple values(UnitSelection wanted) {
            return page(wanted).addUUID(wanted.scope()[0]).addUUID(wanted.parent());
        }
    },
    ANYWHERE("""
            from unit_within w join unit u on u.id = w.unit_id
            where w.ancestor_id = any($9)
              and ($10::text[] is null or w.kind = any($10))
              and ($11::uuid is null or w.parent_id = $11)
            """, Rest.FILTERED) {
        @Override
        Tuple values(UnitSelection wanted) {
            return filtered(wanted)
                    .addArrayOfUUID(wanted.scope())
                    .addArrayOfString(wanted.kinds())
                    .addUUID(wanted.parent());
        }
    },
    FOUND("""
            from unit u join unit_within w on w.unit_id = u.id and w.ancestor_id = any($9)
            where u.search like $12 and u.search like all($13)
              and ($10::text[] is null or w.kind = any($10))
              and ($11::uuid is null or w.parent_id = $11)
            """, Rest.FILTERED) {
        @Override
        Tuple values(UnitSelection wanted) {
            return ANYWHERE.values(wanted).addString(wanted.words()[0]).addArrayOfString(wanted.words());
        }
    };

    private static final class Rest {

        private static final String PLAIN = "";

        private static final String FILTERED = """
                and ($4::text[] is null or u.type = any($4))
                and ($5::text[] is null or u.levels && $5)
                and ($6::boolean is null or (u.ended_on is not null and u.ended_on <= $7::date) = $6)
                and ($8::text is null or $8 =
                """ + Administration.LACKING + ")\n";

        private static final String BY_NAME = """
                and (w.name collate "vi-x-icu", w.unit_id) > ($1::text collate "vi-x-icu", $2::uuid)
                order by w.name collate "vi-x-icu", w.unit_id
                limit $3
                """;

        private static final String BY_CODE = """
                and (w.code, w.unit_id) > ($1::text, $2::uuid)
                order by w.code, w.unit_id
                limit $3
                """;
    }

    private final String byName;
    private final String byCode;

    UnitReading(String from, String filters) {
        byName = UnitView.COLUMNS + from + filters + Rest.BY_NAME;
        byCode = UnitView.COLUMNS + from + filters + Rest.BY_CODE;
    }

    static UnitReading of(UnitSelection wanted) {
        if (wanted.words().length > 0) {
            return FOUND;
        }
        if (wanted.parentSeen()) {
            return wanted.filtered() ? CHILDREN_FILTERED : CHILDREN;
        }
        if (wanted.parent() != null && wanted.scope().length == 1 && !wanted.filtered()) {
            return TOP;
        }
        if (wanted.parent() != null || wanted.scope().length > 1) {
            return ANYWHERE;
        }
        if (wanted.kinds() != null && wanted.kinds().length == 1) {
            return OF_KIND;
        }
        return wanted.filtered() ? BELOW_FILTERED : BELOW;
    }

    String statement(UnitSelection wanted) {
        return wanted.byCode() ? byCode : byName;
    }

    abstract Tuple values(UnitSelection wanted);

    /** $1 and $2 sort value and id of the last row seen (before the first page: less than any), $3 limit. */
    private static Tuple page(UnitSelection wanted) {
        return Tuple.tuple().addString(wanted.after()).addUUID(wanted.afterId()).addInteger(wanted.limit() + 1);
    }

    /** As {@link #page}, then $4 types, $5 levels, $6 ended, $7 today, $8 what their administration lacks. */
    private static Tuple filtered(UnitSelection wanted) {
        return page(wanted)
                .addArrayOfString(wanted.types())
                .addArrayOfString(wanted.levels())
                .addBoolean(wanted.ended())
                .addLocalDate(wanted.today())
                .addString(wanted.lacking());
    }

    /** Before every row in every order. */
    static final UUID FIRST_ID = new UUID(0, 0);
}
