package vn.khue.guide;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A guide that can be taken along.
 *
 * @param guide   its name in addresses
 * @param title   in Vietnamese, as guides are
 * @param purpose for whom it is, and what for
 */
@Schema(name = "Guide")
public record Guide(
        @Schema(required = true, maxLength = 40, pattern = "^[a-z-]+$", examples = "su-dung")
        String guide,

        @Schema(required = true, examples = "Hướng dẫn sử dụng")
        String title,

        @Schema(required = true, maxLength = 500, examples = "Dành cho người phụ trách dữ liệu ở trường.")
        String purpose) {}
