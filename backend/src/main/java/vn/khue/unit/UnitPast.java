package vn.khue.unit;

import io.vertx.mutiny.sqlclient.Tuple;

/**
 * The tree of another day: units stand where their links of that day put them, and a unit that no link had put
 * anywhere by then is not shown. Who may look is decided by the rights of today.
 */
final class UnitPast {

    private UnitPast() {}

    private static final String CANDIDATES = """
            from unit u
            left join unit_link l on l.unit_id = u.id and l.valid @> $2::date
            where exists (select from unit_within s where s.unit_id = u.id and s.ancestor_id = any($1))
              and (l.id is not null or not exists (select from unit_link any_link where any_link.unit_id = u.id))
              and ($3::text[] is null or u.kind = any($3))
              and ($4::text[] is null or u.type = any($4))
              and ($5::text[] is null or u.levels && $5)
              and ($6::boolean is null or (u.ended_on is not null and u.ended_on <= $2::date) = $6)
              and ($7::uuid is null or l.parent_id = $7)
              and ($8::text[] is null or u.search like all($8))
              and ($9::text is null or $9 =
            """ + Administration.LACKING + ")\n";

    static final String COUNT = "select count(*)\n" + CANDIDATES;

    private static final String PAGE =
            "with page as (select u.*, l.parent_id, l.valid_from as parent_from\n" + CANDIDATES;

    /** Only the children of the page are counted. */
    private static final String VIEW = ")\n" + UnitView.COLUMNS + """
            from page u
            cross join lateral (
              select u.parent_id, u.parent_from, count(c.id)::int as child_count
              from unit_link cl
              join unit c on c.id = cl.unit_id and (c.ended_on is null or c.ended_on > $2::date)
              where cl.parent_id = u.id and cl.valid @> $2::date
            ) w
            """;

    private static final String BY_NAME = PAGE + """
            and (u.name collate "vi-x-icu", u.id) > ($10::text collate "vi-x-icu", $11::uuid)
            order by u.name collate "vi-x-icu", u.id
            limit $12
            """ + VIEW + """
            order by u.name collate "vi-x-icu", u.id
            """;

    private static final String BY_CODE = PAGE + """
            and (u.code, u.id) > ($10::text, $11::uuid)
            order by u.code, u.id
            limit $12
            """ + VIEW + """
            order by u.code, u.id
            """;

    static String statement(UnitSelection wanted) {
        return wanted.byCode() ? BY_CODE : BY_NAME;
    }

    static Tuple values(UnitSelection wanted) {
        return filters(wanted)
                .addString(wanted.after())
                .addUUID(wanted.afterId())
                .addInteger(wanted.limit() + 1);
    }

    static Tuple filters(UnitSelection wanted) {
        return Tuple.tuple()
                .addArrayOfUUID(wanted.scope())
                .addLocalDate(wanted.asOf())
                .addArrayOfString(wanted.kinds())
                .addArrayOfString(wanted.types())
                .addArrayOfString(wanted.levels())
                .addBoolean(wanted.ended())
                .addUUID(wanted.parent())
                .addArrayOfString(wanted.words().length == 0 ? null : wanted.words())
                .addString(wanted.lacking());
    }
}
