package vn.khue.guide;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.khue.api.Problem;
import vn.khue.print.Pdf;

/** The guides that are shipped. Each is printed when it is asked for the first time, and kept. */
@ApplicationScoped
class Guides {

    private final List<GuideText> all =
            List.of(GuideText.of("su-dung"), GuideText.of("phan-quyen"), GuideText.of("dot-ban-giao"));
    private final Map<String, Uni<byte[]>> printed = new ConcurrentHashMap<>();
    private final Pdf pdf;
    private final Template page;

    Guides(Pdf pdf, @Location("guide/guide.html") Template page) {
        this.pdf = pdf;
        this.page = page;
    }

    GuideList list() {
        return new GuideList(all.stream().map(GuideText::guide).toList());
    }

    /** @throws Problem 404 when there is no such guide */
    Uni<byte[]> pdf(String name) {
        return printed.computeIfAbsent(
                name,
                wanted -> print(get(wanted))
                        .onFailure()
                        .invoke(() -> printed.remove(wanted))
                        .memoize()
                        .indefinitely());
    }

    private GuideText get(String name) {
        return all.stream()
                .filter(text -> text.guide().guide().equals(name))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private Uni<byte[]> print(GuideText text) {
        return pdf.of(
                text.guide().title(),
                1,
                i -> page.data("title", text.guide().title())
                        .data("contents", text.contents())
                        .data("body", text.xhtml())
                        .render(),
                done -> {});
    }
}
