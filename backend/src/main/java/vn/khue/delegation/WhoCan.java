package vn.khue.delegation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.access.Grant;
import vn.khue.access.Holder;

/** Somebody who may do what was asked about, by this grant. */
@Schema(name = "WhoCan")
public record WhoCan(
        @Schema(required = true) Holder account,
        @Schema(required = true) Grant grant) {}
