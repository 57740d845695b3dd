package vn.khue.unit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A field of a known school that a file changes.
 *
 * @param field name of the field as of a unit
 */
@Schema(name = "UnitImportChange")
public record ImportedChange(
        @Schema(required = true, examples = "name") String field,

        @Schema(required = true, nullable = true, implementation = Object.class)
        Object from,

        @Schema(required = true, nullable = true, implementation = Object.class)
        Object to) {}
