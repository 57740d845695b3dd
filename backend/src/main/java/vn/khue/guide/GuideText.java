package vn.khue.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * One guide, read from the Markdown that the build has taken in. Its first heading is its title, the paragraph below
 * says for whom it is. Pictures are part of what is written out, so that a document holds all it needs.
 */
final class GuideText {

    private static final String FOLDER = "/guide/";
    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser MARKDOWN = Parser.builder().extensions(TABLES).build();
    private static final TextContentRenderer WORDS =
            TextContentRenderer.builder().build();

    private final Guide guide;
    private final Node text;
    private final Map<Node, String> ids = new IdentityHashMap<>();
    private final List<GuidePart> contents = new ArrayList<>();

    private GuideText(Guide guide, Node text) {
        this.guide = guide;
        this.text = text;
        text.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                String id = "p" + ids.size();
                ids.put(heading, id);
                contents.add(new GuidePart(id, heading.getLevel(), WORDS.render(heading)));
            }

            @Override
            public void visit(Image image) {
                // Refused when the guides are read, not when somebody prints one.
                typeOf(image.getDestination());
            }
        });
    }

    /** @throws IllegalStateException when there is no such guide, or it does not begin with a title and a purpose */
    static GuideText of(String name) {
        Node text = MARKDOWN.parse(new String(file(name + ".md"), StandardCharsets.UTF_8));
        Node title = text.getFirstChild();
        if (!(title instanceof Heading) || !(title.getNext() instanceof Paragraph)) {
            throw new IllegalStateException("the guide " + name + " does not begin with its title and its purpose");
        }
        Node purpose = title.getNext();
        Guide guide = new Guide(name, WORDS.render(title), WORDS.render(purpose));
        title.unlink();
        return new GuideText(guide, text);
    }

    Guide guide() {
        return guide;
    }

    List<GuidePart> contents() {
        return contents;
    }

    /** All below the title, well formed. */
    String xhtml() {
        return HtmlRenderer.builder()
                .extensions(TABLES)
                .escapeHtml(true)
                .attributeProviderFactory(context -> this::describe)
                .build()
                .render(text);
    }

    private void describe(Node node, String tag, Map<String, String> attributes) {
        if (ids.containsKey(node)) {
            attributes.put("id", ids.get(node));
        } else if (node instanceof Image image) {
            String name = image.getDestination();
            attributes.put(
                    "src",
                    "data:" + typeOf(name) + ";base64," + Base64.getEncoder().encodeToString(file(name)));
        } else if (node instanceof Paragraph && node.getFirstChild() instanceof Image) {
            attributes.put("class", "figure");
        } else if (node instanceof Link) {
            // Links lead to guides beside this one, which lie elsewhere once the document has been saved.
            attributes.remove("href");
        }
    }

    /**
     * What a picture is, by the ending of its file.
     *
     * @throws IllegalStateException when it is neither PNG nor JPEG, which are all that can be printed
     */
    static String typeOf(String picture) {
        String ending = picture.substring(picture.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "png" -> "image/png";
            case "jpg", "jpeg" -> "image/jpeg";
            default ->
                throw new IllegalStateException(
                        "the guides show " + picture + ", which is neither PNG nor JPEG by its ending");
        };
    }

    private static byte[] file(String name) {
        try (InputStream in = GuideText.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the guides lack " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
