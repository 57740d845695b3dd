package vn.khue.finding;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What looking through schools found. @param found findings, confirmed or not */
@Schema(name = "RecordsLookedThrough")
public record LookResult(
        @Schema(required = true, minimum = "0") int schools,
        @Schema(required = true, minimum = "0") int found) {}
