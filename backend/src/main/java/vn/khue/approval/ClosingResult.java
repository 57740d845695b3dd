package vn.khue.approval;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Of how many schools something came.
 *
 * @param changed closed, or reopened
 * @param left    as they were: closed already, open already, or closed by a unit above
 * @param still   of those reopened, how many stay closed because a level below closed them too
 */
@Schema(name = "ClosingResult")
public record ClosingResult(
        @Schema(required = true) int changed,
        @Schema(required = true) int left,
        @Schema(required = true) int still) {}
