package vn.khue.api;

import java.io.IOException;

/** A body goes on past the limit. An IOException, because the readers of bodies let those through as they are. */
final class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLarge() {
        super("the body is larger than the limit");
    }
}
