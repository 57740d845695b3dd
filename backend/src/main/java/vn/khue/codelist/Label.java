package vn.khue.codelist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What something is called.
 *
 * @param vi in Vietnamese, as the official form says it
 * @param en in English; null when the form has no English
 */
@Schema(name = "Label")
public record Label(
        @Schema(required = true, maxLength = 200, examples = "Nữ")
        String vi,

        @Schema(required = true, nullable = true, maxLength = 200, examples = "Female")
        String en) {}
