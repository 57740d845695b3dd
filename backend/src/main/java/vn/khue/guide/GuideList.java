package vn.khue.guide;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All guides, in the order in which one comes to need them. */
@Schema(name = "GuideList")
public record GuideList(@Schema(required = true) List<Guide> items) {}
